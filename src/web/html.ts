import { html } from 'hono/html';
import type { Span } from '../types.ts';

export { html };

/** A piece of a page. What is put into it is escaped, unless it is such a piece itself. */
export type Html = ReturnType<typeof html>;

/** A text with some of its spans marked; spans may overlap and stand in any order. Nothing of the text is lost. */
export function marked(text: string, spans: readonly Span[]): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let at = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
