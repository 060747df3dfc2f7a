import { dateInWords } from '../../corpus/date-in-words.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import type { ArticleRef, Passage } from '../../types.ts';
import { block } from './block.ts';
import { excerpt } from './excerpt.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** One passage: its `[n]`, outlet, date and paragraph, headline, quoted text and whom it cites. */
export function renderPassage(passage: Passage, surface: Surface): string {
  const { style } = surface;
  const number = `[${passage.n}]`;
  const indent = number.length + 1;
  const place = placeOf(passage.article, passage.paragraph, surface);
  const lines = [
    block(place, surface, { lead: `${style.accent(number)} `, indent, paint: style.bold }),
  ];
  if (passage.article.headline !== null) {
    lines.push(block(passage.article.headline, surface, { indent, paint: style.dim }));
  }
  lines.push(quoted(passage.text, surface, indent, passage.highlights));
  if (passage.attribution.length > 0) {
    lines.push(
      block(`cites ${passage.attribution.join(', ')}`, surface, { indent, paint: style.dim }),
    );
  }
  return lines.join('\n');
}

/** A verbatim text in one pair of quotation marks; a long one is cut at its ends and the cut marked outside the marks. */
export function quoted(
  text: string,
  surface: Surface,
  indent: number,
  highlights: Passage['highlights'] = [],
): string {
  const part = excerpt(text, highlights);
  const marks = quotationMarks(part.text);
  const open = (part.before ? '… ' : '') + marks.open;
  const shifted = part.highlights.map(([start, end]): [number, number] => [
    start + open.length,
    end + open.length,
  ]);
  return block(`${open}${part.text}${marks.close}${part.after ? ' …' : ''}`, surface, {
    indent,
    highlights: shifted,
  });
}

/** `Outlet · 27 March 2016 · paragraph 4`, and whether it is a teaser. Not yet neutralised. */
export function placeOf(
  article: ArticleRef,
  paragraph: number | null,
  { lookup }: Pick<Surface, 'lookup'>,
): string {
  const date = dateInWords(article.published, lookup(article.id)?.publishedBasis);
  const parts = [article.outlet, date];
  if (paragraph !== null) parts.push(`paragraph ${paragraph}`);
  if (article.kind === 'teaser') parts.push('teaser');
  return parts.join(' · ');
}

/** What tells an article from others of its outlet: its headline, or its date where it has none. Safe to print. */
export function nameOf(article: ArticleRef, { lookup }: Pick<Surface, 'lookup'>): string {
  return neutralise(
    article.headline ?? dateInWords(article.published, lookup(article.id)?.publishedBasis),
  );
}
