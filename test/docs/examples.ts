import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A command that a page shows, and the output it shows for it. */
export interface Example {
  readonly page: string;
  readonly line: number;
  readonly command: string;
  readonly output: string;
}

const ROOT = new URL('../../', import.meta.url);

/** The examples of a page: in ```console blocks, a line `$ command` and what follows it. */
export function examplesOf(page: string): readonly Example[] {
  const lines = readFileSync(fileURLToPath(new URL(page, ROOT)), 'utf8').split('\n');
  const found: { line: number; command: string; output: string[] }[] = [];
  let inside = false;
  for (const [at, text] of lines.entries()) {
    if (text.startsWith('```')) inside = text === '```console';
    else if (inside && text.startsWith('$ '))
      found.push({ line: at + 1, command: text.slice(2), output: [] });
    else if (inside) found.at(-1)?.output.push(text);
  }
  return found.map((one) => ({ page, ...one, output: one.output.join('\n').trim() }));
}

/** Whether an output is what a page shows: a line `…` there stands for any lines, `…` in a line for any text. */
export function isShownAs(output: string, shown: string): boolean {
  const pattern = shown
    .split('\n')
    .map((line) =>
      line === '…'
        ? '[\\s\\S]*?'
        : line
            .split('…')
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*?'),
    )
    .join('\n')
    .replaceAll('[\\s\\S]*?\n', '(?:[\\s\\S]*?\n)?')
    .replaceAll('\n[\\s\\S]*?', '(?:\n[\\s\\S]*)?');
  return new RegExp(`^${pattern}$`).test(output.trim());
}
