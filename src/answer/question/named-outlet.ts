/** An outlet whose word a question asks for, and the question without that. */
export interface NamedOutlet {
  readonly outlet: string;
  readonly text: string;
}

/** What stands before an outlet whose word is asked for, and goes with it. */
const ACCORDING =
  /,?\s?\b(?:according to|as (?:reported|told) by|as (?:reported|told) in)\s(?:the\s)?$/iu;
/** "What did the Harbour Gazette report about the lock", "when does the Gazette say it opened". */
const DOES = /^(?<asked>.*\S)\s(?:did|does|do|has|had)\s(?:the\s)?$/iu;
const SAYS =
  /^\s(?:claim|note|print|report|say|state|tell us|write|claimed|noted|printed|reported|said|stated|written)(?:\sthat)?\s(?<rest>.*)$/iu;
/** What is told behind "about". */
const ABOUT = /^(?:about|of|on|regarding)\s/iu;
/** "… in the Harbour Gazette?", at the end alone. "By" the Gazette may be who did what is asked. */
const AT_THE_END = /\sin\s(?:the\s)?$/iu;

/**
 * The outlet of the corpus that a question names as the one it asks: "according to the Harbour Gazette, how many …". By its
 * full name, with or without "the"; a name of one word in its own capitals. Null where it names none, or as anything else.
 */
export function namedOutlet(question: string, outlets: readonly string[]): NamedOutlet | null {
  const lower = question.toLowerCase();
  const longestFirst = outlets.toSorted((a, b) => b.length - a.length);
  for (const outlet of longestFirst) {
    const name = outlet.replace(/^the\s+/iu, '');
    const isOneWord = !/\s/u.test(name);
    const at = isOneWord ? question.indexOf(name) : lower.indexOf(name.toLowerCase());
    if (name === '' || at < 0) continue;
    const [before, after] = [question.slice(0, at), question.slice(at + name.length)];
    if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue;
    const text = textWithout(before, after);
    if (text !== null) return { outlet, text };
  }
  return null;
}

/** What is left of a question without the outlet that it asks; null where the outlet is named for another reason. */
function textWithout(before: string, after: string): string | null {
  if (ACCORDING.test(before)) {
    const rest = after.replace(/^\s*,\s*/u, before.trim() === '' ? '' : ' ');
    return `${before.replace(ACCORDING, '')}${rest}`.trim();
  }
  if (AT_THE_END.test(before) && /^\W*$/u.test(after))
    return `${before.replace(AT_THE_END, '')}${after}`.trim();
  const asked = DOES.exec(before)?.groups?.asked;
  const rest = SAYS.exec(after)?.groups?.rest;
  if (asked === undefined || rest === undefined || rest === '') return null;
  return ABOUT.test(rest) ? `${asked} is said ${rest}` : `${asked} ${rest}`;
}
