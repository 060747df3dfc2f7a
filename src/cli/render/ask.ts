import { citedPassages } from '../../answer/cited-passages.ts';
import { passageOrigins } from '../../answer/passage-origins.ts';
import { CORPUS_SILENT, NEAR_MATCHES, NEAREST_PASSAGES, WITHOUT_READER } from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import type { AskResult, Passage, Span } from '../../types.ts';
import { block } from './block.ts';
import { renderDisagreementNote } from './disagreement.ts';
import { partialNote } from './partial.ts';
import { renderPassage } from './passage.ts';
import type { Surface } from './style.ts';

/**
 * An answer: the sentence that answers, the passages cited with their origins, where sources disagree, and
 * what lies near. At most `top` passages are shown; answer, counts and origins are of all.
 */
export function renderAsk(
  whole: AskResult,
  surface: Surface,
  top = Number.POSITIVE_INFINITY,
): string {
  const result = { ...whole, passages: whole.passages.slice(0, top) };
  const parts = result.answered ? answerParts(result, surface) : refusalParts(result, surface);
  const allCited = citedPassages(whole);
  const cited = allCited.filter(({ n }) => n <= top);
  const others = result.passages.filter((passage) => !cited.includes(passage));
  parts.push(...cited.map((passage) => renderPassage(passage, surface)));
  if (cited.length > 0) {
    const hidden = allCited.length - cited.length;
    const rest = hidden === 0 ? '' : ` ${hidden} more not shown.`;
    const line = `${originsLine(allCited, surface)}${rest}`;
    parts.push(block(line, surface, { paint: surface.style.dim }));
  }
  for (const disagreement of result.disagreements) {
    parts.push(renderDisagreementNote(disagreement, result.passages, surface));
  }
  if (cited.length > 0 && others.length > 0)
    parts.push(surface.style.dim('More on this, not cited:'));
  parts.push(...others.map((passage) => renderPassage(passage, surface)));
  parts.push(...partialNote(result, surface), ...readerNote(result, surface));
  return parts.join('\n\n');
}

function answerParts(result: AskResult, surface: Surface): string[] {
  if (result.answer === null) return [];
  const shown = result.answer.citations.filter((n) => n <= result.passages.length);
  const { text, spans } = result.answer;
  const { open, close } = quotationMarks(text);
  return [
    block(`${open}${text}${close} ${shown.map((n) => `[${n}]`).join('')}`, surface, {
      highlights: spans.map(([start, end]): Span => [start + open.length, end + open.length]),
    }),
  ];
}

/** Said only when the reader was wanted and could not read: the answer is then worth less. */
function readerNote({ withoutReader }: AskResult, surface: Surface): string[] {
  if (withoutReader !== true) return [];
  return [
    block(WITHOUT_READER, surface, {
      paint: surface.style.warn,
    }),
  ];
}

function refusalParts(result: AskResult, surface: Surface): string[] {
  const parts = [block(CORPUS_SILENT, surface, { paint: surface.style.warn })];
  if (result.suggestions.length > 0) {
    const items = result.suggestions.map((text) =>
      block(text, surface, { lead: '  - ', indent: 4 }),
    );
    parts.push([NEAR_MATCHES, ...items].join('\n'));
  }
  if (result.passages.length > 0) parts.push(NEAREST_PASSAGES);
  return parts;
}

/** How many outlets and articles the passages come from, and the origins behind them. Not neutralised. */
export function originsLine(
  passages: readonly Passage[],
  { lookup }: Pick<Surface, 'lookup'>,
): string {
  const { outlets, origins } = passageOrigins(passages, lookup);
  const articles = new Set(passages.map((passage) => passage.article.id));
  const counts = [
    plural(articles.size, 'article'),
    plural(outlets.length, 'outlet'),
    plural(origins.length, 'origin'),
  ].join(', ');
  return `${counts}: ${origins.join(', ')}.`;
}
