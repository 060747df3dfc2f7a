import { disagreementsTopic } from '../../answer/question/disagreements-question.ts';
import { reportedFact } from '../../answer/question/reported-question.ts';
import { asksForHelp, smallTalk } from '../../answer/question/small-talk.ts';
import { QUESTION_CHARACTERS, TOPIC_CHARACTERS } from '../../requests/limits.ts';
import { readTypedCommand } from './typed-command.ts';

/** What a plain message wants. */
export type Intent =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'reported'; readonly fact: string }
  | { readonly kind: 'disagreements'; readonly topic: string | null }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'help' }
  /** Answered with that line. */
  | { readonly kind: 'small-talk'; readonly line: string }
  /** A command that cannot be given by a message; the text says what to do instead. */
  | { readonly kind: 'not-here'; readonly advice: string }
  | { readonly kind: 'too-long'; readonly characters: number };

/** Decides how a direct message or a mention is answered. Mentions of the bot are taken out before. */
export function interpret(text: string): Intent {
  const typed = readTypedCommand(text.trim());
  const question = typed?.text ?? text.trim();
  if (question.length > QUESTION_CHARACTERS) {
    return { kind: 'too-long', characters: question.length };
  }
  return typed === null ? interpretPlain(question) : interpretTyped(typed.name, question);
}

function interpretPlain(text: string): Intent {
  if (asksForHelp(text)) return { kind: 'help' };
  const line = smallTalk(text);
  if (line !== null) return { kind: 'small-talk', line };
  const topic = disagreementsTopic(text);
  if (topic !== undefined) return disagreements(topic);
  const fact = reportedFact(text);
  return fact === null ? { kind: 'ask', question: text } : { kind: 'reported', fact };
}

/** A command that was typed as text, because it was copied or the client did not offer it. */
function interpretTyped(name: string, text: string): Intent {
  switch (name) {
    case 'ask':
      return text === '' ? { kind: 'help' } : interpretPlain(text);
    case 'reported':
      return text === '' ? { kind: 'help' } : { kind: 'reported', fact: text };
    case 'disagreements':
      return disagreements(text === '' ? null : text);
    case 'article':
      return text === '' ? { kind: 'sources' } : { kind: 'article', article: text };
    case 'sources':
      return { kind: 'sources' };
    case 'help':
      return { kind: 'help' };
    default:
      return {
        kind: 'not-here',
        advice: `/${name} works as a command only: type / and choose it from the list.`,
      };
  }
}

function disagreements(topic: string | null): Intent {
  return { kind: 'disagreements', topic: topic?.slice(0, TOPIC_CHARACTERS) ?? null };
}
