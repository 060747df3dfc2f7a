import { dateInWords } from '../../corpus/date-in-words.ts';
import { describeChanges } from '../../show/change-words.ts';
import type { ArticleChange, ArticleRef, ArticleResult } from '../../types.ts';
import { block } from './block.ts';
import { placeOf } from './passage.ts';
import type { Surface } from './style.ts';

/** Paragraphs shown on each side of the one asked for. */
const NEIGHBOURS = 1;
/** Stands before the paragraph asked for. */
const MARK = '›';

/** An article's paragraphs, numbered as they are cited; of one asked for that one, marked, and its neighbours. */
export function renderArticle(result: ArticleResult, surface: Surface): string {
  const { style } = surface;
  const { article, focus, total } = result;
  const paragraphs = result.paragraphs.filter(
    ({ paragraph }) => focus === null || Math.abs(paragraph - focus) <= NEIGHBOURS,
  );
  const parts = [headOf(article, surface)];
  const margin = focus === null ? '' : '  ';
  const digits = String(total).length;
  const indent = margin.length + digits + 3;
  for (const { paragraph, text } of paragraphs) {
    const isFocus = paragraph === focus;
    const number = `${isFocus ? `${MARK} ` : margin}${String(paragraph).padStart(digits)}   `;
    const paint = isFocus ? style.bold : (line: string) => line;
    parts.push(block(text, surface, { lead: style.accent(number), indent, paint }));
  }
  const last = paragraphs.at(-1)?.paragraph ?? 0;
  const first = paragraphs[0]?.paragraph ?? 0;
  if (paragraphs.length < total) {
    parts.push(style.dim(`paragraphs ${first} to ${last} of ${total}`));
  }
  if (result.changes !== undefined) parts.push(changesOf(result.changes, surface));
  return parts.join('\n\n');
}

/** Headline, place and address; the place stands for a headline that is missing. */
function headOf(article: ArticleRef, surface: Surface): string {
  const [first = '', ...rest] = [
    article.headline,
    placeOf(article, null, surface),
    article.url,
  ].filter((line) => line !== null);
  return [
    block(first, surface, { paint: surface.style.bold }),
    ...rest.map((line) => block(line, surface, { paint: surface.style.dim })),
  ].join('\n');
}

/** When the outlet changed the text, where the older one is, and each figure before and since with its sentence. */
function changesOf(changes: readonly ArticleChange[], surface: Surface): string {
  const { style } = surface;
  const told = describeChanges(changes, (iso) => dateInWords(iso));
  const lines = told.changes.flatMap(({ head, nothing, values, more }, at) => {
    const aside = nothing === null ? '' : ` (${nothing})`;
    return [
      block(`${head}${aside}; the older text: ${changes[at]?.file ?? ''}`, surface, {
        paint: style.dim,
      }),
      ...values.map(({ before, after, sentence }) =>
        block(`“${before}” → “${after}”: ${sentence}`, surface, { lead: '  - ', indent: 4 }),
      ),
      ...(more === null ? [] : [`    ${more}`]),
    ];
  });
  return [...lines, ...(told.earlier === null ? [] : [style.dim(told.earlier)])].join('\n');
}
