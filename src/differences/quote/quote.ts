import { sameSource } from '../../events/origins.ts';
import { jaccard, shingles } from '../../events/shingles.ts';
import { oncePer } from '../../reading/once-per.ts';
import { type Statement, wordsAt } from '../../reading/statement.ts';
import type { Span } from '../../types.ts';
import type { Comparison, Detector, Report } from '../finding.ts';
import { relateQuotations } from './reworded.ts';
import { compareWording, quotedWords } from './wording.ts';

/** Similarity of two translations of one utterance: below it they are two utterances (seeds: .27 for two translations). */
const SAME_UTTERANCE = 0.2;
/** From here up the wording is the same but for what a report cut off. */
const SAME_WORDING = 0.8;
/** Shortest quotation that can be a translation, in words. */
const MIN_TRANSLATED = 6;

/** Compares the wording of one utterance in two reports: other words for what was said. A shorter excerpt does not differ. */
export const compareQuotes: Detector = (a, b, { paired, reportA, reportB }) => {
  const known = speakers(a, b);
  if (known === 'other' && !paired) return [];
  for (const left of quotesOf(a)) {
    for (const right of quotesOf(b)) {
      const difference = compareWording(left.words, right.words);
      if (difference === null) {
        if (areOneUtterance(left, right, known === 'same', paired))
          return [finding(a, left, b, right)];
      } else if (quotes(reportB, difference.leftPart) || quotes(reportA, difference.rightPart))
        return [{ verdict: 'unrelated', why: `${left.text}: both reports have both wordings` }];
      else return [finding(a, left, b, right)];
    }
  }
  return [];
};

/** Whether an article quotes these words anywhere. */
function quotes({ quotations }: Report, words: string): boolean {
  return quotations.includes(` ${words} `);
}

/** Whether quotations that share few words in a row are of one utterance: in other words, or in another translation. */
function areOneUtterance(
  left: Quotation,
  right: Quotation,
  sameSpeaker: boolean,
  paired: boolean,
): boolean {
  const relation = relateQuotations(left.words, right.words, sameSpeaker);
  // Translations share so little that only the speaker joins them.
  return relation === 'other'
    ? (sameSpeaker || paired) && areTranslations(left, right)
    : relation === 'reworded';
}

function areTranslations(left: Quotation, right: Quotation): boolean {
  if (Math.min(left.words.length, right.words.length) < MIN_TRANSLATED) return false;
  const similarity = jaccard(shingles(left.text), shingles(right.text));
  return similarity >= SAME_UTTERANCE && similarity < SAME_WORDING;
}

function finding(a: Statement, left: Quotation, b: Statement, right: Quotation): Comparison {
  const speaker = [...a.attributions, ...b.attributions].find((one) => one.named);
  return {
    kind: 'quote',
    severity: 'low',
    topic: `words of ${speaker?.name ?? 'the speaker'}`,
    a: { statement: a, value: left.text, key: left.words.join(' '), span: left.span },
    b: { statement: b, value: right.text, key: right.words.join(' '), span: right.span },
    why: 'One utterance is quoted in two wordings.',
  };
}

/** Whether two statements name one speaker, two, or leave it open. */
function speakers(a: Statement, b: Statement): 'same' | 'other' | 'open' {
  const [left, right] = [a, b].map(({ attributions }) => attributions.filter((one) => one.named));
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0)
    return 'open';
  return left.some((one) => right.some((other) => sameSource(one.name, other.name)))
    ? 'same'
    : 'other';
}

interface Quotation {
  readonly text: string;
  readonly words: readonly string[];
  readonly span: Span;
}

/** What a report cut out of a quotation. */
const CUT = /\.\s?\.\s?\.|…/g;

/** The parts of a statement inside quotation marks; a marked cut ends a part. */
export const quotesOf = oncePer((statement: Statement): readonly Quotation[] =>
  statement.quoted.flatMap(([from, to]) => {
    const start = Math.max(from, statement.span[0]);
    const end = Math.min(to, statement.span[1]);
    const text = wordsAt(statement, [start, end]);
    return uncut(text).map(([first, last]) => {
      const part = text.slice(first, last);
      const span: Span = [start + first, start + last];
      return { text: part, words: quotedWords(part), span };
    });
  }),
);

/** The stretches of a text between its cuts, blanks at their ends aside. */
function uncut(text: string): readonly Span[] {
  const cuts = [...text.matchAll(CUT)].map(
    (cut) => [cut.index, cut.index + cut[0].length] as const,
  );
  const starts = [0, ...cuts.map(([, end]) => end)];
  return starts.flatMap((start, i) => {
    const part = text.slice(start, cuts[i]?.[0] ?? text.length);
    const from = start + (part.length - part.trimStart().length);
    const span: Span = [from, from + part.trim().length];
    return part.trim() === '' ? [] : [span];
  });
}
