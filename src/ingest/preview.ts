import type { Article } from '../corpus/article.ts';
import type { FieldSources } from '../corpus/import/field-sources.ts';
import type { RawDocument } from '../corpus/import/formats/raw-document.ts';
import { type Cut, type ImportedItem, importDocument } from '../corpus/import.ts';
import type { Known } from '../corpus/known-articles.ts';
import type { ImportFacts } from './facts.ts';
import type { ImportTarget } from './target.ts';

/** What a document would bring into the corpus; nothing is written. */
export interface Preview {
  /** What messages call the document. */
  readonly source: string;
  readonly item: ImportedItem;
  readonly teasers: readonly ImportedItem[];
  /** Where headline, outlet and date were read. */
  readonly sources: FieldSources;
  readonly cuts: readonly Cut[];
  readonly notes: readonly string[];
  /** The same article where the corpus holds it already: then it is not written. */
  readonly known: Known | null;
}

/**
 * Reads a document and looks whether the corpus holds it. Throws a `UserError` "corpus" when it holds no article.
 */
export function previewDocument(
  document: RawDocument,
  facts: ImportFacts,
  target: Pick<ImportTarget, 'outlets' | 'find' | 'findCopy'>,
): Preview {
  const { name, raw, options } = document;
  const result = importDocument(raw, { ...options, ...given(facts), outlets: target.outlets });
  const { article } = result;
  return {
    source: name,
    item: article,
    teasers: result.teasers,
    sources: withGiven(result.sources, facts),
    cuts: result.cuts,
    notes: [
      ...(document.notes ?? []),
      ...result.notes,
      ...tellCopy(target.findCopy(article.article)),
    ],
    known: target.find(article.article),
  };
}

/** What was given goes before what the document says; what was not must not hide it. */
function given(facts: ImportFacts): ImportFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function withGiven(sources: FieldSources, facts: ImportFacts): FieldSources {
  const of = (fact: string | undefined, source: string | null): string | null =>
    fact === undefined ? source : 'given by hand';
  return {
    headline: of(facts.headline, sources.headline),
    outlet: of(facts.outlet, sources.outlet),
    published: of(facts.published, sources.published),
  };
}

function tellCopy(copy: Article | null): readonly string[] {
  if (copy === null) return [];
  return [
    `Another outlet has the same text (${copy.outlet}, ${copy.id}). Both count as articles of their own.`,
  ];
}
