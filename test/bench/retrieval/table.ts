/** A Markdown table; the first column is text, the others are figures and stand right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_cell, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** From here two digits would be written as a power of ten. */
const ROUNDED_TO_100 = 99.5;

/** Milliseconds with as many digits as mean something. */
export function milliseconds(value: number): string {
  return value >= ROUNDED_TO_100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
}

/** A whole number with separators. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A probability: three decimals, or that it is smaller. */
export function probability(p: number): string {
  return p < 0.001 ? '< .001' : p.toFixed(3).replace(/^0/, '');
}
