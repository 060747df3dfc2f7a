import { dateInWords } from '../../corpus/date-in-words.ts';
import type { KeptIndex } from '../../reindex/kept-indexes.ts';
import { plural } from '../../show/plural.ts';
import { block } from './block.ts';
import type { Surface } from './style.ts';

/** The indexes that were removed and those that stay, each with its corpus, size and last use. */
export function renderCleaned(
  removed: readonly KeptIndex[],
  kept: readonly KeptIndex[],
  surface: Surface,
): string {
  const { bad, dim, bold } = surface.style;
  const freed = removed.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...removed.map((index) => block(lineOf(index), surface, { lead: bad('- '), indent: 2 })),
    ...kept.map((index) => block(lineOf(index), surface, { indent: 2, paint: dim })),
    bold(
      `${plural(removed.length, 'index', 'indexes')} removed (${size(freed)}), ${kept.length} kept.`,
    ),
  ].join('\n');
}

function lineOf({ corpus, bytes, usedAt, folder }: KeptIndex): string {
  const used = dateInWords(new Date(usedAt).toISOString());
  return `${corpus ?? `of an earlier version: ${folder}`} · ${size(bytes)} · last used ${used}`;
}

/** `640 kB`, `12.4 MB`: powers of ten, as file managers count. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
