import { aboutOf } from '../../differences/asked/confirm-pair.ts';
import type { ReadStance } from '../../reader/reader.ts';
import { countsOtherPeople } from '../../reading/counted-people.ts';
import { daysTold } from '../../reading/dates.ts';
import { type DeedMood, deedMood } from '../../reading/deeds/deed-mood.ts';
import { isNegative } from '../../reading/deeds/frames.ts';
import { tellsPartOnly } from '../../reading/extents.ts';
import type { Statement } from '../../reading/statement.ts';
import { type Standing, standingOf } from '../../reading/unasserted.ts';
import type { ClaimStance } from '../../stance/claim-stance.ts';
import { tokenize } from '../../text/tokenize.ts';
import { probabilityOf } from '../odds.ts';
import {
  anotherValue,
  givenFigure,
  givesAnother,
  metWords,
  type ToldValue,
} from './told-values.ts';

/** A sentence with what the reader says of it and the fact. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly stance: ReadStance;
}

/**
 * Thresholds of the calibrated probabilities, chosen on the unseen events and on e12 to e17 of the news events
 * (docs/EVALUATION.md): that a sentence states the fact, that it contradicts it, and by how much more.
 */
const STATES = 0.3;
const CONTRADICTS = 0.65;
const CONTRADICTS_BY = 0.2;
/** From here a sentence that tells of a part is about what the fact tells of as a whole. */
const ABOUT_PART = 0.3;
/** What holds the fact word for word reports it, as far as anything is certain. */
const WORD_FOR_WORD = 0.98;
/**
 * The reader says too little of what states a fact: of articles for which it said .33, .41, .50 and .59 annotators took
 * .58, .65, .83 and .90 for reports (303, on development events and invented ones). Its odds times four say as much.
 */
const REPORT_ODDS = 4;
const MOST_CERTAIN = 0.99;
/** How sure words alone are where the reader finds nothing: on development events and invented ones 11 of 18 were right, on the shipped articles, which the words were written on, 15 of 16. */
const BY_WORDS = 0.7;
/** How much of a fact's words they must hold to stand against it; below, a sentence speaks of what may be another matter. */
const AGAINST_BY_WORDS = 0.3;
/** Statements shown for one article. */
const MAX_STATEMENTS = 3;

/** What is known of an article and a fact. */
export interface ReadArticle {
  readonly articleId: string;
  /** The fact as a statement; null where it has no words that tell. */
  readonly claim: Statement | null;
  /** Its sentences, nearest first. */
  readonly read: readonly ReadStatement[];
  readonly headline: ReadStance | null;
  readonly values: readonly ToldValue[];
  /** What its words alone say. */
  readonly byWords: ClaimStance;
}

