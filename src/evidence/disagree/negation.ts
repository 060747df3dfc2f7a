import type { Frame } from '../frames.ts';
import type { Statement } from '../statement.ts';
import { compareDenials } from './denial.ts';
import type { Comparison, PairContext } from './finding.ts';

/** Overlap from which two sentences say the same but for a "not": .83 to .95 precise on SICK at .85 (notes), the floor here is for news. */
const SAME_SENTENCE_OVERLAP = 0.6;
/** Overlap from which a plain "not" is shown without being asked for. */
const PLAIN_OVERLAP = 0.7;
/** Objects and subjects two frames must share. */
const MIN_SHARED_ARGUMENTS = 2;
/** Predicates whose negation says nothing of the world. */
const FRAMING = new Set([
  'say',
  'tell',
  'know',
  'think',
  'believe',
  'want',
  'have',
  'be',
  'do',
  'make',
  'get',
  'go',
  'see',
  'need',
  'comment',
  'respond',
  'like',
  'add',
  'report',
]);

/** Compares polarity: the same predicate with the same participants, asserted by one and negated or denied by the other. */
export function compareNegation(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  const denials = context.paired ? [] : compareDenials(a, b, context);
  if (denials.length > 0) return denials;
  if (!context.paired && context.overlap < SAME_SENTENCE_OVERLAP) return [];
  for (const left of a.frames) {
    for (const right of b.frames) {
      if (!aligned(left, right, context)) continue;
      const one = isNegative(left);
      const other = isNegative(right);
      if (one === other || left.aspect !== right.aspect) continue;
      if (isDoublyNegated(one ? a : b) || isContested(one ? b : a)) continue;
      return [
        {
          kind: 'negation',
          severity:
            isPlain(left) &&
            isPlain(right) &&
            context.sharedNames.length > 0 &&
            context.overlap >= PLAIN_OVERLAP
              ? 'medium'
              : 'low',
          topic: `${left.predicate} ${commonArgument(left, right)}`.trim(),
          a: { statement: a, value: one ? 'no' : 'yes', key: one ? 'no' : 'yes', span: a.span },
          b: { statement: b, value: other ? 'no' : 'yes', key: other ? 'no' : 'yes', span: b.span },
          why: 'One report states it, the other negates or denies it.',
        },
      ];
    }
  }
  return [];
}

/** A denial that somebody reports is a dispute over words; only plain assertions contradict each other. */
function isPlain(frame: Frame): boolean {
  return !frame.hedged && !frame.denied;
}

/** "Did not dispute that he lied" says nothing against it. */
function isDoublyNegated({ text }: Statement): boolean {
  return /\b(?:not|never|n['’]t)(?: \p{L}+)? (?:deny|dispute|denied|disputed|refute|reject)\b/iu.test(
    text,
  );
}

/** A sentence that itself tells of a denial does not report the thing as so. */
function isContested({ text }: Statement): boolean {
  return /\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))\b/iu.test(
    text,
  );
}

function isNegative(frame: Frame): boolean {
  return frame.negated !== frame.denied;
}

function aligned(a: Frame, b: Frame, context: PairContext): boolean {
  if (a.predicate !== b.predicate || FRAMING.has(a.predicate) || !a.verbal || !b.verbal)
    return false;
  const shared = sharedArguments(a, b);
  return (
    shared.length >= (context.paired ? 1 : MIN_SHARED_ARGUMENTS) && shareWhatIsDone(a, b, shared)
  );
}

/** One doer approves one thing and not another: what is shared must be acted on, where both sentences say on what. */
function shareWhatIsDone(a: Frame, b: Frame, shared: readonly string[]): boolean {
  if (a.objects.length === 0 || b.objects.length === 0) return true;
  return shared.some((one) => a.objects.includes(one) || b.objects.includes(one));
}

function sharedArguments(a: Frame, b: Frame): readonly string[] {
  const right = new Set([...b.subjects, ...b.objects]);
  return [...new Set([...a.objects, ...a.subjects])].filter((one) => right.has(one));
}

/** A shared noun to name the topic by; names are ids and not for a reader. */
function commonArgument(a: Frame, b: Frame): string {
  return sharedArguments(a, b).find((one) => !one.startsWith('^')) ?? '';
}
