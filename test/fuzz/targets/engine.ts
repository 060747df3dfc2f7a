import fc from 'fast-check';
import { ask } from '../../../src/answer/ask/ask.ts';
import { listDisagreements } from '../../../src/answer/disagreements/disagreements.ts';
import type { Engine } from '../../../src/answer/engine.ts';
import { openLibrary } from '../../../src/answer/library.ts';
import { reported } from '../../../src/answer/reported/reported.ts';
import { buildArticle } from '../../../src/corpus/build-article.ts';
import { hashCorpus } from '../../../src/corpus/hash.ts';
import { storeDocuments } from '../../../src/reindex/store-documents.ts';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { cleanCorpus } from '../../events/corpus.ts';
import { answerOrRefusal, expectQuoted, expectThat, expectVerbatim } from '../expectations.ts';
import { anyText } from '../inputs.ts';
import { type OpenedEngine, openEngine } from '../open-engine.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';

/** A question as long as a direct message or a batch line may bring; the surfaces bound it further. */
const question = fc.oneof({ weight: 5, arbitrary: anyText(500) }, anyText(10_000));
const bound = fc.option(
  fc.oneof(fc.constantFrom('2024-05-01', '2024-05-03', '0000-00-00', ''), anyText(20)),
  { nil: undefined },
);
const top = fc.option(fc.oneof(fc.integer({ min: -2, max: 60 }), fc.double()), { nil: undefined });

let opened: Promise<OpenedEngine> | undefined;

/** One engine for all targets: opening it takes far longer than a question. */
function engineOf(): Promise<OpenedEngine> {
  opened ??= openEngine();
  return opened;
}

async function close(): Promise<void> {
  const one = await opened;
  opened = undefined;
  await one?.close();
}

/** A target that asks the engine. */
function asking<Input>(
  name: string,
  weight: number,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input, engine: Engine, paragraphs: ReadonlySet<string>) => Promise<void>,
): AnyTarget {
  return target({
    name,
    weight,
    inputs,
    check: async (input) => {
      const { engine, paragraphs } = await engineOf();
      await check(input, engine, paragraphs);
    },
    open: engineOf,
    close,
  });
}

const askTarget = asking(
  'ask and explain',
  6,
  fc.record({
    question,
    top,
    outlet: fc.option(anyText(100), { nil: undefined }),
    since: bound,
    until: bound,
  }),
  async (given, engine, paragraphs) => {
    const request = {
      question: given.question,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    };
    const result = await answerOrRefusal(() => engine.ask(request));
    if (result === null) return;
    expectVerbatim(result.passages, paragraphs);
    expectQuoted(result.disagreements, paragraphs);
    const { answer } = result;
    expectThat(
      answer === null || result.passages.some(({ text }) => text.includes(answer.text)),
      'an answer that is not verbatim',
    );
    const explained = await engine.explain(request);
    expectThat(explained.result.answered === result.answered, 'explained as something else');
  },
);

const hostileArticle = fc.record({
  outlet: fc.constantFrom('Harbour Gazette', 'Port Herald', '@everyone'),
  published: fc.constantFrom(null, '2024-05-02', '2024-05-03'),
  text: anyText(1500),
  shared: fc.boolean(),
});

