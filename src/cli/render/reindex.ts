import { countChanges } from '../../reindex/count-changes.ts';
import { plural } from '../../show/plural.ts';
import type { ReindexResult, Rejection } from '../../types.ts';
import { block } from './block.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** What a reindex changed: the ids added, changed and removed, what was rejected and why, the totals. */
export function renderReindex(result: ReindexResult, surface: Surface): string {
  const { style } = surface;
  const groups: readonly [string, readonly string[], (text: string) => string][] = [
    ['+', result.added, style.good],
    ['~', result.changed, style.warn],
    ['-', result.removed, style.bad],
  ];
  const lines = groups.flatMap(([mark, ids, paint]) =>
    ids.map((id) => `${paint(mark)} ${neutralise(id)}`),
  );
  lines.push(...result.rejected.map((rejection) => renderRejection(rejection, surface)));
  lines.push(
    style.bold(countChanges(result)),
    style.dim(
      `${plural(result.unchanged, 'article')} unchanged; the index holds ${plural(result.articles, 'article')}, ${plural(result.paragraphs, 'paragraph')}; ${(result.milliseconds / 1000).toFixed(1)} s`,
    ),
  );
  return lines.join('\n');
}

/** One file or line that was rejected, as `file:line: reason`. */
export function renderRejection(rejection: Rejection, surface: Surface): string {
  const line = rejection.line === null ? '' : `:${rejection.line}`;
  return block(`${rejection.file}${line}: ${rejection.reason}`, surface, {
    lead: surface.style.bad('! '),
    indent: 2,
  });
}
