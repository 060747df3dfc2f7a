/** A picture that goes with an answer, before it is drawn. */
export interface Picture {
  /** The name of the file, which ends in `.png`. */
  readonly name: string;
  /** Says the same as the picture, in words. */
  readonly alt: string;
  /** Makes the SVG document; null where the font lacks a character of it. */
  svg(): string | null;
}

/** Characters of an alt text that Discord takes (components/reference#media-gallery). */
const ALT_CHARACTERS = 1024;

/** Cuts an alt text to what Discord takes. */
export function cutAlt(text: string): string {
  const clean = text.replace(/\p{Surrogate}/gu, '').replace(/\s+/gu, ' ');
  if (clean.length <= ALT_CHARACTERS) return clean;
  return `${clean.slice(0, ALT_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
