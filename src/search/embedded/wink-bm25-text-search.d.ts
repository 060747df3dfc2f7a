declare module 'wink-bm25-text-search' {
  /** What Byline uses of the library; the rest is not declared so that nobody leans on it. */
  interface WinkBm25 {
    defineConfig(config: {
      readonly fldWeights: Readonly<Record<string, number>>;
      readonly bm25Params?: { readonly k1?: number; readonly b?: number; readonly k?: number };
    }): boolean;
    definePrepTasks(tasks: readonly ((input: never) => unknown)[]): number;
    addDoc(document: Readonly<Record<string, unknown>>, id: string | number): number;
    consolidate(precision?: number): boolean;
    /** Live: after `consolidate`, `freq` maps a token's number to its BM25 weight in the document. */
    getDocs(): Readonly<Record<string, { readonly freq: Readonly<Record<string, number>> }>>;
    /** Live: token to number. */
    getTokens(): Readonly<Record<string, number>>;
    search(text: string, limit?: number): [id: string, score: number][];
  }
  const create: () => WinkBm25;
  export = create;
}
