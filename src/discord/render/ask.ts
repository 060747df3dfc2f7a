import { citedPassages } from '../../answer/cited-passages.ts';
import { passageOrigins } from '../../answer/passage-origins.ts';
import type { ShownSentence } from '../../answer/shown-sentences.ts';
import {
  CORPUS_SILENT,
  NEAR_MATCHES,
  NEAREST_PASSAGES,
  seeWhoReports,
  WITHOUT_READER,
} from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import { ownSideFirst } from '../../show/sides.ts';
import type { AskResult, Passage } from '../../types.ts';
import { badge } from './badge.ts';
import { excerpt } from './excerpt.ts';
import { partialNote } from './partial.ts';
import { type Lookup, renderPassage } from './passage.ts';
import { quote } from './quote.ts';
import { renderSide } from './side.ts';
import type { Block, Button, Sheet } from './view.ts';

/** Rendered characters of the parts above the passages. */
const QUESTION_ROOM = 200;
const ANSWER_ROOM = 600;
const SUGGESTION_ROOM = 150;

/** Passages of the first page and of every later one: the answer with two of them fits two phone screens. */
const FIRST_PASSAGES = 2;
const PAGE_PASSAGES = 4;

const SUGGESTIONS = 5;

/** Values that the line of the conflict gives; `/disagreements` has the rest. */
const SIDES = 2;

/** What the sheet of an answer needs beside the result. */
export interface AskView {
  readonly lookup: Lookup;
  /** The button that belongs to passage `[n]`, or undefined for none. */
  readonly button: (n: number) => Button | undefined;
  /** The sentence that a passage is shown for. */
  readonly shown: (passage: Passage) => ShownSentence | null;
}

/** An answer: the question, the sentence that answers, who stands behind it, who differs, and the passages. */
export function askSheet(result: AskResult, view: AskView): Sheet {
  const question = excerpt(result.question, [], QUESTION_ROOM);
  const whoReports = seeWhoReports(
    result.question,
    (fact) => `/reported ${excerpt(fact, [], QUESTION_ROOM)}`,
  );
  return {
    lead: result.answered
      ? answerLead(question, result, view.lookup)
      : refusalLead(question, result),
    title: `**${question}**`,
    blocks: result.passages.map((passage) =>
      passageBlock(passage, view, quotedFor(passage, result)),
    ),
    firstPage: FIRST_PASSAGES,
    pageBlocks: PAGE_PASSAGES,
    foot: [
      ...(whoReports === null ? [] : [whoReports]),
      ...partialNote(result),
      ...(result.withoutReader === true ? [WITHOUT_READER] : []),
    ],
  };
}

/** The answer on top is quoted whole, and so needs no second quote in the passage it comes from. */
function quotedFor({ n }: Passage, { answer }: AskResult): string | null {
  if (answer === null || n !== answer.citations[0]) return null;
  return excerpt(answer.text, [], ANSWER_ROOM).endsWith('…') ? null : answer.text;
}

function passageBlock(
  passage: Passage,
  { lookup, button, shown }: AskView,
  quoted: string | null,
): Block {
  const pressed = button(passage.n);
  const text = renderPassage(passage, lookup, shown(passage), { quoted });
  return pressed === undefined ? { text } : { text, buttons: [pressed] };
}

function answerLead(question: string, result: AskResult, lookup: Lookup): string[] {
  const { answer } = result;
  const head = [`### ${question}`];
  if (answer !== null) {
    const marks = answer.citations.map((n) => `[${n}]`).join(' ');
    head.push(`${quote(answer.text, answer.spans, ANSWER_ROOM)} ${marks}`);
  }
  const { outlets, origins } = passageOrigins(citedPassages(result), lookup);
  return [head.join('\n'), [badge(outlets.length, origins), ...conflictLine(result)].join('\n')];
}

/** The conflict in one line, both values and who says which, the answer's own first. */
function conflictLine(result: AskResult): readonly string[] {
  const [first, ...more] = result.disagreements;
  if (first === undefined || first.positions.length < SIDES) return [];
  const sides = ownSideFirst(first, citedPassages(result)).slice(0, SIDES).map(renderSide);
  const others = first.positions.length - SIDES;
  const rest = [
    ...(others > 0 ? [plural(others, 'more value')] : []),
    ...(more.length > 0 ? [plural(more.length, 'more difference')] : []),
  ];
  return [
    `⚠ **Differs:** ${sides.join(' · ')}`,
    ...(rest.length > 0 ? [`-# ${rest.join(' and ')}: see /disagreements`] : []),
  ];
}

function refusalLead(question: string, { suggestions, passages }: AskResult): string[] {
  const near = suggestions
    .slice(0, SUGGESTIONS)
    .map((suggestion) => `- ${excerpt(suggestion, [], SUGGESTION_ROOM)}`);
  return [
    `### ${question}\n**${CORPUS_SILENT}**`,
    ...(near.length > 0 ? [[NEAR_MATCHES, ...near].join('\n')] : []),
    ...(passages.length > 0 ? [NEAREST_PASSAGES] : []),
  ];
}
