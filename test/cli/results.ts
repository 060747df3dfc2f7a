import type {
  ArticleRef,
  ArticleStance,
  AskResult,
  Disagreement,
  Passage,
  ReportedResult,
} from '../../src/types.ts';

/** An article of an invented outlet. */
export function article(change: Partial<ArticleRef> = {}): ArticleRef {
  return {
    id: 'harbour-flood',
    outlet: 'Harbour Gazette',
    headline: 'Flood closes the old bridge',
    published: '2024-05-02',
    url: 'https://gazette.example/flood',
    source: null,
    kind: 'article',
    ...change,
  };
}

/** A passage with its first two words highlighted. */
export function passage(change: Partial<Passage> = {}): Passage {
  return {
    n: 1,
    article: article(),
    paragraph: 3,
    text: 'Forty boats were lost in the flood, the harbour master said.',
    highlights: [
      [0, 5],
      [6, 11],
    ],
    score: 1.5,
    attribution: ['the harbour master'],
    ...change,
  };
}

/** Two positions on the number of boats. */
export function disagreement(change: Partial<Disagreement> = {}): Disagreement {
  const statement = (outlet: string, quote: string) => ({
    article: article({ id: outlet.toLowerCase(), outlet }),
    paragraph: 3,
    text: `${quote} More followed.`,
    quote,
    attribution: [],
  });
  return {
    id: 'd1',
    kind: 'quantity',
    severity: 'high',
    topic: 'boats lost',
    positions: [
      { value: '40', statements: [statement('Harbour Gazette', 'Forty boats were lost.')] },
      { value: '14', statements: [statement('Coast Daily', 'Fourteen boats were lost.')] },
    ],
    note: 'The figures for the boats lost differ: 40 and 14.',
    ...change,
  };
}

/** An answered question. */
export function askResult(change: Partial<AskResult> = {}): AskResult {
  return {
    question: 'How many boats were lost?',
    answered: true,
    answer: {
      text: 'Forty boats were lost in the flood, the harbour master said.',
      citations: [1],
      spans: [[0, 5]],
      confidence: 0.9,
    },
    passages: [passage()],
    disagreements: [],
    suggestions: [],
    ...change,
  };
}

/** A fact that one outlet reports and one puts otherwise. */
export function reportedResult(change: Partial<ReportedResult> = {}): ReportedResult {
  const reports: ArticleStance = {
    article: article(),
    stance: 'reports',
    confidence: 0.91,
    value: '40',
    passages: [passage()],
    origins: ['the harbour master'],
  };
  const differs: ArticleStance = {
    article: article({ id: 'coast-flood', outlet: 'Coast Daily', headline: null, url: null }),
    stance: 'differs',
    confidence: 0.8,
    value: '14',
    passages: [
      passage({ n: 2, text: 'Fourteen boats were lost.', highlights: [], attribution: [] }),
    ],
    origins: [],
  };
  return {
    fact: 'Forty boats were lost',
    summary: '1 outlet reports it and 1 gives another figure.',
    articles: [reports, differs],
    outlets: [
      { outlet: 'Coast Daily', stance: 'differs', articles: ['coast-flood'] },
      { outlet: 'Harbour Gazette', stance: 'reports', articles: ['harbour-flood'] },
      { outlet: 'Inland Post', stance: 'silent', articles: [] },
    ],
    origins: [{ name: 'the harbour master', outlets: ['Harbour Gazette'] }],
    copies: [],
    ...change,
  };
}
