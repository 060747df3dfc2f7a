import type { ArticleEvidence, Statement } from '../reading/statement.ts';
import type { Span } from '../types.ts';
import { mergeSources } from './origins.ts';

/** Whom one sentence of an article cites. */
export interface CitedSources {
  readonly paragraph: number;
  /** Offsets of the sentence in its paragraph. */
  readonly span: Span;
  /** At least one, each as its article spells it in full: "Observatory" → "Syrian Observatory for Human Rights". */
  readonly names: readonly string[];
}

/** By each name under which some statements of one article cite a source the fullest that they give it. */
export function fullNames(statements: readonly Statement[]): ReadonlyMap<string, string> {
  return mergeSources(
    statements.flatMap(({ attributions }) => attributions.map(({ name }) => name)),
  );
}

/** Whom the sentences of an article cite, in their order; those that cite nobody are left out. */
export function citedSources({ statements }: ArticleEvidence): readonly CitedSources[] {
  const full = fullNames(statements);
  return statements.flatMap(({ paragraph, span, attributions }) =>
    attributions.length === 0
      ? []
      : [{ paragraph, span, names: attributions.map(({ name }) => full.get(name) ?? name) }],
  );
}
