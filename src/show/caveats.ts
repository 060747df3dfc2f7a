/** What a note may end in, from its end backwards (see `writeNote` in src/answer/disagreements/describe-cluster.ts). */
const ENDINGS = [
  ' The later report may be an update.',
  ' The reports are of different days.',
  ' The figures may cover different times.',
] as const;

/** Begins the sentence on a source that all share, which stands before those. */
const SHARED = '. All cite ';

/** The end of a note that says how far two positions may be compared; empty where it says nothing. */
export function caveatsOf(note: string): string {
  let end = note.length;
  for (const ending of ENDINGS) if (note.endsWith(ending, end)) end -= ending.length;
  const shared = note.lastIndexOf(SHARED, end);
  const start = shared >= 0 && note.startsWith('.', end - 1) ? shared + 1 : end;
  return note.slice(start).trim();
}
