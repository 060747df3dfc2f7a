/** One article of a benchmark corpus; `published` is an ISO date. */
export interface ScaleArticle {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
}

/** Articles a corpus grows from, in the order of their dates or nearly, and where they come from. */
export interface Base {
  readonly source: 'load data' | 'made up';
  readonly articles: readonly ScaleArticle[];
}
