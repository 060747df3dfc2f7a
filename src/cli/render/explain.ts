import type { AskExplanation } from '../../answer/engine.ts';
import { block, pad } from './block.ts';
import { neutralise } from './neutralise.ts';
import { plural } from './plural.ts';
import type { Surface } from './style.ts';

/** Why an answer looks as it does: terms, coverage, every candidate's ranks and fate, pairs compared. */
export function renderExplanation(explanation: AskExplanation, surface: Surface): string {
  const { found, needed } = explanation.coverage;
  const coverage = `${percent(found)} of the question's weight is covered by the best passage; ${percent(needed)} is needed to answer.`;
  return [
    section('Terms', explanation.terms.map(termLine), surface),
    section('Coverage', [coverage], surface),
    section('Candidates', explanation.candidates.map(candidateLine), surface),
    section('Compared', explanation.compared.map(comparedLine), surface),
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

function candidateLine(candidate: AskExplanation['candidates'][number]): string {
  const { bm25, minisearch } = candidate.hit.ranks;
  const rank = (name: string, view: typeof bm25) =>
    view === null ? `${name} –` : `${name} #${view.rank} (${view.score.toFixed(2)})`;
  const mark = candidate.kept ? 'kept   ' : 'dropped';
  return `${mark} ${candidate.article.id} paragraph ${candidate.paragraph}: score ${candidate.hit.score.toFixed(4)}, ${rank('bm25', bm25)}, ${rank('minisearch', minisearch)}; ${candidate.why}`;
}

function comparedLine(pair: AskExplanation['compared'][number]): string {
  return `“${pair.a}” / “${pair.b}”: ${pair.why}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
