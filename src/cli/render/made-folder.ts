import type { MadeFolder } from '../init/make-folder.ts';
import { block } from './block.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** What the new folder holds, and the lines to type next. */
export function renderMadeFolder({ folder, tarball }: MadeFolder, surface: Surface): string {
  const { good, bold, dim } = surface.style;
  const parts = [
    ['corpus/', 'one invented article that explains the format'],
    ['.env', 'the settings; the token of a Discord bot goes there'],
    ['compose.yaml', 'to run it with Docker'],
    ['README.md', 'what to do next'],
    ['package.json', `installs Byline from ${tarball}`],
  ] as const;
  const width = Math.max(...parts.map(([name]) => name.length)) + 2;
  return [
    `${good('✓')} ${bold(`${neutralise(folder)} is ready`)}`,
    ...parts.map(([name, what]) =>
      block(what, surface, { lead: `  ${name.padEnd(width)}`, indent: width + 2 }),
    ),
    dim('Next:'),
    `  cd ${shellWord(folder)}`,
    '  npm install',
    '  npm exec --no -- byline ask "How many boats were destroyed?"',
  ].join('\n');
}

/** A path as a shell reads it: in quotes where it needs them. */
function shellWord(path: string): string {
  const safe = neutralise(path);
  return /^[\w./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
