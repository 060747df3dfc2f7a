declare module 'wink-porter2-stemmer' {
  /** Porter 2 stem of a lower-case English word. */
  const stem: (word: string) => string;
  export = stem;
}
