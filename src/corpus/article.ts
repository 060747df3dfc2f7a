import type { ArticleKind, ArticleRef, Rejection } from '../types.ts';
import type { JsonlExtent } from './jsonl-extent.ts';

/** How sure a fact about an article is: it stands on the page, it was reasoned, or nobody knows. */
export type Basis = 'proved' | 'inferred' | 'unknown';

/**
 * One stored article. `paragraphs` are verbatim and in order; a quote is always a substring of one of
 * them. Text that is not the article (standfirst, credit, photo) is kept in fields and never indexed.
 */
export interface Article {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly outlet: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly publishedBasis: Basis;
  readonly publishedNote: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly agency: string | null;
  readonly credit: string | null;
  readonly photo: string | null;
  readonly dateline: string | null;
  readonly standfirst: string | null;
  readonly versionOf: string | null;
  readonly paragraphs: readonly string[];
  /** Where it was read from, relative to the corpus: `articles/x.md`, or `corpus.jsonl:17`. */
  readonly file: string;
  /** SHA-256 (hex) over everything above but `file`: equal hash, equal article. */
  readonly hash: string;
}

/** One outlet of the registry. Unknown owner, country or type is null, never a guess. */
export interface Outlet {
  readonly name: string;
  readonly domains: readonly string[];
  readonly owner: string | null;
  readonly country: string | null;
  readonly type: string | null;
}

/** A line that is allowed but probably not meant: shown by `validate`, never fatal. */
export type Warning = Rejection;

/** Everything read from a corpus folder or `.jsonl` file. Articles are sorted by id; ids are unique. */
export interface Corpus {
  readonly path: string;
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly Warning[];
  /** SHA-256 (hex) over the article hashes: equal hash, equal corpus. */
  readonly hash: string;
  /** Of a `.jsonl` corpus how far its file went; null for a folder, and where the last line has no end. */
  readonly extent: JsonlExtent | null;
}

/** The public reference to an article. */
export function articleRef(article: Article): ArticleRef {
  const { id, outlet, headline, published, url, source, kind } = article;
  return { id, outlet, headline, published, url, source, kind };
}
