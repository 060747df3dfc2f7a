import { z } from 'zod';
import type {
  AskResult,
  CompareResult,
  Disagreement,
  ReportedResult,
  SearchResult,
  StanceResult,
} from '../types.ts';

const SPAN = z.tuple([z.int(), z.int()]);

const ARTICLE = z.object({
  id: z.string(),
  outlet: z.string(),
  headline: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  kind: z.enum(['article', 'teaser']),
});

const PASSAGE = z.object({
  n: z.int(),
  article: ARTICLE,
  paragraph: z.int(),
  text: z.string(),
  highlights: z.array(SPAN),
  score: z.number(),
  attribution: z.array(z.string()),
});

const KIND = z.enum(['quantity', 'date', 'status', 'negation', 'actor', 'quote', 'degree']);
const SEVERITY = z.enum(['low', 'medium', 'high']);
const STANCE = z.enum(['reports', 'differs', 'denies', 'mentions', 'silent', 'other-event']);
const PARTIAL = z.literal(true).exactOptional();

const DISAGREEMENT = z.object({
  id: z.string(),
  kind: KIND,
  severity: SEVERITY,
  topic: z.string(),
  positions: z.array(
    z.object({
      value: z.string(),
      statements: z.array(
        z.object({
          article: ARTICLE,
          paragraph: z.int(),
          text: z.string(),
          quote: z.string(),
          attribution: z.array(z.string()),
        }),
      ),
    }),
  ),
  note: z.string(),
}) satisfies z.ZodType<Disagreement>;

/** The public result types (src/types.ts) as schemas, by operation: what a description of the interface is made of. */
export const RESULTS = {
  ask: z.object({
    question: z.string(),
    answered: z.boolean(),
    answer: z
      .object({
        text: z.string(),
        citations: z.array(z.int()),
        spans: z.array(SPAN),
        confidence: z.number(),
      })
      .nullable(),
    passages: z.array(PASSAGE),
    disagreements: z.array(DISAGREEMENT),
    suggestions: z.array(z.string()),
    partial: PARTIAL,
    withoutReader: z.literal(true).exactOptional(),
  }) satisfies z.ZodType<AskResult>,
  reported: z.object({
    fact: z.string(),
    summary: z.string(),
    articles: z.array(
      z.object({
        article: ARTICLE,
        stance: STANCE,
        confidence: z.number(),
        value: z.string().nullable(),
        passages: z.array(PASSAGE),
        origins: z.array(z.string()),
      }),
    ),
    outlets: z.array(
      z.object({ outlet: z.string(), stance: STANCE, articles: z.array(z.string()) }),
    ),
    origins: z.array(z.object({ name: z.string(), outlets: z.array(z.string()) })),
    copies: z.array(
      z.object({
        articles: z.array(z.string()),
        passages: z.array(z.string()),
        similarity: z.number(),
      }),
    ),
    partial: PARTIAL,
  }) satisfies z.ZodType<ReportedResult>,
  disagreements: z.object({
    disagreements: z.array(DISAGREEMENT),
    notCompared: z.int().optional(),
  }),
  search: z.object({
    passages: z.array(PASSAGE),
    partial: PARTIAL,
  }) satisfies z.ZodType<SearchResult>,
  stance: z.object({
    stance: z.enum(['reports', 'denies', 'mentions', 'unrelated']),
    confidence: z.number(),
    evidence: z.array(z.string()),
  }) satisfies z.ZodType<StanceResult>,
  compare: z.object({
    verdict: z.enum(['agree', 'compatible', 'conflict', 'unrelated']),
    kind: KIND.nullable(),
    severity: SEVERITY.nullable(),
    why: z.string(),
  }) satisfies z.ZodType<CompareResult>,
} as const;
