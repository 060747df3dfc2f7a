/** First code unit of the Unicode pictures for the control characters U+0000 to U+001F. */
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';
const REPLACEMENT = '\uFFFD';

// C0 and C1 controls (ESC and CSI start terminal commands), DEL, line separators, and the embeddings,
// overrides and isolates that can make a line read other than it is stored (CVE-2021-42574). The plain
// direction marks and joiners stay: Arabic, Hebrew and emoji need them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/**
 * Makes foreign text safe to print: control characters become visible pictures, white space becomes a
 * space, anything else that could move the cursor or turn the text around becomes U+FFFD. Every code unit
 * is replaced by exactly one, so offsets into the text stay true.
 */
export function neutralise(text: string): string {
  return text.replace(UNSAFE, (character) => {
    if (/\s/.test(character) || character === '\u0085') return ' ';
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? DELETE_PICTURE : REPLACEMENT;
  });
}

/**
 * One JSON value as text, with everything a terminal could act on written as `\uXXXX`: the parsed value
 * is the same. `indent` is 0 for one line (batch, pipes) or the number of spaces.
 */
export function toJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
