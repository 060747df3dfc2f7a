import type { Span } from '../types.ts';
import { type Concept, findConcepts } from './concepts.ts';
import { isNegative } from './deeds/frames.ts';
import { tagCalendarNames } from './name-words.ts';
import { oncePer } from './once-per.ts';
import type { Statement } from './statement.ts';
import { tagWords } from './words.ts';

/** How a sentence stands to something it tells of: it says so, says that it is not so, or leaves it open. */
export type Standing = 'said' | 'denied' | 'open';

/** A part of a sentence that it does not say is so, by its offsets in the sentence. */
interface Unasserted {
  readonly standing: Exclude<Standing, 'said'>;
  readonly span: Span;
  /** Where the words begin that say so: "denied that". */
  readonly at: number;
}

/** What of a fact's words that a sentence holds must stand in such a part, as a share. */
const HELD_SHARE = 0.6;
/** Verbs of whose "not" nothing follows for what they tell. "Not know", "not disclose", "not admit" say that it is so. */
const SAY =
  '(?:say|said|claim(?:ed)?|confirm(?:ed)?|assert(?:ed)?|alleged?|stated?|report(?:ed)?|announced?|declared?|suggest(?:ed)?|argued?|insist(?:ed)?|conclude?d?|verify|verified|establish(?:ed)?|rule out|ruled out)(?: (?:or|nor) den(?:y|ied))?';
/** Nouns for what others tell. */
const TOLD =
  '(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|assertions?|stor(?:y|ies)|accounts?|accusations?|speculation|idea|notion|news)';
const WH = '(?:that|whether|if|how|when|why|what|who|where)';
/** What a verb of saying tells: a clause, at most a few words behind it ("to reporters"), or others' reports. */
const CLAUSE = `(?:(?: (?!${WH}\\b)[\\p{L}'’-]+){0,4}? ${WH}\\b|(?<=say|said|claim|claimed)(?= (?!anything|a word|much|more|so\\b|no\\b|to\\b|in\\b|on\\b|at\\b|as\\b)\\p{L})| (?:(?:the|any|those|these|such) )?${TOLD} (?:of|about)\\b)`;
const ADVERBS = '(?: (?!only|merely|simply|just)(?:\\p{L}+ly|yet|even|ever))*';
const FALSE =
  '(?:false|untrue|incorrect|inaccurate|baseless|unfounded|groundless|fabricated|made up|nonsense|rubbish|fake|(?:a )?(?:complete |total )?(?:lie|hoax|myth|fabrication|fake)s?|lies|fake news|not (?:true|correct|accurate|the case))';
const NOT_TRUE = "(?:not|n['’]t) (?:true|correct|accurate|the case)";
/** Words that may stand between an article and a noun for what others tell. */
const DESCRIBED = "(?:[\\p{L}'’-]+ ){0,3}?";
const DENY =
  '(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted)?|debunk(?:s|ed)?|disput(?:es?|ed|ing))';

/** Before these no verb denies: "did not deny", "the dispute". */
const NO_DENIAL = "(?:\\b(?:not|never|nor|or|to|the|an?)|n['’]t)(?: \\p{L}+ly)? ";
/** What is denied as something done. */
const DEED =
  '(?:complicity|guilt|involvement|knowledge|links?|part|responsibility|role|ties|wrongdoing)';

const WRONGLY = 'wrongly|incorrectly|mistakenly|erroneously|falsely';

