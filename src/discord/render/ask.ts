import { citedPassages } from '../../answer/cited-passages.ts';
import { passageOrigins } from '../../answer/passage-origins.ts';
import type { AskResult, Disagreement, Passage } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { partialNote } from './partial.ts';
import { type Lookup, renderPassage } from './passage.ts';
import { plural } from './plural.ts';
import type { Block, Button, Sheet } from './view.ts';

/** Rendered characters of the parts above and below the passages. */
const ANSWER_ROOM = 900;
const NOTE_ROOM = 350;
const QUESTION_ROOM = 200;
const SUGGESTION_ROOM = 150;

/** More notes than this are left to `/disagreements`. */
const NOTES = 2;
const SUGGESTIONS = 5;

/** The button that belongs to passage `[n]`, or undefined for none. */
export type PassageButton = (n: number) => Button | undefined;

/** An answer: the extracted sentences, where sources differ, and the numbered passages. */
export function askSheet(result: AskResult, lookup: Lookup, button: PassageButton): Sheet {
  const question = `Question: ${excerpt(result.question, [], QUESTION_ROOM)}`;
  return {
    lead: result.answered ? answerLead(result) : refusalLead(result),
    title: '**More passages**',
    blocks: result.passages.map((passage) => passageBlock(passage, lookup, button)),
    foot: [
      ...partialNote(result),
      ...(result.answered ? [originsLine(citedPassages(result), lookup)] : []),
      ...(result.withoutReader === true
        ? ['Answered by matching words alone: the trained reader was not at hand.']
        : []),
      question,
    ],
  };
}

function passageBlock(passage: Passage, lookup: Lookup, button: PassageButton): Block {
  const pressed = button(passage.n);
  const text = renderPassage(passage, lookup);
  return pressed === undefined ? { text } : { text, button: pressed };
}

function answerLead({ answer, disagreements }: AskResult): string[] {
  const lines: string[] = [];
  if (answer !== null) {
    const marks = answer.citations.map((n) => `[${n}]`).join(' ');
    lines.push(`“${excerpt(answer.text, answer.spans, ANSWER_ROOM)}” ${marks}`);
  }
  return [...lines, ...disagreementNotes(disagreements)];
}

function disagreementNotes(disagreements: readonly Disagreement[]): string[] {
  const lines = disagreements
    .slice(0, NOTES)
    .map(({ note }) => `**Sources differ:** ${excerpt(note, [], NOTE_ROOM)}`);
  const left = disagreements.length - NOTES;
  return left > 0
    ? [...lines, `-# ${plural(left, 'more disagreement')}: see /disagreements`]
    : lines;
}

function refusalLead({ suggestions, passages }: AskResult): string[] {
  const lines = ['### The corpus does not say.'];
  if (suggestions.length > 0) {
    lines.push('What it has that is near:');
    for (const suggestion of suggestions.slice(0, SUGGESTIONS)) {
      lines.push(`- ${excerpt(suggestion, [], SUGGESTION_ROOM)}`);
    }
  }
  if (passages.length > 0) lines.push('The nearest passages, which do not answer it:');
  return lines;
}

function originsLine(passages: readonly Passage[], lookup: Lookup): string {
  const { outlets, origins } = passageOrigins(passages, lookup);
  return `${plural(outlets.length, 'outlet')}, ${plural(origins.length, 'independent origin')}`;
}
