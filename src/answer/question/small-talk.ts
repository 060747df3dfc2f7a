import { readData } from '../../data/read.ts';

/** One kind of thing that people say to a bot without asking it anything. */
interface Kind {
  readonly messages: readonly string[];
  /** One friendly line. */
  readonly reply: string;
}

interface SmallTalk {
  readonly kinds: readonly Kind[];
  readonly help: readonly string[];
  /** The reply to what holds no word at all. */
  readonly wordless: string;
}

let known: ReturnType<typeof load> | undefined;

/**
 * The one line that answers a greeting, thanks, a farewell, or something without a word in it; null for
 * everything that may be a question. Discord and the console both answer by this list, and none of it counts as
 * a question that found nothing.
 */
export function smallTalk(text: string): string | null {
  const { replies, wordless } = read();
  const words = wordsOf(text);
  const letters = words.join('');
  // No letter, or one letter over and over.
  if (!/\p{L}/u.test(letters) || new Set(letters).size === 1) {
    return wordless;
  }
  return replies.get(words.join(' ')) ?? null;
}

/** Whether somebody asks what can be asked. */
export function asksForHelp(text: string): boolean {
  return read().help.has(wordsOf(text).join(' '));
}

function read() {
  known ??= load();
  return known;
}

function load() {
  const { kinds, help, wordless } = readData<SmallTalk>('small-talk');
  const replies = new Map(
    kinds.flatMap(({ messages, reply }) => messages.map((message) => [message, reply] as const)),
  );
  return { replies, help: new Set(help), wordless };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
