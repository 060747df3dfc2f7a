/** Pixels with one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A text as the content of an element or of an attribute in double quotes. */
export function escapeXml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