/** Decides an article's stance to a fact from its sentences, its headline and its values. */
export function decideStance({
  articleId,
  claim,
  read,
  headline,
  values,
  byWords,
}: ReadArticle): ClaimStance {
  const judged = stancesOf(articleId);
  const standing = (of: Statement): Standing => (claim === null ? 'said' : standingOf(claim, of));
  const mood = (of: Statement): DeedMood => (claim === null ? 'told' : deedMood(claim, of));
  const told = read.filter(
    ({ statement }) =>
      standing(statement) !== 'open' && (claim === null || !countsOtherPeople(claim, statement)),
  );
  const stating = mostFirst(
    told.filter(({ statement }) => standing(statement) === 'said' && mood(statement) === 'told'),
    (stance) => stance.states,
  );
  const against = mostFirst(told, (stance) => stance.contradicts);
  const states = stating[0]?.stance.states ?? 0;
  const contradicts = against[0]?.stance.contradicts ?? 0;
  const said = wordForWord(claim, stating);
  if (said !== undefined)
    return judged('reports', WORD_FOR_WORD, [said.statement], metWords(values));
  const other = anotherValue(values, ({ statement }) => standing(statement) === 'said');
  if (other !== null) return judged('differs', other.about, [other.statement], other.words);
  const part = mostFirst(stating, aboutOf).find(
    ({ statement, stance }) =>
      claim !== null && aboutOf(stance) >= ABOUT_PART && tellsPartOnly(claim, statement),
  );
  if (part !== undefined && (part === stating[0] || states < STATES))
    return judged('differs', sureOf(aboutOf(part.stance)), [part.statement]);
  if (contradicts >= CONTRADICTS && contradicts >= states + CONTRADICTS_BY) {
    const [statement] = statementsOf(against);
    const isDenied = statement !== undefined && standing(statement) === 'denied';
    const stance = isDenied || negates(statement) !== negates(claim) ? 'denies' : 'differs';
    return judged(stance, contradicts, statementsOf(against.slice(0, 1)));
  }
  if (states >= STATES) {
    const shown = stating.filter(({ stance }) => stance.states >= STATES);
    // "Four had died, it was wrongly reported" beside "three have died": no sentence with another value is shown for it.
    const own = shown.filter(({ statement }) => !givesAnother(values, statement));
    if (own.length > 0)
      return judged('reports', sureOf(states), statementsOf(own), metWords(values));
    const takenBack = values.find((one) => one.isThere && standing(one.statement) === 'denied');
    if (takenBack !== undefined) return judged('denies', BY_WORDS, [takenBack.statement]);
    return judged('reports', sureOf(states), statementsOf(shown), metWords(values));
  }
  const given = givenFigure(
    values,
    ({ statement }) =>
      standing(statement) === 'said' &&
      mood(statement) === 'told' &&
      negates(statement) === negates(claim),
  );
  if (given !== null) return judged('reports', given.about, [given.statement], given.words);
  const unreal = mostFirst(
    told.filter(({ statement }) => mood(statement) !== 'told'),
    (stance) => stance.states,
  )[0];
  if (unreal !== undefined && unreal.stance.states >= STATES) {
    const stance = mood(unreal.statement) === 'negated' ? 'denies' : 'mentions';
    return judged(stance, sureOf(unreal.stance.states), [unreal.statement]);
  }
  const [nearest] = byWords.statements;
  const isOpen =
    nearest !== undefined && (standing(nearest) === 'open' || mood(nearest) === 'planned');
  if (byWords.stance === 'mentions' && isOpen) return byWords;
  // "An earlier version of this story said …": told in the fact's words, and taken back.
  if (byWords.plain && nearest !== undefined && standing(nearest) === 'denied')
    return judged('denies', BY_WORDS, [nearest]);
  if (headline !== null && headline.states >= STATES) {
    // A headline is no paragraph and cannot be quoted: the nearest sentence stands for it.
    const stated = judged('reports', sureOf(headline.states), statementsOf(read.slice(0, 1)));
    return { ...stated, plain: false };
  }
  // A part of a long sentence is often missed by the reader; the words may plainly tell it.
  if (byWords.plain && isTold(byWords.stance, nearest === undefined ? 'told' : mood(nearest))) {
    const isFar = byWords.stance !== 'reports' && byWords.confidence < AGAINST_BY_WORDS;
    return isFar
      ? { ...byWords, stance: 'mentions' }
      : { ...byWords, confidence: Math.min(byWords.confidence, BY_WORDS) };
  }
  return judged('silent', 1 - states, []);
}

/** Whether words alone bear a fact out, or stand against it. */
function isTold(stance: ClaimStance['stance'], mood: DeedMood): boolean {
  return stance === 'differs' || stance === 'denies' || (stance === 'reports' && mood === 'told');
}

/** Finds a sentence that holds a fact word for word; marks and capitals aside. "It is not so that …" does not state it. */
function wordForWord(
  claim: Statement | null,
  stating: readonly ReadStatement[],
): ReadStatement | undefined {
  if (claim === null) return undefined;
  const wanted = wordsOf(claim);
  return stating.find(
    ({ statement }) => negates(claim) === negates(statement) && wordsOf(statement).includes(wanted),
  );
}

/** A sentence's words, each between blanks. */
function wordsOf({ text }: Statement): string {
  const words = tokenize(text).map(({ folded }) => folded);
  return ` ${words.join(' ')} `;
}

/** The probability that an article reports what one of its sentences states with a probability. */
function sureOf(states: number): number {
  return probabilityOf((REPORT_ODDS * states) / (1 - Math.min(states, MOST_CERTAIN)));
}

/** Whether something in a sentence is negated, or said to be denied. */
function negates(statement: Statement | null | undefined): boolean {
  return (statement?.frames ?? []).some(isNegative);
}

function mostFirst(
  read: readonly ReadStatement[],
  of: (stance: ReadStance) => number,
): readonly ReadStatement[] {
  return read.toSorted((a, b) => of(b.stance) - of(a.stance));
}

function statementsOf(read: readonly ReadStatement[]): readonly Statement[] {
  return read.slice(0, MAX_STATEMENTS).map(({ statement }) => statement);
}

/** Makes the stances that one article may have. */
function stancesOf(articleId: string) {
  return (
    stance: ClaimStance['stance'],
    confidence: number,
    statements: readonly Statement[],
    value: string | null = null,
  ): ClaimStance => {
    const when = daysTold(statements[0]?.times ?? []);
    return { articleId, stance, confidence, value, statements, plain: stance === 'reports', when };
  };
}
