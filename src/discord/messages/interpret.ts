import { reportedFact } from '../../answer/reported-question.ts';
import { readData } from '../../data/read.ts';
import { QUESTION_CHARACTERS } from '../limits.ts';

/** What a plain message wants. */
export type Intent =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'reported'; readonly fact: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'too-long'; readonly characters: number };

let greetings: ReadonlySet<string> | undefined;

/** Decides how a direct message or a mention is answered. Mentions of the bot are taken out before. */
export function interpret(text: string): Intent {
  const question = text.trim();
  if (question.length > QUESTION_CHARACTERS) {
    return { kind: 'too-long', characters: question.length };
  }
  if (isSmallTalk(question)) return { kind: 'help' };
  const fact = reportedFact(question);
  return fact === null ? { kind: 'ask', question } : { kind: 'reported', fact };
}

/** A greeting, thanks, or nothing that could be looked up: no letter, or one letter over and over. */
function isSmallTalk(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  if (words === null) return true;
  const letters = words.join('');
  if (!/\p{L}/u.test(letters) || new Set(letters).size === 1) return true;
  greetings ??= new Set(readData<{ messages: readonly string[] }>('small-talk').messages);
  return greetings.has(words.join(' '));
}
