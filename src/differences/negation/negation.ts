import { type Frame, isName, isNegative } from '../../reading/deeds/frames.ts';
import { wordList } from '../../reading/word-lists.ts';
import type { Severity } from '../../types.ts';
import type { Detector, Finding, PairContext, Report, Side } from '../finding.ts';
import { areOtherDoers, areOtherTimes, sharedArguments, type ToldDeed } from '../occasion.ts';
import { CONTESTED, compareDenials } from './denial.ts';

/** Overlap from which two sentences say the same but for a "not": .83 to .95 precise on SICK at .85 (notes), the floor here is for news. */
const SAME_SENTENCE_OVERLAP = 0.25;
/** Overlap from which a plain "not" is shown without being asked for. */
const PLAIN_OVERLAP = 0.7;
/** Words that make of a sentence what somebody has heard. */
const HEARSAY =
  /\b(?:reported|reportedly|alleged|allegedly|rumou?r(?:s|ed)?|purported|claim(?:s|ed|ing)?)\b/iu;
/** What negates nothing, or only a part or degree: "did not dispute that he lied", "did not immediately sign", "no one did more". */
const NO_NEGATION = [
  /(?:\bnot|\bnever|n['’]t) (?:\p{L}{1,20} )?(?:deny|dispute|denied|disputed|refute|reject)\b/iu,
  /(?:\bnot|n['’]t) (?:immediately|yet|always|all|every|only|necessarily|entirely|fully)\b/iu,
  /\b(?:whether or not|enough|than)\b|\bvot(?:e|es|ed|ing) \W?no\b|\b(?:an?|the) (?:\p{L}{1,20} )?no\b|\bthere(?:['’]s| is| are| was| were) no\b/iu,
  /\bno (?:idea|longer)\b|(?:\bnot|\bnever|n['’]t) (?:previously|the \p{L}+est)\b|\bun(?:able|expected)\b|\bfail(?:s|ed|ing|ure)? to\b/iu,
];
const AUXILIARY = /\b(?:is|are|was|were|be|been|has|have|had|did|do|does)\b/giu;
/** Objects and subjects two frames must share. */
const MIN_SHARED_ARGUMENTS = 2;

/** Compares polarity: the same predicate with the same participants, asserted by one and negated or denied by the other. */
export const compareNegation: Detector = (a, b, context) => {
  const denials = context.paired ? [] : compareDenials(a, b, context);
  if (denials.length > 0) return denials;
  if (!context.paired && context.overlap < SAME_SENTENCE_OVERLAP) return [];
  for (const left of a.frames) {
    for (const right of b.frames) {
      const one = { statement: a, frame: left };
      const other = { statement: b, frame: right };
      if (left.aspect !== right.aspect || !aligned(left, right, context)) continue;
      if (isNegative(left) === isNegative(right)) continue;
      if (
        !context.paired &&
        (!isOpposed(one, other) ||
          tellsBoth(one, context.reportA, context) ||
          tellsBoth(other, context.reportB, context))
      )
        continue;
      return [findingOf(one, other, context)];
    }
  }
  return [];
};

function findingOf(a: ToldDeed, b: ToldDeed, context: PairContext): Finding {
  return opposition(a, b, isPlain(a) && isPlain(b) && isSameDeed(a, b, context) ? 'medium' : 'low');
}

/** One deed that one report states and the other negates or denies. */
export function opposition(a: ToldDeed, b: ToldDeed, severity: Severity): Finding {
  // A shared noun names the topic: names are ids and not for a reader.
  const shared = sharedArguments(a.frame, b.frame).find((one) => !isName(one)) ?? '';
  return {
    kind: 'negation',
    severity,
    topic: `${a.frame.predicate} ${shared}`.trim(),
    a: sideOf(a),
    b: sideOf(b),
    why: 'One report states it, the other negates or denies it.',
  };
}

function sideOf({ statement, frame }: ToldDeed): Side {
  const value = isNegative(frame) ? 'no' : 'yes';
  return { statement, value, key: value, span: statement.span };
}

function isSameDeed({ frame: a }: ToldDeed, { frame: b }: ToldDeed, context: PairContext): boolean {
  return (
    context.sharedNames.length > 0 &&
    context.overlap >= PLAIN_OVERLAP &&
    a.subjects.some((one) => b.subjects.includes(one))
  );
}

/** Whether the negative one does negate it and the other does report it as so, of one occasion. */
export function isOpposed(one: ToldDeed, other: ToldDeed): boolean {
  const [no, yes] = isNegative(one.frame) ? [one, other] : [other, one];
  if (areOtherTimes(no.statement, yes.statement) || isPartOfName(no) || isPartOfName(yes))
    return false;
  if (areOtherDoers(no, yes)) return false;
  if (CONTESTED.test(yes.statement.text)) return false;
  if (NO_NEGATION.some((pattern) => pattern.test(no.statement.text))) return false;
  if ([no, yes].some(({ statement }) => statement.text.trimEnd().endsWith('?'))) return false;
  return !(no.frame.denied ? isDescribing(no) : isModifier(no));
}

/** Whether a frame's own article tells the deed the other way round too; asked again for every sentence it is held against. */
const bothWays = new WeakMap<Frame, boolean>();

/** Whether an article also has the deed the other way round: it reports the dispute and takes no side in it. */
function tellsBoth(
  { frame: told }: ToldDeed,
  { statements }: Report,
  context: PairContext,
): boolean {
  let both = bothWays.get(told);
  if (both === undefined) {
    both = statements.some(({ frames }) =>
      frames.some(
        (frame) => isNegative(frame) !== isNegative(told) && aligned(told, frame, context),
      ),
    );
    bothWays.set(told, both);
  }
  return both;
}

/** "None of the men were among those arrested", "none of the men arrested": what is negated is another verb. */
function isModifier({ statement, frame }: ToldDeed): boolean {
  const before = statement.text.slice(0, frame.at - statement.span[0]);
  const last = [...before.matchAll(AUXILIARY)].at(-1);
  const since = before.slice(last?.index ?? 0);
  return /\bnone of\b/iu.test(since) || /\b(?:among|in|of|by|with|from|at|on|for)\b/iu.test(since);
}

/** A verb in capitals is part of a name or title that was read as one. */
function isPartOfName({ statement, frame }: ToldDeed): boolean {
  return /^\p{Lu}/u.test(statement.text.slice(frame.at - statement.span[0]));
}

/** "Denied that a man seized in Northport is its pilot": what is denied is the "is". */
function isDescribing({ statement, frame }: ToldDeed): boolean {
  const after = statement.text.slice(frame.at - statement.span[0]);
  return /^[^,;]*\b(?:is|are|was|were)\b/u.test(after);
}

/** A denial that somebody reports is a dispute over words, and plans change; only plain assertions contradict each other. */
function isPlain({ statement, frame }: ToldDeed): boolean {
  const quoted = statement.quoted.some(([from, to]) => from <= frame.at && frame.at < to);
  const plain = !frame.hedged && !frame.denied && frame.aspect !== 'future';
  return plain && !quoted && !HEARSAY.test(statement.text);
}

/** Whether two frames tell of one deed: one verb, of the same participants; `paired`: one of them is enough, if it is acted on. */
export function aligned(a: Frame, b: Frame, context: Pick<PairContext, 'paired'>): boolean {
  if (
    a.predicate !== b.predicate ||
    wordList('framingNegations').has(a.predicate) ||
    !a.verbal ||
    !b.verbal
  )
    return false;
  const shared = sharedArguments(a, b);
  return (
    shared.length >= (context.paired ? 1 : MIN_SHARED_ARGUMENTS) &&
    shareWhatIsDone(a, b, shared, context)
  );
}

/**
 * One doer approves one thing and not another: what is shared must be acted on, where both sentences say on
 * what; and by both of them, unless the two were given as a pair.
 */
function shareWhatIsDone(
  a: Frame,
  b: Frame,
  shared: readonly string[],
  { paired }: Pick<PairContext, 'paired'>,
): boolean {
  if (a.objects.length === 0 || b.objects.length === 0) return true;
  const [left, right] = [a, b].map(({ objects }) => shared.some((one) => objects.includes(one)));
  return left === true && right === true ? true : paired && (left === true || right === true);
}
