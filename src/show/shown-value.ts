import type { ShownSentence } from '../answer/shown-sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Passage, Span } from '../types.ts';

/**
 * The sentence of a passage that gives a value, and the value in it, where the value is words of the passage;
 * else the sentence that shares most words with what was asked about. Null for a passage without sentences.
 */
export function shownValue(
  { text, highlights }: Pick<Passage, 'text' | 'highlights'>,
  value: string | null,
): ShownSentence | null {
  const at = value === null || value === '' ? -1 : text.indexOf(value);
  const told: Span | null = at < 0 ? null : [at, at + (value?.length ?? 0)];
  const sentences = splitSentences(text);
  if (told !== null) {
    const holder = sentences.find(([start, end]) => start <= told[0] && told[1] <= end);
    return { span: holder ?? told, value: told };
  }
  let best: Span | null = null;
  let most = -1;
  for (const span of sentences) {
    const shared = highlights.filter(([start, end]) => start >= span[0] && end <= span[1]).length;
    if (shared > most) [best, most] = [span, shared];
  }
  return best === null ? null : { span: best, value: null };
}
