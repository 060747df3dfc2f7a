import { sharesWhatIsNeeded } from '../differences/status/state-needs.ts';
import { NEWS_DAYS, timesMeet } from '../reading/dates.ts';
import { type Frame, isName } from '../reading/deeds/frames.ts';
import { statusFrame } from '../reading/deeds/states.ts';
import { isListedPredicate } from '../reading/lexicon.ts';
import type { Statement } from '../reading/statement.ts';
import { wordList } from '../reading/word-lists.ts';
import { differInNegation } from '../text/negation.ts';

/**
 * How a sentence bears out what a claim says was done: `same` doer or sufferer for the same deed, `open` where
 * the sentence leaves the doer out, `other` for another deed, doer, time or extent.
 */
export type Match = 'same' | 'open' | 'other';

/** Words that make a claim total; a sentence without any of them bears out less. */
const TOTAL =
  /\b(all|every|completely|entirely|fully|totally|wholly|whole|entire|complete|full|total)\b/i;

/** "Fighting goes on" stands against "under full control" in whatever words. */
export function takesOtherPosition(claim: Statement, statement: Statement): boolean {
  return statement.states.some((state) =>
    claim.states.some(
      (one) =>
        one.frame === state.frame &&
        one.position !== state.position &&
        sharesWhatIsNeeded(
          statusFrame(state.frame).needs,
          { statement: claim, state: one },
          { statement, state },
        ),
    ),
  );
}

/** Matches a sentence with a claim: deed, doers, polarity, time and extent. */
export function matchClaim(
  claim: Statement,
  statement: Statement,
  published: number | null,
): Match {
  const time = matchTime(claim, statement, published);
  const deed = matchDeed(claim, statement);
  if (time === 'other' || deed === 'other' || othersDo(claim, statement)) return 'other';
  if (TOTAL.test(claim.text) && !TOTAL.test(statement.text)) return 'other';
  return time === 'open' || deed === 'open' ? 'open' : 'same';
}

/** Whether a sentence has somebody else do what the claim says, or speaks of others only. */
export function othersDo(claim: Statement, statement: Statement): boolean {
  const deeds = claim.frames.filter((deed) => deed.verbal);
  return (
    onlyOthersDo(deeds, statement) ||
    namesOthersOnly(deeds, claim, statement) ||
    deeds.some((deed) => onlyOthersSuffer(deed, statement))
  );
}

/** Whether others do it or suffer it, and none of its doers: the capture of a city from somebody is not its capture by them. */
function onlyOthersDo(deeds: readonly Frame[], { frames }: Statement): boolean {
  let others = false;
  for (const deed of deeds) {
    const doers = deed.subjects.filter(isName);
    if (doers.length === 0) continue;
    for (const { predicate, lemma, subjects, objects } of frames) {
      if (predicate !== deed.predicate || !isListedPredicate(lemma)) continue;
      if (doers.some((doer) => subjects.includes(doer))) return false;
      others ||= subjects.some(isName) || objects.some((one) => doers.includes(one));
    }
  }
  return others;
}

/** Whether a sentence names none of the doers, but somebody else. */
function namesOthersOnly(deeds: readonly Frame[], claim: Statement, { names }: Statement): boolean {
  const doers = deeds.flatMap(({ subjects }) => subjects.filter(isName));
  if (doers.length === 0 || doers.some((doer) => names.includes(doer.slice(1)))) return false;
  return names.some((name) => !claim.names.includes(name));
}

/** Whether every time a sentence tells the claim's deed it befell somebody else. */
function onlyOthersSuffer(deed: Frame, { frames, names }: Statement): boolean {
  const told = frames.filter((frame) => frame.predicate === deed.predicate);
  const named = deed.objects.some((one) => isName(one) && names.includes(one.slice(1)));
  return told.length > 0 && !named && told.every((frame) => befellOthers(deed, frame));
}

