import { UserError } from '../../src/errors.ts';
import type { Disagreement, Passage, Span } from '../../src/types.ts';

/** Longest error message, in characters: a person reads it in a chat. */
const MESSAGE_CHARACTERS = 2000;

/** Our own state or surroundings never stand in a message for users. */
const LEAKS = /\bat .+:\d+:\d+|node_modules|TypeError|RangeError|\[object |\bundefined\b/;

/** Runs work that may refuse its input: gives its result, or null when it refused with a clear `UserError`. */
export async function answerOrRefusal<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expectClear(error.message);
    return null;
  }
}

/** An error text that names something, fits a message and shows nothing of the program. */
export function expectClear(message: string): void {
  if (message.trim().length < 10) throw new Error(`no explanation: ${JSON.stringify(message)}`);
  if (message.length > MESSAGE_CHARACTERS) throw new Error(`too long: ${message.length}`);
  const ours = message.replace(/".*"/su, '');
  if (LEAKS.test(ours)) throw new Error(`shows the program: ${message}`);
}

/** Says what does not hold. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Spans lie within a text, each with a start before its end. */
export function expectSpans(spans: readonly Span[], from: number, to: number, what: string): void {
  for (const [start, end] of spans) {
    const isInside = Number.isInteger(start) && start >= from && start <= end && end <= to;
    expectThat(isInside, `${what} ${start}-${end} is outside ${from}-${to}`);
  }
}

/** Passages are stored paragraphs, word for word, with highlights inside them. */
export function expectVerbatim(
  passages: readonly Passage[],
  paragraphs: ReadonlySet<string>,
): void {
  for (const { text, highlights } of passages) {
    expectThat(paragraphs.has(text), `not a stored paragraph: ${text}`);
    expectSpans(highlights, 0, text.length, 'highlight');
  }
}

/** Every quote of every position stands in its paragraph, and that in the corpus. */
export function expectQuoted(list: readonly Disagreement[], paragraphs: ReadonlySet<string>): void {
  for (const { positions } of list) {
    expectThat(positions.length > 1, 'a disagreement of one position');
    for (const { text, quote } of positions.flatMap(({ statements }) => statements)) {
      expectThat(paragraphs.has(text) && text.includes(quote), `not a stored quote: ${quote}`);
    }
  }
}
