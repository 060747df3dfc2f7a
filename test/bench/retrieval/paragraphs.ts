import { join } from 'node:path';
import type { StoreDocument } from '../../../src/search/store.ts';
import { evalFolder, readJsonLines } from '../../eval/eval-data.ts';
import { generateCorpus, seededRandom } from '../../search/manticore/generated.ts';

/** Where paragraphs come from: the load data that BYLINE_EVAL_DATA names, or generated ones. */
export type ParagraphSource = 'load data' | 'generated';

const SEED = 1;
/** Distinct words of the generated corpus: as many as 100,000 agency paragraphs hold, in order of size. */
const GENERATED_WORDS = 60_000;

interface LoadLine {
  readonly article: number;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** The load data where the variable names it, else generated paragraphs. */
export function findSource(): ParagraphSource {
  try {
    evalFolder('load');
    return 'load data';
  } catch {
    return 'generated';
  }
}

/** Exactly `count` paragraphs; the same for the same source and count, a smaller corpus begins a larger one. */
export function readParagraphs(source: ParagraphSource, count: number): readonly StoreDocument[] {
  if (source === 'generated') {
    return generateCorpus({ paragraphs: count, seed: SEED, vocabulary: GENERATED_WORDS });
  }
  const real = readLoadData();
  return count <= real.length ? real.slice(0, count) : [...real, ...recombine(real, count)];
}

function readLoadData(): readonly StoreDocument[] {
  const lines = readJsonLines<LoadLine>(join(evalFolder('load'), 'reuters_paragraphs.jsonl.gz'));
  let article = -1;
  let paragraph = 0;
  return lines.map((line, ordinal) => {
    paragraph = line.article === article ? paragraph + 1 : 1;
    article = line.article;
    return {
      ordinal,
      articleId: String(line.article),
      paragraph,
      headline: line.title,
      text: line.text,
      outlet: line.outlet,
      published: line.date,
    };
  });
}

/**
 * Paragraphs beyond the real ones: the first half of one and the second half of another under the headline
 * of a third, so that word frequencies stay those of the real text and no paragraph is there twice.
 */
function* recombine(real: readonly StoreDocument[], count: number): Generator<StoreDocument> {
  const random = seededRandom(SEED);
  const draw = () => real[Math.floor(random() * real.length)];
  for (let ordinal = real.length; ordinal < count; ordinal += 1) {
    const [first, second, third] = [draw(), draw(), draw()];
    if (first === undefined || second === undefined || third === undefined) return;
    const text = `${half(first.text, 0)} ${half(second.text, 1)}`;
    yield { ...third, ordinal, articleId: `recombined-${ordinal}`, paragraph: 1, text };
  }
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(' ');
  const middle = words.length >> 1;
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}
