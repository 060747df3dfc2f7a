/** Characters that Discord takes literally after a backslash: everything but letters, digits and white space. */
const ESCAPED = /\\[^0-9A-Za-z\s]/gu;

/** Markup that would act if it stood unescaped in one line of text. */
const ACTIVE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['emphasis, code or spoiler', /[*_~`]|\|\|/u],
  ['mention, timestamp, emoji or address', /</u],
  ['everyone or here', /@(?:everyone|here)/u],
  ['masked link', /\[[^\]]*\]\(/u],
  ['quotation', /^\s*>/mu],
  ['heading', /^\s*#{1,3}\s/mu],
  ['small print or list', /^\s*(?:-#?|\+)\s/mu],
  ['numbered list', /^\s*\d+\.\s/mu],
  ['address', /:\/\//u],
  ['invitation', /\.gg\/|discord(?:app)?\.com\/invite/u],
  ['emoji name', /:[\w+-]{1,40}:/u],
  ['line break', /[\n\r\u2028\u2029]/u],
  ['direction override or hidden character', /[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u],
];

/** Names of the markup that Discord would act upon in `markdown`; empty when it prints as it is. */
export function activeMarkup(markdown: string): readonly string[] {
  // A literal character takes part in no markup; a sign that means nothing to Discord stands for it.
  const literal = markdown.replace(ESCAPED, '¤');
  return ACTIVE.filter(([, pattern]) => pattern.test(literal)).map(([name]) => name);
}

/** What a reader sees: escapes and bold marks of ours resolved. */
export function printed(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}
