import { join } from 'node:path';
import type { AskResult, Passage } from '../../../src/types.ts';
import { evalFolder, readJsonLines } from '../eval-data.ts';

/** A question with what counts as right, in one form for all sets. */
export interface EvalQuestion {
  readonly name: string;
  readonly question: string;
  readonly answerable: boolean;
  /** Whether the answer sentence is right. */
  isRight(result: AskResult): boolean;
  /** Whether a cited passage answers; null: this question says nothing of citations. */
  supports: ((passage: Passage) => boolean) | null;
}

/** Questions over one corpus. `isRead`: whether its misses may be shown. */
export interface EvalSet {
  readonly name: string;
  /** A corpus folder or file. */
  readonly corpus: string;
  readonly isRead: boolean;
  readonly questions: readonly EvalQuestion[];
}

interface EventQuestion {
  readonly event: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly answers: readonly { readonly article: string; readonly substring: string }[];
}

interface NaturalQuestion {
  readonly id: string;
  readonly question: string;
  readonly refuse: boolean;
  readonly paragraphs?: readonly (readonly [seed: string, paragraph: number])[];
  readonly answerAnyOf?: readonly string[];
}

interface SeedQuestion {
  readonly id: string;
  readonly question: string;
  readonly gold: readonly { readonly seed: string; readonly contains: string }[];
  readonly answerAnyOf: readonly string[];
}

const TRAINED = range(0, 11);
const DEVELOPMENT = range(12, 17);
const UNREAD = range(18, 23);

/** All sets that the data folder holds. The unread events are only asked where `unread` says so. */
export function readSets(unread: boolean): readonly EvalSet[] {
  return [
    naturalSet(),
    seedSet(),
    eventSet('unseen', 'unseen', null, true),
    eventSet('news', 'news e12-e17', DEVELOPMENT, true),
    ...(unread ? [eventSet('news', 'news e18-e23 (unread)', UNREAD, false)] : []),
    ...(process.env.BYLINE_EVAL_TRAINED === '1'
      ? [eventSet('news', 'news e00-e11 (trained on)', TRAINED, false)]
      : []),
  ];
}

function range(first: number, last: number): readonly string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, i) => `e${String(first + i).padStart(2, '0')}`,
  );
}

function eventSet(
  folder: string,
  name: string,
  events: readonly string[] | null,
  isRead: boolean,
): EvalSet {
  const path = evalFolder(folder);
  const questions = readJsonLines<EventQuestion>(join(path, 'questions.jsonl'))
    .filter(({ event }) => events === null || events.includes(event))
    .map(
      ({ event, question, answerable, answers }, i): EvalQuestion => ({
        name: `${event} ${i}`,
        question,
        answerable,
        isRight: ({ answer }) =>
          answers.some(({ substring }) => answer?.text.includes(substring) ?? false),
        supports: ({ article, text }) =>
          answers.some((one) => one.article === article.id && text.includes(one.substring)),
      }),
    );
  return { name, corpus: join(path, 'corpus.jsonl'), isRead, questions };
}

function naturalSet(): EvalSet {
  const file = join(evalFolder('gold'), 'natural-questions.jsonl');
  const questions = readJsonLines<NaturalQuestion>(file).map(
    ({ id, question, refuse, paragraphs = [], answerAnyOf = [] }): EvalQuestion => {
      const isGold = ({ article, paragraph }: Passage): boolean =>
        paragraphs.some(
          ([seed, at]) =>
            article.kind === 'article' &&
            (article.source?.startsWith(`${seed}_`) ?? false) &&
            at === paragraph,
        );
      const holdsWords = (text: string): boolean => answerAnyOf.some((one) => has(text, one));
      return {
        name: id,
        question,
        answerable: !refuse,
        isRight: (result) =>
          holdsWords(result.answer?.text ?? '') ||
          cited(result).some(
            (one) => has(one.text, result.answer?.text ?? '\u0000') && isGold(one),
          ),
        supports: paragraphs.length === 0 ? null : (one) => isGold(one) || holdsWords(one.text),
      };
    },
  );
  return { name: 'natural', corpus: 'corpus', isRead: true, questions };
}

function seedSet(): EvalSet {
  const file = join(evalFolder('gold'), 'seed-questions.jsonl');
  const questions = readJsonLines<SeedQuestion>(file).map(
    ({ id, question, gold, answerAnyOf }): EvalQuestion => {
      const isGold = ({ article, text }: Passage): boolean =>
        gold.some(
          ({ seed, contains }) =>
            (article.source?.startsWith(`${seed}_`) ?? false) && has(text, contains),
        );
      return {
        name: id,
        question,
        answerable: gold.length > 0,
        isRight: (result) =>
          answerAnyOf.length > 0
            ? answerAnyOf.some((one) => has(result.answer?.text ?? '', one))
            : cited(result).slice(0, 1).some(isGold),
        supports: isGold,
      };
    },
  );
  return { name: 'seed', corpus: 'corpus', isRead: true, questions };
}

function cited({ answer, passages }: AskResult): readonly Passage[] {
  return passages.filter(({ n }) => answer?.citations.includes(n) ?? false);
}

function has(text: string, part: string): boolean {
  return plain(text).includes(plain(part));
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').toLowerCase();
}
