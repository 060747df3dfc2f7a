import { cueSet, isInAny } from '../lexicon.ts';
import { tagNames } from '../name-words.ts';
import type { Word } from '../words.ts';
import { anySpeakerFrom } from './any-speaker.ts';
import { sourcesFrom } from './joint-sources.ts';
import { isMedium, quotedBy, quotingAt, relaysAmong } from './relays.ts';
import { nameBehindRole, speakersOf } from './saying-subject.ts';
import { isReportingVerb, tagReports } from './saying-verbs.ts';
import {
  type Attribution,
  type AttributionMemory,
  isOpeningMark,
  phraseEndingAt,
  type SaidSentence,
  toAttribution,
} from './source-phrase.ts';
import { subjectEnd } from './subject-end.ts';

/** Only a broadcaster "broadcasts" a report; armies do not. */
const BROADCASTING = new Set(['broadcast', 'air', 'show']);
/** What between a source and its verb says that it did not say so; before some words it says that it said more. */
const NEVER = new Set(['not', "n't", 'never']);
/** What is only imagined or still to come: "most would say". */
const NOT_YET = new Set(['would', 'could', 'might', 'may', 'should', 'will', 'shall', "'ll"]);
const ONLY = new Set(['only', 'just', 'merely', 'simply']);
/** What of a source says that there is none. */
const NO_ONE = new Set(['no', 'none', 'neither', 'nor', 'nobody']);
/** Openers that carry the source of the sentence before into the next paragraph. */
const CONTINUATIONS = new Set(['within', 'later']);

/** Whom a sentence cites, and what the next one may take over. */
interface Sources {
  readonly attributions: readonly Attribution[];
  /** Whether the sentence itself says whose word it gives, or that somebody says nothing. */
  readonly isOwn: boolean;
  readonly memory: AttributionMemory;
}

/** The sources of one sentence. `memory` resolves pronouns and "the report"; `speaksOn`: it goes on a paragraph or quotation. */
export function readSources(
  words: readonly Word[],
  text: string,
  speaksOn: boolean,
  memory: AttributionMemory,
): Sources {
  const { cited, silent } = findSources({ words: tagReports(tagNames(words)), text, memory });
  const isOwn = cited.length + silent.length > 0;
  // A sentence without a source of its own takes over that of the sentence before it.
  const goesOn = !isOwn && (speaksOn || CONTINUATIONS.has(words[0]?.lower ?? ''));
  const attributions =
    goesOn && memory.last !== null ? [{ ...memory.last, inherited: true }] : cited;
  return { attributions, isOwn, memory: remember(memory, [...attributions, ...silent], words) };
}

/** Whom a sentence cites, and who in it is told not to have said something, or only hands on another's word; each in order. */
function findSources(
  told: SaidSentence,
): Readonly<Record<'cited' | 'silent', readonly Attribution[]>> {
  const { words, memory } = told;
  const cited: Attribution[] = [];
  // "The ministry did not say how many": nobody to cite, and yet whom the next "it said" speaks of.
  const silent: Attribution[] = [];
  const relays: Attribution[] = [];
  const add = (sources: readonly Attribution[], to = cited): void => {
    for (const source of sources) if (!to.some((one) => one.name === source.name)) to.push(source);
  };
  for (const [i, word] of words.entries()) {
    if (word.lower === 'according' && words[i + 1]?.lower === 'to') {
      const apposed = toAttribution(told, nameBehindRole(words, i + 2));
      const named = apposed === null ? sourcesFrom(told, i + 2) : [apposed];
      add(named.length > 0 ? named : anySpeakerFrom(told, i + 2));
    } else if (isGivenOut(words, i)) {
      const givers = sourcesFrom(told, i + 2);
      add(givers, isUnsaid(words, i) ? silent : cited);
      if (HANDED_ON.test(word.lower)) add(givers, relays);
    } else if ((word.pos === 'VERB' || word.pos === 'NOUN') && isReportingVerb(words, i)) {
      const here = cited.at(-1);
      const reading =
        here === undefined ? told : { ...told, memory: { ...memory, last: here, here } };
      const quoted = quotedBy(reading, i);
      const speakers = quoted.length > 0 ? quotingAt(reading, i) : speakersOf(reading, i);
      add(quoted);
      if (isUnsaid(words, i)) add(speakers, silent);
      else add(speakers.length === 0 && isJoined(words, i) ? silent : speakers);
      add(relaysAmong(words, i, { quoted, speakers }), relays);
    } else if (BROADCASTING.has(word.lemma)) {
      add(speakersOf(told, i).filter(({ name }) => isMedium(name)));
    }
  }
  const origins = cited.filter(({ name }) => relays.every((one) => one.name !== name));
  const own = origins.length > 0 ? origins : cited;
  add(relays, silent);
  return { cited: own.toSorted((a, b) => Number(b.named) - Number(a.named)), silent };
}