/** Everything Byline can be asked, over an ordinary corpus, and ordinary questions over a hostile one. */
export const engineTargets: readonly AnyTarget[] = [
  askTarget,
  asking('reported', 6, question, async (fact, engine, paragraphs) => {
    const result = await answerOrRefusal(() => engine.reported(fact));
    if (result === null) return;
    expectThat(result.summary.trim() !== '', 'no summary');
    for (const { passages, confidence } of result.articles) {
      expectVerbatim(passages, paragraphs);
      expectThat(confidence >= 0 && confidence <= 1, `confidence ${confidence}`);
    }
  }),
  asking(
    'disagreements',
    6,
    fc.tuple(
      fc.option(question, { nil: undefined }),
      fc.constantFrom('low', 'medium', 'high', undefined),
    ),
    async ([topic, severity], engine, paragraphs) => {
      const result = await answerOrRefusal(() =>
        engine.disagreements({
          ...(topic === undefined ? {} : { topic }),
          ...(severity === undefined ? {} : { severity }),
        }),
      );
      if (result !== null) expectQuoted(result.disagreements, paragraphs);
    },
  ),
  asking(
    'search',
    8,
    fc.tuple(
      question,
      top,
      fc.constantFrom('fused' as const, 'bm25' as const, 'minisearch' as const),
    ),
    async ([query, most, store], engine, paragraphs) => {
      const result = await answerOrRefusal(() =>
        engine.search({ query, store, ...(most === undefined ? {} : { top: most }) }),
      );
      if (result !== null) expectVerbatim(result.passages, paragraphs);
    },
  ),
  asking(
    'stance',
    4,
    fc.record({
      claim: anyText(800),
      headline: fc.option(anyText(200), { nil: null }),
      text: anyText(4000),
      published: fc.option(anyText(20), { nil: null }),
    }),
    async ({ claim, ...article }, engine) => {
      const result = await answerOrRefusal(() => engine.stance({ claim, article }));
      if (result === null) return;
      const isQuoted = (one: string) =>
        article.text.includes(one) || article.headline?.includes(one) === true;
      expectThat(result.evidence.every(isQuoted), 'evidence that is not verbatim');
      expectThat(
        result.confidence >= 0 && result.confidence <= 1,
        `confidence ${result.confidence}`,
      );
    },
  ),
  asking('compare', 6, fc.tuple(anyText(1500), anyText(1500)), async ([a, b], engine) => {
    const result = await answerOrRefusal(() => engine.compare(a, b));
    if (result === null) return;
    expectThat(result.why.trim() !== '', 'no reason');
    expectThat(
      (result.verdict === 'conflict') === (result.kind !== null),
      `${result.verdict} of kind ${result.kind}`,
    );
  }),
  asking(
    'autocomplete and articles',
    6,
    fc.tuple(anyText(2000), fc.integer({ min: -2, max: 30 })),
    async ([typed, limit], engine) => {
      expectThat(engine.suggest(typed, 25).length <= 25, 'too many suggestions');
      expectThat(engine.findArticles(typed, 25).length <= 25, 'too many articles');
      await answerOrRefusal(() => engine.article(typed));
      await answerOrRefusal(() => engine.article('gazette-ferry', limit));
    },
  ),
  target({
    name: 'a hostile corpus, asked',
    weight: 2,
    inputs: fc.tuple(fc.array(hostileArticle, { minLength: 1, maxLength: 4 }), anyText(300)),
    check: async ([drafts, asked]) => {
      const common =
        'Twelve people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.';
      const articles = drafts.flatMap(({ text, shared, outlet, published }, n) => {
        const fields = new Map(
          [
            ['id', `a${n}`],
            ['outlet', outlet],
            ['published', published],
          ].map(([key, value]) => [String(key), { value, line: 1 }]),
        );
        const built = buildArticle(
          {
            fields,
            text: shared ? `${text}\n\n${common}` : text,
            place: `c:${n}`,
            file: 'c',
            line: n,
          },
          () => null,
        );
        return 'article' in built ? [built.article] : [];
      });
      const corpus = cleanCorpus('c', articles, hashCorpus(articles));
      const store = openEmbeddedStore(buildEmbeddedIndex(storeDocuments(corpus)));
      const { index: evidence } = await evidenceOf(articles);
      const library = openLibrary(corpus, store, evidence);
      const paragraphs = new Set(articles.flatMap((article) => article.paragraphs));
      const found = await answerOrRefusal(() => ask(library, { question: asked }));
      if (found !== null) expectVerbatim(found.passages, paragraphs);
      await answerOrRefusal(() => reported(library, common));
      expectQuoted(listDisagreements(library, { severity: 'low' }), paragraphs);
    },
  }),
];
