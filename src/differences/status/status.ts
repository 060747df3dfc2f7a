import { type StatusFrame, statusFrame } from '../../reading/deeds/states.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Comparison, Detector, PairContext, Report } from '../finding.ts';
import { compareAspects } from './aspect.ts';
import { LATER_STATE } from './deed.ts';
import { comparePlans } from './plan.ts';
import { sharesWhatIsNeeded, type ToldState } from './state-needs.ts';

/** Compares states: positions of one status frame, or one undertaking told as done and as not done. */
export const compareStatus: Detector = (a, b, context) => {
  const aspects = compareAspects(a, b, context);
  const plans = aspects.length > 0 ? [] : comparePlans(a, b, context);
  return [...compareStates(a, b, context), ...aspects, ...plans];
};

function compareStates(a: Statement, b: Statement, context: PairContext): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const left of a.states) {
    for (const right of b.states) {
      if (left.frame !== right.frame) continue;
      const one = { statement: a, state: left };
      const other = { statement: b, state: right };
      const frame = statusFrame(left.frame);
      if (!context.paired && context.overlap < (frame.overlap ?? 0)) continue;
      if (!context.paired && !sharesWhatIsNeeded(frame.needs, one, other)) continue;
      found.push(
        left.position === right.position
          ? { verdict: 'agree', why: `both: ${left.position}` }
          : compareAcross(one, other, frame, context),
      );
    }
  }
  return found;
}

function compareAcross(
  one: ToldState,
  other: ToldState,
  frame: StatusFrame,
  context: PairContext,
): Comparison {
  const { reportA, reportB } = context;
  if (tellsOfBoth(reportA, one, other, frame) || tellsOfBoth(reportB, other, one, frame))
    return { verdict: 'compatible', why: `${frame.topic}: one report tells of both states` };
  const [left, right] = [one.state, other.state];
  const isLater = frame.steady !== true && context.daysApart !== null && context.daysApart !== 0;
  return {
    kind: 'status',
    severity: isLater ? 'low' : frame.severity,
    topic: frame.topic,
    a: { statement: one.statement, value: left.position, key: left.position, span: left.span },
    b: { statement: other.statement, value: right.position, key: right.position, span: right.span },
    why: `The reports give different states of ${frame.topic}: ${left.position} / ${right.position}.${isLater ? LATER_STATE : ''}`,
  };
}

/**
 * Whether the article of a side also takes the other position, of the same thing: then it tells of a change.
 * Where states come about in a set order, an article that tells of both stands at the later one.
 */
function tellsOfBoth(
  report: Report,
  own: ToldState,
  other: ToldState,
  frame: StatusFrame,
): boolean {
  if (frame.steady === true) return false;
  const order = frame.positions.map(({ value }) => value);
  if (
    frame.course === true &&
    order.indexOf(own.state.position) > order.indexOf(other.state.position)
  )
    return false;
  return report.statements.some((statement) =>
    statement.states.some(
      (state) =>
        state.frame === frame.name &&
        state.position === other.state.position &&
        sharesWhatIsNeeded(frame.needs, { statement, state }, other),
    ),
  );
}
