import fc from 'fast-check';
import { dateBound } from '../../../src/answer/question/date-bound.ts';
import { disagreementsTopic } from '../../../src/answer/question/disagreements-question.ts';
import { readQuestion } from '../../../src/answer/question/question.ts';
import { reportedFact } from '../../../src/answer/question/reported-question.ts';
import { smallTalk } from '../../../src/answer/question/small-talk.ts';
import { statedFact } from '../../../src/answer/reported/stated-fact.ts';
import { toIsoDay } from '../../../src/corpus/dates.ts';
import { findPublished } from '../../../src/corpus/import/date-line.ts';
import { readDate } from '../../../src/corpus/import/read-date.ts';
import { findStatements } from '../../../src/discord/find-statements.ts';
import { interpret } from '../../../src/discord/messages/interpret.ts';
import { openClaim, readClaim } from '../../../src/reading/claim.ts';
import { readStatements } from '../../../src/reading/statement.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { scoreStance } from '../../../src/stance/model/score.ts';
import { canonicalName, sameName } from '../../../src/text/names.ts';
import { quotedSpans } from '../../../src/text/quotations.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { tokenize } from '../../../src/text/tokenize.ts';
import { answerOrRefusal, expectSpans, expectThat } from '../expectations.ts';
import { anyText } from '../inputs.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';

/** A day as the readers count: days since 1970-01-01. */
const day = fc.option(fc.integer({ min: -200_000, max: 200_000 }), { nil: null });

const dateLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '2024',
        '-',
        '/',
        '.',
        ' ',
        'T',
        '00:00',
        'Z',
        '+99:99',
        '31',
        '30',
        '02',
        '0',
        'May',
        'mai',
        'Monday',
        ',',
        'Published',
        'at',
        '٣',
      ),
      fc.nat(99_999).map(String),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Readers of sentences, names, numbers, dates and sources: a reading for every text, inside the text. */
export const readingTargets: readonly AnyTarget[] = [
  target({
    name: 'statements: quantities, dates, sources',
    weight: 12,
    inputs: fc.tuple(anyText(4000), day),
    check: ([text, published]) => {
      for (const one of readStatements(text, published)) {
        const [start, end] = one.span;
        expectThat(text.slice(start, end) === one.text, 'a sentence that is not verbatim');
        // A source taken over from an earlier sentence stands there.
        const own = one.attributions.filter(({ inherited }) => !inherited);
        const readings = [...one.quantities, ...one.times, ...own].map(({ span }) => span);
        expectSpans(readings, start, end, 'reading');
        for (const { lo, hi } of one.quantities)
          expectThat(lo <= hi, `a quantity from ${lo} to ${hi}`);
        for (const { from, to } of one.times)
          expectThat(from <= to, `a time from ${from} to ${to}`);
        expectThat(
          one.attributions.every(({ name }) => name.trim() !== ''),
          'a source without a name',
        );
      }
    },
  }),
  target({
    name: 'claims',
    weight: 4,
    inputs: fc.tuple(anyText(1500), day),
    check: ([text, published]) => {
      readClaim(text, published);
      openClaim(text);
    },
  }),
  target({
    name: 'sentences, quotations, tokens, names',
    weight: 8,
    inputs: fc.tuple(anyText(8000), anyText(200)),
    check: ([text, other]) => {
      expectSpans(splitSentences(text), 0, text.length, 'sentence');
      expectSpans(quotedSpans(text), 0, text.length, 'quotation');
      for (const { word, start, end } of tokenize(text)) {
        expectThat(text.slice(start, end) === word, `a token that is not verbatim: ${word}`);
      }
      expectThat(
        sameName(other, other) || canonicalName(other) === '' || !/\p{L}/u.test(other),
        'a name unlike itself',
      );
    },
  }),
  target({
    name: 'questions and messages',
    weight: 8,
    inputs: anyText(4000),
    check: (text) => {
      readQuestion(text);
      reportedFact(text);
      interpret(text);
      parseQuery(text);
      for (const found of findStatements([text]).statements)
        expectThat(found.length <= 2000, 'a statement too long to look up');
      smallTalk(text);
      disagreementsTopic(text);
      statedFact({ text, spans: [[0, Math.min(5, text.length)]] });
    },
  }),
  target({
    name: 'dates',
    weight: 8,
    inputs: fc.oneof({ weight: 3, arbitrary: dateLike }, anyText(3000)),
    check: async (text) => {
      const days = [
        toIsoDay(text),
        readDate(text)?.day ?? null,
        await answerOrRefusal(() => dateBound(text, 'since', 'since', 'bad-request')),
      ];
      findPublished(text);
      for (const one of days) {
        if (one === null) continue;
        expectThat(!Number.isNaN(Date.parse(one)), `${JSON.stringify(text)} was read as ${one}`);
      }
    },
  }),
  target({
    name: 'stance of a text',
    weight: 3,
    inputs: fc.tuple(anyText(500), fc.option(anyText(200), { nil: null }), anyText(3000)),
    check: ([claim, headline, text]) => {
      const { probabilities, evidence, evidenceIn } = scoreStance(claim, { headline, text });
      const sum = Object.values(probabilities).reduce((total, one) => total + one, 0);
      expectThat(Math.abs(sum - 1) < 1e-6, `probabilities add up to ${sum}`);
      const shown = evidenceIn === 'text' ? text : (headline ?? '');
      expectSpans(evidence, 0, shown.length, 'evidence');
    },
  }),
];
