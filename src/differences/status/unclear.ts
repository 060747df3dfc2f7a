import type { Frame } from '../../reading/deeds/frames.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Comparison, Finding, PairContext, Side } from '../finding.ts';
import { isDone, spanOfFrame } from './deed.ts';

/** "It was unclear whether", "it is not known if": what follows is what a report leaves open. */
const UNCLEAR =
  /\b(?:unclear|uncertain|unknown|(?:not|n['’]t)(?: \p{L}+)? (?:clear|known|certain|sure|say|confirm|confirmed)) (?:whether|if)\b/iu;
/** Words under which the other report may leave it open, too. */
const OPEN =
  /\b(?:whether|if|unclear|not|never|reportedly|allegedly|claim(?:s|ed|ing)?|no|rumou?r(?:s|ed)?)\b|n['’]t\b/iu;
/** "Whether in the town or in the hills" leaves open where, not whether. */
const ALTERNATIVES = /^[^,;]*\bor\b/u;
/** Overlap that stands in for the second of doer and object. */
const SAME_DEED_OVERLAP = 0.4;

/** One report leaves open whether it happened, the other tells that it did. */
export function compareUnclear(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  const [left, right] = [openFrames(a), openFrames(b)];
  const one = meet(left, b, context);
  if (one !== null) return [findingOf(a, one[0], b, one[1], true)];
  const other = meet(right, a, context);
  return other === null ? [] : [findingOf(a, other[1], b, other[0], false)];
}

/** The happening that "whether" opens, as a list of at most one. */
const openFrames = oncePer((statement: Statement): readonly Frame[] => {
  const match = UNCLEAR.exec(statement.text);
  if (match === null) return [];
  if (ALTERNATIVES.test(statement.text.slice(match.index + match[0].length))) return [];
  const from = statement.span[0] + match.index + match[0].length;
  return statement.frames.filter((frame) => frame.verbal && frame.at >= from).slice(0, 1);
});

function meet(
  open: readonly Frame[],
  other: Statement,
  context: PairContext,
): readonly [Frame, Frame] | null {
  if (open.length === 0 || OPEN.test(other.text)) return null;
  for (const frame of open) {
    const told = other.frames.find(
      (one) => one.lemma === frame.lemma && isDone(other, one) && isOneDeed(frame, one, context),
    );
    if (told !== undefined) return [frame, told];
  }
  return null;
}

/** The same doer and object, or a name that both have it happen to. */
function isOneDeed(a: Frame, b: Frame, context: PairContext): boolean {
  const doers = a.subjects.some((name) => b.subjects.includes(name));
  const objects = a.objects.filter((name) => b.objects.includes(name));
  if (doers && objects.length > 0) return true;
  return objects.some((one) => one.startsWith('^')) && context.overlap >= SAME_DEED_OVERLAP;
}

function findingOf(a: Statement, left: Frame, b: Statement, right: Frame, open: boolean): Finding {
  return {
    kind: 'status',
    severity: 'low',
    topic: `unclear or done: ${left.lemma}`,
    a: sideOf(a, left, open),
    b: sideOf(b, right, !open),
    why: 'One report leaves open whether it happened, the other tells that it did.',
  };
}

function sideOf(statement: Statement, frame: Frame, open: boolean): Side {
  const value = open ? 'unclear' : 'done';
  return { statement, value, key: value, span: spanOfFrame(statement, frame) };
}
