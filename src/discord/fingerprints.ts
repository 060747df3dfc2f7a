import { createHash } from 'node:crypto';
import { splitSentences } from '../text/sentences.ts';

/** Hex digits kept of a sentence's hash: enough to tell apart the sentences of one article. */
const DIGITS = 8;

/** Sentences of one paragraph that are remembered. */
const SENTENCES = 12;

/** Share of the remembered sentences that must still stand in a paragraph for it to be the passage. */
const SHARE = 0.5;

/**
 * What a paragraph is recognised by after a reindex, without keeping its text: a short hash of each sentence. It
 * survives paragraphs that are joined, split or moved, and a correction elsewhere in them.
 */
export function fingerprints(text: string): readonly string[] {
  return splitSentences(text)
    .slice(0, SENTENCES)
    .map(([start, end]) => hash(text.slice(start, end)));
}

/** The paragraph (1-based) that holds most of what is remembered, that of the old place first; null: none does. */
export function findParagraph(
  paragraphs: readonly string[],
  remembered: readonly string[],
  was: number,
): number | null {
  const wanted = new Set(remembered);
  const held = paragraphs.map(
    (text) => new Set(fingerprintsOfAll(text).filter((print) => wanted.has(print))).size,
  );
  const most = Math.max(0, ...held);
  if (most === 0 || most < wanted.size * SHARE) return null;
  return held[was - 1] === most ? was : held.indexOf(most) + 1;
}

function fingerprintsOfAll(text: string): readonly string[] {
  return splitSentences(text).map(([start, end]) => hash(text.slice(start, end)));
}

/** Spaces and case may be set anew without anything being said differently. */
function hash(sentence: string): string {
  const normal = sentence.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, DIGITS);
}
