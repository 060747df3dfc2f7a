import type { ArticleRef, ArticleResult } from '../../types.ts';
import { block } from './block.ts';
import { placeOf } from './passage.ts';
import type { Surface } from './style.ts';

/** An article's paragraphs, numbered as they are cited; the one asked for is set in bold. */
export function renderArticle(result: ArticleResult, surface: Surface): string {
  const { style } = surface;
  const { article, paragraphs, focus, total } = result;
  const parts = [headOf(article, surface)];
  const indent = String(total).length + 3;
  for (const { paragraph, text } of paragraphs) {
    const number = `${String(paragraph).padStart(indent - 3)}   `;
    const paint = paragraph === focus ? style.bold : (line: string) => line;
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
