/** What a note may say after the positions themselves (see `writeNote` in src/answer/disagreements.ts). */
const CAVEATS =
  /\.( All cite [^\n]{1,200}?\.)?( The figures may cover different times\.)?( The later report may be an update\.| The reports are of different days\.)?$/u;

/** Longest end of a note that is looked at, in characters. */
const END = 400;

/** The end of a note that says how far two positions may be compared; empty where it says nothing. */
export function caveatsOf(note: string): string {
  return (CAVEATS.exec(note.slice(-END))?.[0] ?? '').slice(1).trim();
}
