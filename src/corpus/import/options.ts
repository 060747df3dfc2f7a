import type { Article, Outlet } from '../article.ts';
import type { FieldBases } from '../serialize.ts';

type Given = Omit<Article, 'kind' | 'paragraphs' | 'file' | 'hash'> & Required<FieldBases>;

/** Front matter the importer is told; it goes before what the document shows. `source` is its file name. */
export type ImportOptions = { readonly [K in keyof Given]?: Given[K] | undefined } & {
  /**
   * Told apart by the document itself where it is not given. `html-content` is HTML that is the article alone, as
   * feeds carry it.
   */
  readonly format?: 'text' | 'html' | 'html-content' | 'markdown' | undefined;
  /** A teaser is one story's summary, such as an item of a feed that holds no more. */
  readonly kind?: Article['kind'] | undefined;
  /** Encoding that came with the document, such as the charset of an HTTP header. */
  readonly charset?: string | null | undefined;
  /** Where the document was saved from; its own address goes before. */
  readonly savedFrom?: string | null | undefined;
  /** Where the document was fetched from: a page may name an address of its own host alone. */
  readonly fetchedFrom?: string | undefined;
  /** Taken where the document itself names no outlet, such as the title of its feed. */
  readonly likelyOutlet?: string | null | undefined;
  /** Taken where the document itself shows no date, with what it was inferred from. */
  readonly likelyPublished?: { readonly day: string; readonly note: string } | undefined;
  /** The registry: names of outlets by host, and the countries that tell how dates are written. */
  readonly outlets?: readonly Outlet[] | undefined;
};
