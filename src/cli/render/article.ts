import type { ArticleRef, ArticleResult } from '../../types.ts';
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
