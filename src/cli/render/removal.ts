import type { RemovedArticle } from '../../ingest/remove-articles.ts';
import { plural } from '../../show/plural.ts';
import type { ReindexResult } from '../../types.ts';
import { block } from './block.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** What was removed, file by file, and what is left. */
export function renderRemoval(
  removed: readonly RemovedArticle[],
  change: ReindexResult,
  surface: Surface,
): string {
  const { bold, good } = surface.style;
  return [
    `${good('✓')} ${bold(`${plural(removed.length, 'article')} removed`)}`,
    ...removed.map(({ outlet, headline, id, file }) =>
      block(`${neutralise(outlet)}: ${neutralise(headline ?? id)} (${neutralise(file)})`, surface, {
        lead: '  - ',
        indent: 4,
      }),
    ),
    `  The index holds ${plural(change.articles, 'article')}, ${plural(change.paragraphs, 'paragraph')}.`,
  ].join('\n');
}
