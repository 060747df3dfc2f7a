import type { AskExplanation } from '../../answer/engine.ts';
import { plural } from '../../show/plural.ts';
import { block, pad } from './block.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** Why an answer looks as it does: terms, and every sentence read with its probability, ranks and fate. */
export function renderExplanation(explanation: AskExplanation, surface: Surface): string {
  const by = explanation.byReader ? 'by the trained reader' : 'by words alone';
  return [
    section('Terms', explanation.terms.map(termLine), surface),
    section(`Sentences, judged ${by}`, explanation.candidates.map(candidateLine), surface),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[], surface: Surface): string {
  const shown = lines.length === 0 ? ['none'] : lines;
  return [
    surface.style.bold(title),
    ...shown.map((line) => block(line, surface, { indent: 2 })),
  ].join('\n');
}

function termLine(term: AskExplanation['terms'][number]): string {
  const repaired = term.repairedTo.length > 0 ? `, searched as ${term.repairedTo.join(', ')}` : '';
  return `${pad(neutralise(term.word), 16)} ${pad(term.term, 16)} idf ${term.idf.toFixed(2)}, in ${plural(term.documents, 'paragraph')}${repaired}`;
}

function candidateLine({
  article,
  paragraph,
  sentence,
  hit,
  probability,
  fate,
}: AskExplanation['candidates'][number]): string {
  const { bm25, minisearch } = hit.ranks;
  const rank = (name: string, view: typeof bm25) =>
    view === null ? `${name} –` : `${name} #${view.rank} (${view.score.toFixed(2)})`;
  return `${probability.toFixed(3)} ${fate}: ${article.id} paragraph ${paragraph} (${rank('bm25', bm25)}, ${rank('minisearch', minisearch)}): “${sentence}”`;
}
