import { passageOrigins } from '../../answer/passage-origins.ts';
import type { AskResult, Passage } from '../../types.ts';
import { block } from './block.ts';
import { renderDisagreementNote } from './disagreement.ts';
import { partialNote } from './partial.ts';
import { renderPassage } from './passage.ts';
import { plural } from './plural.ts';
import type { Surface } from './style.ts';

/** An answer: the extracted sentences, the numbered passages, the origins, and where sources disagree. */
export function renderAsk(result: AskResult, surface: Surface): string {
  const parts = result.answered ? answerParts(result, surface) : refusalParts(result, surface);
  parts.push(...result.passages.map((passage) => renderPassage(passage, surface)));
  if (result.answered && result.passages.length > 0) {
    parts.push(block(originsLine(result.passages, surface), surface, { paint: surface.style.dim }));
  }
  for (const disagreement of result.disagreements) {
    parts.push(renderDisagreementNote(disagreement, result.passages, surface));
  }
  parts.push(...partialNote(result, surface));
  return parts.join('\n\n');
}

function answerParts(result: AskResult, surface: Surface): string[] {
  if (result.answer === null) return [];
  const marks = result.answer.citations.map((n) => `[${n}]`).join('');
  return [block(`“${result.answer.text}” ${marks}`, surface, { paint: surface.style.bold })];
}

function refusalParts(result: AskResult, surface: Surface): string[] {
  const parts = [block('The corpus does not say.', surface, { paint: surface.style.warn })];
  if (result.suggestions.length > 0) {
    const items = result.suggestions.map((text) =>
      block(text, surface, { lead: '  - ', indent: 4 }),
    );
    parts.push(['What it has that is near:', ...items].join('\n'));
  }
  if (result.passages.length > 0) parts.push('The nearest passages, which do not answer it:');
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
