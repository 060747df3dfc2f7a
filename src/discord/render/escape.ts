/**
 * Characters that begin markup anywhere in a line: emphasis, code, spoilers, masked links, mentions,
 * timestamps and custom emoji (`<`), quotations (`>`), `@everyone`. Discord prints a backslash before
 * punctuation as the punctuation alone; `escapeMarkdown` of discord.js leaves half of these as they are.
 */
const ALWAYS = new Set([...'\\*_~`|<>[]@']);

/** Headings, subtext, lists: markup only at the start of a line. Numbers need their dot escaped. */
const LINE_START = /^\s*(?:[#+-]|\d{1,9}(?=[.)]))/u;

/** `:name:` becomes an emoji on clients, `scheme://` a link. */
const COLON = /:(?=[\w+-]{1,40}:|\/\/)/g;

/** Invitations unfurl even without a scheme. */
const INVITE_DOT = /\.(?=gg\/|com\/invite)/g;

/**
 * Invisible characters that carry nothing to a reader but can hide text or turn the line around: zero-width
 * space, word joiner, byte order mark, soft hyphen, bidirectional embeddings, overrides and isolates, tag
 * characters, controls. Joiners (U+200C, U+200D) and the marks U+200E and U+200F stay: scripts and emoji need them.
 */
const DROPPED =
  /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|[^\P{Cc}\t\n\r\v\f]/gu;

/** Every break of a line becomes a space: one paragraph is one line, so no line start is hidden inside. */
const BREAKS = /[\t\n\r\v\f\u0085\u2028\u2029]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Foreign text (an article's, a user's) as Discord markdown that prints the same characters: one entry for
 * each UTF-16 code unit of `text`, empty where the unit is dropped. Entries join to one line without markup,
 * so that callers may put markup of their own between them.
 */
export function escapeUnits(text: string): readonly string[] {
  const units: string[] = text.split('').map((unit) => (ALWAYS.has(unit) ? `\\${unit}` : unit));
  const replaceAt = (pattern: RegExp, replacement: (unit: string) => string) => {
    for (const match of text.matchAll(pattern)) {
      const last = match.index + match[0].length - 1;
      for (let at = match.index; at <= last; at += 1) units[at] = replacement(text.charAt(at));
    }
  };
  replaceAt(COLON, (unit) => `\\${unit}`);
  replaceAt(INVITE_DOT, (unit) => `\\${unit}`);
  replaceAt(DROPPED, () => '');
  replaceAt(BREAKS, () => ' ');
  replaceAt(LONE_SURROGATE, () => '\ufffd');
  escapeLineStart(units);
  return units;
}

/** After breaks became spaces there is one line, and its start is the first unit that prints. */
function escapeLineStart(units: string[]): void {
  const match = LINE_START.exec(units.join(''));
  if (match === null) return;
  const marker = /\d$/.test(match[0]) ? match[0].length : match[0].length - 1;
  let printed = 0;
  for (const [at, unit] of units.entries()) {
    if (printed === marker && unit !== '') {
      units[at] = `\\${unit}`;
      return;
    }
    printed += unit.length;
  }
}
