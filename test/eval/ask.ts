import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../src/answer/ask.ts';
import { searchPassages } from '../../src/answer/browse.ts';
import { type Library, openLibrary } from '../../src/answer/library.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openGeneration } from '../../src/reindex/open-generation.ts';
import { withoutParagraphs } from './ask/without-paragraphs.ts';
import { evalFolder, readJsonLines } from './eval-data.ts';
import { withCorpusFile } from './temporary-corpus.ts';

/** One question in this many is asked, so that a run takes minutes; BYLINE_EVAL_EVERY=1 asks all. */
const EVERY = Number(process.env.BYLINE_EVAL_EVERY ?? 3);

interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Ranks count from 1; 0: the wanted passage was not among those shown. */
interface Outcome {
  readonly askRank: number;
  readonly searchRank: number;
  readonly answered: boolean;
  readonly refused: boolean;
  readonly milliseconds: number;
}

/** Asks one question, searches for it, and asks it again of the corpus without the article it was written on. */
async function judgeQuestion(library: Library, question: string, target: string): Promise<Outcome> {
  const isTarget = (passage: { article: { id: string } }) => passage.article.id === target;
  const begin = performance.now();
  const result = await ask(library, { question });
  const milliseconds = performance.now() - begin;
  const found = await searchPassages(library, { query: question, top: 3 });
  const hidden = ordinalsOf(library, library.article(target)?.headline ?? '');
  const store = withoutParagraphs(library.store, hidden);
  const emptied = openLibrary(library.corpus, store, library.evidence);
  return {
    askRank: result.passages.findIndex(isTarget) + 1,
    searchRank: found.passages.findIndex(isTarget) + 1,
    answered: result.answered,
    refused: !(await ask(emptied, { question })).answered,
    milliseconds,
  };
}

/** The ordinals of the paragraphs under a headline: each paragraph of an article is a document of its own. */
function ordinalsOf(library: Library, headline: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let ordinal = 0; ordinal < library.store.documents; ordinal += 1) {
    if (library.paragraphAt(ordinal).article.headline === headline) found.add(ordinal);
  }
  return found;
}

function describeOutcomes(outcomes: readonly Outcome[]): string {
  const answered = outcomes.filter((one) => one.answered);
  const share = (is: (outcome: Outcome) => boolean, of = outcomes): string => {
    const count = of.filter(is).length;
    return `${count} of ${of.length} (${((100 * count) / of.length).toFixed(1)} %)`;
  };
  const times = outcomes.map((one) => one.milliseconds).toSorted((a, b) => a - b);
  return [
    `ask: passage first ${share((one) => one.askRank === 1)}, in the first three ${share((one) => one.askRank > 0 && one.askRank <= 3)}`,
    `ask, where it answers: passage first ${share((one) => one.askRank === 1, answered)}`,
    `search: passage first ${share((one) => one.searchRank === 1)}, in the first three ${share((one) => one.searchRank > 0)}`,
    `answered ${share((one) => one.answered)}`,
    `refused once the asked article is taken away ${share((one) => one.refused)}`,
    `median ${times[times.length >> 1]?.toFixed(1)} ms an answer`,
  ].join('\n');
}

const folder = evalFolder('ir/squad');
const targets = new Map(
  readFileSync(join(folder, 'qrels.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [question: string, document: string]),
);
const all = readJsonLines<Text>(join(folder, 'queries.jsonl'));
const documents = readJsonLines<Text>(join(folder, 'docs.jsonl.gz'));
const lines = documents.map(({ id, title, text }) => ({
  id,
  headline: title.replaceAll('_', ' '),
  text: text.replace(/\s*\n\s*/g, ' '),
}));

await withCorpusFile(lines, async (corpus) => {
  const log = createLogger({ level: 'error' });
  const generation = await openGeneration({ corpus, data: null, log });
  const library = openLibrary(generation.corpus, generation.store, generation.evidence);
  const outcomes: Outcome[] = [];
  for (const { id, text } of all.filter((_, i) => i % EVERY === 0))
    outcomes.push(await judgeQuestion(library, text, targets.get(id) ?? ''));
  console.log(describeOutcomes(outcomes));
  await generation.store.close();
});
