const OPENING = /<(?:(style|script)\b|!--)/gi;

/**
 * Takes style sheets, scripts and comments out of the source of a page without parsing it. `mark` is put where a
 * style sheet or a script stood, and shows that the text is a page's. One that is not closed stays.
 */
export function blankSilent(source: string, mark: string): string {
  const parts: string[] = [];
  let kept = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(source); found; found = OPENING.exec(source)) {
    const end = findEnd(source, found.index, found[1]);
    if (end < 0) break;
    parts.push(source.slice(kept, found.index), found[1] === undefined ? '' : mark);
    kept = end;
    OPENING.lastIndex = end;
  }
  parts.push(source.slice(kept));
  return parts.join('');
}

/** Where the element or comment that begins at `start` ends; -1 where it does not. */
function findEnd(source: string, start: number, name: string | undefined): number {
  if (name === undefined) {
    const end = source.indexOf('-->', start);
    return end < 0 ? -1 : end + '-->'.length;
  }
  const closing = name.toLowerCase() === 'style' ? /<\/style\b/gi : /<\/script\b/gi;
  closing.lastIndex = start;
  const close = closing.exec(source);
  const end = close === null ? -1 : source.indexOf('>', close.index);
  return end < 0 ? -1 : end + 1;
}
