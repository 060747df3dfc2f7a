import { readData } from '../../data/read.ts';

/** A header is a whole line, or begins and ends with one of the words given. */
export interface HeaderCues {
  readonly whole: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Wording that marks lines of a news page which are not the article. All lower case but `photoAgencies`. */
export interface ImportCues {
  readonly pageHeaders: HeaderCues & { readonly openers: readonly string[] };
  readonly boxHeaders: HeaderCues;
  readonly sectionNames: readonly string[];
  readonly linkOpeners: readonly string[];
  readonly photoOpeners: readonly string[];
  readonly photoBy: readonly string[];
  readonly captionOpeners: readonly string[];
  readonly agencies: readonly string[];
  readonly photoAgencies: readonly string[];
  readonly creditOpeners: readonly string[];
  readonly deskOpeners: readonly string[];
  readonly bylines: readonly string[];
  readonly dateOpeners: readonly string[];
  readonly notices: readonly string[];
  readonly noDatelines: readonly string[];
  readonly months: readonly string[];
  /** Words that describe a site behind its name in titles. */
  readonly taglineWords: readonly string[];
  /** Openings of lines that tell how to reach a reporter or a desk. */
  readonly contactOpeners: readonly string[];
  /** What is offered by e-mail or app, in sentences that ask the reader to sign up. */
  readonly offers: readonly string[];
  readonly offerOpeners: readonly string[];
  /** Phrases of lines on rights, however long. */
  readonly rights: readonly string[];
}

let cues: ImportCues | null = null;

/** The wording cues, read once. */
export function importCues(): ImportCues {
  cues ??= readData<ImportCues>('import-cues');
  return cues;
}
