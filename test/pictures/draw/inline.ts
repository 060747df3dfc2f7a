/** A stretch of a line in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A link, or what Discord draws as a pill: a mention of a command, a date. */
  readonly kind: 'text' | 'link' | 'pill';
}

const TOKEN =
  /\\([^0-9A-Za-z\s])|(\*\*)|(\*)|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|<t:(-?\d+):D>|<\/([^:>]+):\d+>|`([^`]+)`/gsu;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words, kept on one line. */
function dayOf(seconds: number): string {
  return DAY.format(new Date(seconds * 1000)).replaceAll(' ', '\u00a0');
}

/** One line of Discord markdown as runs: emphasis, masked links, dates, mentions of commands, escapes. */
export function parseInline(line: string): readonly Run[] {
  const runs: Run[] = [];
  let bold = false;
  let italic = false;
  let at = 0;
  const push = (text: string, kind: Run['kind'] = 'text') => {
    if (text !== '') runs.push({ text, bold, italic, kind });
  };
  for (const match of line.matchAll(TOKEN)) {
    const [whole, escaped, strong, , label, time, command, code] = match;
    push(line.slice(at, match.index));
    at = match.index + whole.length;
    if (escaped !== undefined) push(escaped);
    else if (strong !== undefined) bold = !bold;
    else if (label !== undefined) push(label.replace(/\\(.)/gsu, '$1'), 'link');
    else if (time !== undefined) push(dayOf(Number(time)), 'pill');
    else if (command !== undefined) push(`/${command}`, 'pill');
    else if (code !== undefined) push(code, 'pill');
    else italic = !italic;
  }
  push(line.slice(at));
  return runs;
}
