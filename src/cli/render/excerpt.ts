import type { Span } from '../../types.ts';

/** Longest passage shown whole, in UTF-16 code units: about twelve lines of a wide terminal. */
const LONGEST = 1200;
/** Share of an excerpt that stands before its first highlight, so that the match is read in context. */
const LEAD_SHARE = 0.25;

/** A part of a text: `text` is verbatim, `before` and `after` tell whether something was left out there. */
export interface Excerpt {
  readonly text: string;
  readonly highlights: readonly Span[];
  readonly before: boolean;
  readonly after: boolean;
}

/** The part of a long text around its first highlight, cut only at white space where there is any. */
export function excerpt(
  text: string,
  highlights: readonly Span[] = [],
  longest = LONGEST,
): Excerpt {
  if (text.length <= longest) return { text, highlights, before: false, after: false };
  const first = Math.min(...highlights.map(([start]) => start), text.length);
  const wanted = first === text.length ? 0 : first - Math.floor(longest * LEAD_SHARE);
  const start = wordStart(text, Math.max(0, Math.min(wanted, text.length - longest)), longest);
  const end = wordEnd(text, Math.min(text.length, start + longest), start);
  return {
    text: text.slice(start, end),
    highlights: highlights
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): Span => [from - start, to - start]),
    before: start > 0,
    after: end < text.length,
  };
}

function wordStart(text: string, at: number, longest: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + Math.floor(longest * LEAD_SHARE)).search(/\s/);
  return offSurrogate(text, space === -1 ? at : at + space + 1);
}

function wordEnd(text: string, at: number, start: number): number {
  if (at === text.length) return at;
  const space = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  return offSurrogate(text, space > start + (at - start) / 2 ? space : at);
}

/** Moves an offset that would split a surrogate pair one code unit back. */
function offSurrogate(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
