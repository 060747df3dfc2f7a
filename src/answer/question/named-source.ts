import { analyze } from '../../text/tokenize.ts';

/** Who is named behind "according to", up to the next clause: "according to the harbour master, how deep …". */
const NAMED = /\baccording\s+to\s+(?<source>[^,;:?!]+)/iu;

/** What names no source in particular: "according to reports", "according to local media". */
const ANYTHING =
  /\b(?:accounts?|articles?|coverage|media|news|outlets?|papers?|press|publications?|reports?|reporting|sources?|stor(?:y|ies))\s*$/u;

/** The words of the source whose word a question asks for, as index terms; none where it asks for nobody's in particular. */
export function namedSource(question: string): ReadonlySet<string> {
  const source = NAMED.exec(question)?.groups?.source ?? '';
  return new Set(ANYTHING.test(source) ? [] : analyze(source).map(({ term }) => term));
}

/**
 * Whether a sentence may give that source's word: it, the sentence before, which may introduce who speaks, or the outlet that
 * prints it holds one of its words. Another speaker's figure is no answer to "according to the organisers".
 */
export function maySpeakFor(
  source: ReadonlySet<string>,
  { text, previous }: { readonly text: string; readonly previous: string | null },
  outlet: string,
): boolean {
  if (source.size === 0) return true;
  return [text, previous ?? '', outlet].some((part) =>
    analyze(part).some(({ term }) => source.has(term)),
  );
}