/** The memory after a sentence. A paragraph without any source clears it, unless a quotation opens it: who speaks may follow. */
function remember(
  memory: AttributionMemory,
  attributions: readonly Attribution[],
  words: readonly Word[],
): AttributionMemory {
  if (attributions.length === 0)
    return isOpeningMark(words[0]) ? memory : { ...memory, last: null };
  const named = attributions.find((one) => one.named) ?? attributions[0] ?? null;
  const group =
    attributions.find((one) => one.named && looksLikeGroup(one.name)) ?? memory.lastGroup;
  const roles = attributions.flatMap((one) =>
    rolesOf(one, words).map((role) => [role, one] as const),
  );
  return {
    last: named,
    here: null,
    lastGroup: group,
    byRole: roles.length === 0 ? memory.byRole : new Map([...memory.byRole, ...roles]),
  };
}

/** The roles that stand before or in a name: "Mayor Judith Lindqvist", "police chief Ana Roo". */
function rolesOf(
  { named, inherited, span }: Attribution,
  words: readonly Word[],
): readonly string[] {
  if (!named || inherited) return [];
  const last = words.findLastIndex(({ start }) => start < span[1]);
  const { first } = phraseEndingAt(words, last);
  return words
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .filter((lower) => cueSet('roleNouns').has(lower));
}

/** "The ministry never said", "no official has confirmed", "nor did the army say": that is no saying. To not deny is. */
function isUnsaid(words: readonly Word[], verb: number): boolean {
  if (words[verb]?.lemma === 'deny') return false;
  const end = subjectEnd(words, verb);
  const between = words.slice(end + 1, verb);
  const not = between.findIndex(({ lower }) => NEVER.has(lower));
  if (not >= 0) return !ONLY.has(between[not + 1]?.lower ?? '');
  if (between.some(({ lower }) => NOT_YET.has(lower))) return true;
  if (end < 0 || words[end]?.pos === 'PUNCT') return false;
  const { first } = phraseEndingAt(words, end);
  return [words[first - 1], words[first]].some((word) => NO_ONE.has(word?.lower ?? ''));
}

/** "did not say how many, but said …": the same one says it. */
function isJoined(words: readonly Word[], verb: number): boolean {
  return words[subjectEnd(words, verb)]?.pos === 'CCONJ';
}

/** What is said, in the passive: "a toll announced by the ministry". */
const TOLD_BY = /^(?:confirmed|reported|announced|cited|quoted|verified)$/u;
/** What is said to somebody else, or by somebody else before: "…, the mayor said, as quoted by Norpress". */
const HANDED_ON = /^(?:cited|quoted)$/u;
/** What is handed on, if it is something that tells: "in footage shown by X"; a hostage is released, too. */
const HANDED_ON_BY =
  /^(?:shown|published|broadcast|released|aired|posted|obtained|issued|compiled)$/u;
/** Words before it within which what is handed on stands: "the figures that were later released by". */
const HANDED_ON_REACH = 6;

/** Whether a word tells that its agent gave something out: "confirmed by", "video published by". */
function isGivenOut(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  if (words[at + 1]?.lower !== 'by') return false;
  if (TOLD_BY.test(word)) return true;
  return (
    HANDED_ON_BY.test(word) &&
    words
      .slice(Math.max(0, at - HANDED_ON_REACH), at)
      // A noun that opens the sentence may be tagged a name, and keeps its plural.
      .some(({ lower, lemma }) =>
        [lemma, lower.replace(/s$/u, '')].some((noun) => isInAny(TELLING_THINGS, noun)),
      )
  );
}

/** Lists of things that tell something. */
const TELLING_THINGS = ['reportNouns', 'mediaNouns', 'recordNouns'] as const;

function looksLikeGroup(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return (
    cueSet('groupNouns').has(last) ||
    / for | of |[A-Z]{3,}/.test(name) ||
    cueSet('mediaNouns').has(last)
  );
}