/** Verbs are a claim's deeds; nouns of happenings only where it has no verb of its own. */
function matchDeed(claim: Statement, statement: Statement): Match {
  const told = claim.frames.filter((frame) => !wordList('framingClaims').has(frame.predicate));
  const verbs = told.filter((frame) => frame.verbal);
  const deeds = verbs.length > 0 ? verbs : told;
  if (deeds.length === 0) return matchWithoutDeed(claim, statement);
  if (deeds.some((deed) => statement.frames.some((frame) => isReversed(deed, frame))))
    return 'other';
  const matches = deeds.map((deed) => matchFrame(deed, statement));
  if (matches.includes('same')) return 'same';
  return matches.includes('open') ? 'open' : 'other';
}

/** Without any happening to match, every name must be there, and a "not" on both sides or none. */
function matchWithoutDeed(claim: Statement, statement: Statement): Match {
  if (differInNegation(claim.text, statement.text)) return 'other';
  return claim.names.every((name) => statement.names.includes(name)) ? 'same' : 'open';
}

/** A deed told only by a noun or a word of its class is open; told by a verb it must share doer or sufferer. */
function matchFrame(deed: Frame, statement: Statement): Match {
  const told = statement.frames.filter((frame) => frame.predicate === deed.predicate);
  if (told.length === 0)
    return statement.concepts.includes(deed.predicate) && !deed.negated ? 'open' : 'other';
  const matches = told.map((frame) => matchRoles(deed, frame, statement));
  if (matches.includes('same')) return 'same';
  return matches.includes('open') ? 'open' : 'other';
}

function matchRoles(deed: Frame, frame: Frame, statement: Statement): Match {
  if (deed.negated !== frame.negated) return 'other';
  // What is still to come does not bear out that it was done.
  if (deed.aspect === 'done' && frame.aspect === 'future') return 'other';
  if (befellOthers(deed, frame)) return 'other';
  const doers = deed.subjects.filter(isName);
  const sameDoer = deed.subjects.some((one) => frame.subjects.includes(one));
  if (doers.length > 0 && frame.subjects.length > 0 && !sameDoer) return 'other';
  const sameSufferer = deed.objects.some(
    (one) => frame.objects.includes(one) || frame.subjects.includes(one),
  );
  const others = frame.objects.filter(isName);
  if (!sameDoer && !sameSufferer && deed.objects.some(isName) && others.length > 0) return 'other';
  if (sameDoer || (sameSufferer && (doers.length === 0 || frame.verbal))) return 'same';
  return sameSufferer ||
    statement.names.length === 0 ||
    deed.subjects.length === 0 ||
    deed.subjects.some((one) => statement.names.includes(one.slice(1)))
    ? 'open'
    : 'other';
}

/** Both name whom it befell, and they are not the same: two men sentenced by one court. */
function befellOthers(deed: Frame, frame: Frame): boolean {
  const [claimed, told] = [deed.objects.filter(isName), frame.objects.filter(isName)];
  return (
    claimed.length > 0 &&
    told.length > 0 &&
    !claimed.some((one) => told.includes(one) || frame.subjects.includes(one)) &&
    !deed.subjects.some((one) => isName(one) && frame.subjects.includes(one))
  );
}

/** The claim's doer suffers it, or its sufferer does it. */
function isReversed(deed: Frame, frame: Frame): boolean {
  if (deed.predicate !== frame.predicate) return false;
  const doers = deed.subjects.filter(isName);
  const sufferers = deed.objects.filter(isName);
  const suffers = doers.some((one) => frame.objects.includes(one) && !frame.subjects.includes(one));
  const does = sufferers.some(
    (one) => frame.subjects.includes(one) && !frame.objects.includes(one),
  );
  return (doers.length > 0 && suffers) || (doers.length > 0 && does);
}

/** A sentence without a time of its own tells of the days before its publication; a coarser time leaves it open. */
function matchTime(claim: Statement, statement: Statement, published: number | null): Match {
  if (claim.times.length === 0) return 'same';
  const told =
    statement.times.length > 0 || published === null
      ? statement.times
      : [{ from: published - NEWS_DAYS, to: published }];
  if (told.length === 0) return 'open';
  const meeting = told.filter((one) => claim.times.some((time) => timesMeet(one, time)));
  if (meeting.length === 0) return 'other';
  return meeting.some((one) => claim.times.some((time) => one.to - one.from <= time.to - time.from))
    ? 'same'
    : 'open';
}