/** What opens a part that is left open, or denied. The part goes on behind it to the end of its clause. */
const OPENERS: readonly (readonly [Unasserted['standing'], RegExp])[] = [
  ['open', new RegExp(`(?:\\b(?:not|never|cannot)|n['’]t)${ADVERBS} ${SAY}${CLAUSE}`, 'giu')],
  [
    'open',
    new RegExp(
      `\\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|unable|unwilling|yet|fail(?:s|ed|ing)?) to${ADVERBS} (?:${SAY}|comment on)${CLAUSE}`,
      'giu',
    ),
  ],
  [
    'open',
    new RegExp(
      `\\b(?:unclear|unknown|uncertain|unconfirmed|not${ADVERBS} (?:been )?(?:clear|known|certain|sure|confirmed)) ${WH}\\b`,
      'giu',
    ),
  ],
  [
    'open',
    /\bno (?:\p{L}+ )?(?:confirmation|evidence|indication|proof|sign|word|suggestion|official word) (?:that|on whether)\b/giu,
  ],
  [
    'open',
    new RegExp(`\\bneither (?:confirm|den)\\p{L}+ nor (?:confirm|den)\\p{L}+${CLAUSE}`, 'giu'),
  ],
  ['open', /\bwhether\b/giu],
  ['denied', new RegExp(`\\b(?:it|that)(?: (?:is|was)|['’]s)? ?${NOT_TRUE} that\\b`, 'giu')],
  [
    'denied',
    new RegExp(
      `\\bit(?: (?:is|was|would be)|['’]s)(?: \\p{L}+ly)? ${FALSE} (?:to (?:say|claim|suggest) )?that\\b`,
      'giu',
    ),
  ],
  [
    'denied',
    new RegExp(`\\bno truth (?:in|to|behind) ${DESCRIBED}${TOLD} (?:that|of|about)\\b`, 'giu'),
  ],
  [
    'denied',
    new RegExp(
      `(?<!${NO_DENIAL})\\b${DENY}(?: as \\p{L}+)? (?:that|${DESCRIBED}${TOLD} (?:of|(?:by(?: [^\\s,;:]+){1,5} )?that))\\b`,
      'giu',
    ),
  ],
  [
    'denied',
    new RegExp(
      `(?<!${NO_DENIAL})\\bden(?:y|ies|ied|ying)(?: (?:at|during|in|on|through|to)(?: [^\\s,;:]+){1,4}? that\\b|(?: ever)?(?= \\p{L}+ing\\b)|(?= (?:he|she|it|they|we|I|\\p{Lu}[\\p{L}'’-]*) (?:had|has|was|were|is|are|would|\\p{L}+ed)\\b)|(?: (?:all|any|the))?(?: (?!an?\\b)[\\p{L}'’-]+)? ${DEED}\\b)`,
      'gu',
    ),
  ],
  // "An earlier version of this story said …", "it was wrongly reported that": taken back.
  [
    'denied',
    new RegExp(
      `\\b(?:earlier|previous|original|first) (?:version|edition|headline)s?(?: of (?:this|the|our|that) \\p{L}+)?${ADVERBS} (?:had )?(?:misstated|(?:(?:${WRONGLY}) )?(?:said|stated|gave|reported|listed|named|put|described|claimed|identified))(?: that)?\\b`,
      'giu',
    ),
  ],
  [
    'denied',
    new RegExp(
      `\\b(?:${WRONGLY}) (?:said|stated|reported|claimed|announced|listed|described|identified|quoted as saying)(?: (?:on|in|last|this) [^\\s,;:]+)?(?: that)?\\b`,
      'giu',
    ),
  ],
];
/** "No official … said that": who tells nothing, what may stand behind it, and what is not told. */
const NOBODY = /(?:^|[,;:—–“"] ?|\b(?:but|and|although|while) )(?:no|none|nobody|neither|nor)\b/giu;
const NOBODY_ENDS = /[,;.:“”"]|\b(?:and|but|that|was|were|been)\b/iu;
const TELLS = new RegExp(` ${SAY}${CLAUSE}`, 'iu');
/** Longest description of who tells nothing (UTF-16 units): "of the three officials who were asked". */
const NOBODY_REACH = 60;
/** The same with the words that open what is not told. */
const TELLS_REACH = 200;
/** "Reports that … are false": what stands between is denied. */
const TOLD_THAT = new RegExp(
  `(?<=^|[.;,:—–“"] ?|\\b(?:but|and|said|says|added|that) )(?:[\\p{L}'’-]+ ){0,3}?${TOLD} (?:that|of|about) `,
  'giu',
);
const ARE_FALSE = new RegExp(
  ` (?:is|are|was|were|(?:has|have|had) been)(?: (?!not)\\p{L}+ly)? (?:${FALSE}|(?:denied|dismissed|rejected|refuted|debunked))(?=\\s?(?:[,.;:!?”"—–]|$)|\\s(?:by|and|but|according|because|as)\\b)`,
  'iu',
);
/** Lengths of what is said to be false (UTF-16 units): a clause. */
const TOLD_LENGTH = { least: 3, most: 300 } as const;
/** Where such a part ends: with its sentence, or where the sentence says something of its own again. */
const CLAUSE_END =
  /;|[,—–] ?(?:but|although|though|while|whereas|which|who|where|when|whose|and|so|\p{L}+ing)\b| (?:but|although|though|whereas)\b|$/iu;

/** How a statement stands to a fact whose words it holds. A fact that denies or leaves open something itself is read as any other. */
export function standingOf(fact: Statement, statement: Statement): Standing {
  const parts = partsOf(statement);
  if (parts.length === 0 || findUnasserted(fact.text).length > 0) return 'said';
  const isDenial = fact.frames.some(isNegative);
  const deeds = fact.frames.filter(({ verbal }) => verbal).map(({ predicate }) => predicate);
  const held = fact.concepts.filter((one) => statement.concepts.includes(one));
  for (const { standing, inside, outside } of parts) {
    if (isDenial && standing === 'denied') continue;
    const only = held.filter((one) => inside.has(one) && !outside.has(one));
    const holdsDeed = deeds.every((one) => !held.includes(one) || only.includes(one));
    if (only.length > 0 && only.length >= HELD_SHARE * held.length && holdsDeed) return standing;
  }
  return 'said';
}

/** An unasserted part with what it speaks of, and what the rest of its sentence does. */
interface Part {
  readonly standing: Unasserted['standing'];
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

const partsOf = oncePer(({ text }: Statement): readonly Part[] => {
  const found = findUnasserted(text);
  if (found.length === 0) return [];
  const concepts = findConcepts(tagCalendarNames(tagWords(text)));
  return found.map(({ standing, span }) => {
    const isInside = (one: Concept): boolean => one.start >= span[0] && one.end <= span[1];
    const ids = (wanted: boolean): ReadonlySet<string> =>
      new Set(concepts.filter((one) => isInside(one) === wanted).map(({ id }) => id));
    return { standing, inside: ids(true), outside: ids(false) };
  });
});

/** The parts of a sentence that it denies or leaves open: what is left open before what is denied. */
export function findUnasserted(text: string): readonly Unasserted[] {
  const opened = OPENERS.flatMap(([standing, opener]) =>
    [...text.matchAll(opener)].map(
      ({ index, 0: match }): Unasserted => ({
        standing,
        span: toClauseEnd(text, index + match.length),
        at: index,
      }),
    ),
  );
  return [...toldByNobody(text), ...opened, ...saidToBeFalse(text)];
}

function toClauseEnd(text: string, start: number): Span {
  return [start, start + text.slice(start).search(CLAUSE_END)];
}

/** What nobody told. Looked for in steps, as one pattern for all of it would take more than linear time. */
function toldByNobody(text: string): readonly Unasserted[] {
  return [...text.matchAll(NOBODY)].flatMap(({ index, 0: match }): readonly Unasserted[] => {
    const from = index + match.length;
    const behind = text.slice(from, from + TELLS_REACH);
    const reach = behind.slice(0, NOBODY_REACH);
    const ends = reach.search(NOBODY_ENDS);
    const tells = TELLS.exec(behind);
    if (tells === null || tells.index > (ends < 0 ? reach.length : ends)) return [];
    return [
      {
        standing: 'open',
        at: index,
        span: toClauseEnd(text, from + tells.index + tells[0].length),
      },
    ];
  });
}

/** What is told and said to be false, in steps as well. */
function saidToBeFalse(text: string): readonly Unasserted[] {
  return [...text.matchAll(TOLD_THAT)].flatMap(({ index, 0: match }): readonly Unasserted[] => {
    const start = index + match.length;
    const [reach = ''] = text.slice(start, start + TOLD_LENGTH.most).split(';');
    const length = reach.search(ARE_FALSE);
    if (length < TOLD_LENGTH.least) return [];
    return [{ standing: 'denied', at: index, span: [start, start + length] }];
  });
}
