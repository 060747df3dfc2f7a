import { seededRandom } from '../../search/manticore/generated.ts';

/** What people ask around a matter; the mark stands for words of a paragraph. */
const FRAMES = [
  'What did … mean, and who said it?',
  'Who said that …?',
  'When was it reported that …?',
  'Why did … happen?',
  'How many people were told about …?',
  'Where can I read more about …?',
  'Is it true that …?',
  'What is known about …, and since when?',
  'Which countries spoke about … last year?',
  'Has anyone denied that …?',
] as const;
const SEED = 7;
const FEWEST_WORDS = 4;
const MOST_WORDS = 8;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'.-]*/gu;

/** Whole English questions about a corpus: a run of four to eight words of a paragraph in the words of an asker. */
export function writeQuestions(
  documents: readonly { readonly text: string }[],
  count: number,
): readonly string[] {
  const random = seededRandom(SEED);
  const questions: string[] = [];
  for (let tries = 0; questions.length < count && tries < count * 100; tries += 1) {
    const { text } = documents[Math.floor(random() * documents.length)] ?? { text: '' };
    const words = text.match(WORD) ?? [];
    const length = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS + 1));
    if (words.length < length) continue;
    const start = Math.floor(random() * (words.length - length + 1));
    const frame = FRAMES[questions.length % FRAMES.length] ?? FRAMES[0];
    questions.push(frame.replace('…', words.slice(start, start + length).join(' ')));
  }
  return questions;
}
