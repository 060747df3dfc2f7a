import { entryOf } from './lexicon.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type TimeRead, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';
import { zoneAfter } from './zones.ts';

const HOUR = 60;
const NOON = 12;
const DAY_HOURS = 24;
/** From this hour on night is before midnight. */
const EVENING = 6;
const NAMED: ReadonlyMap<string, number> = new Map([
  ['noon', NOON * HOUR],
  ['midday', NOON * HOUR],
  ['midnight', 0],
]);
const AROUND =
  /^(?:around|about|approximately|roughly|before|after|by|nearly|almost|circa|past|toward|towards)$/;

/** What stands before an hour that only "in the morning" tells: "at three in the morning". */
const AT = /^(?:at|around|about|before|after|by|until|till|since|from)$/;

/** Reads a time of day that begins at a token: "8.20am", "17:25", "6 p.m. local time", "1400 GMT", "noon"; or null. */
export function readClock(tokens: readonly Token[], at: number): TimeRead | null {
  const hour = readHour(tokens, at);
  if (hour === null) return null;
  const zone = zoneAfter(tokens, hour.last + 1);
  const exact = !AROUND.test(lowerAt(tokens, at - 1)) && hour.exact;
  const last = zone?.last ?? hour.last;
  return {
    ...timeRead(null, 'hour', 'told', at, last),
    clock: { minutes: hour.minutes, zone: zone?.zone ?? null, exact },
  };
}

interface Hour {
  readonly minutes: number;
  readonly last: number;
  readonly exact: boolean;
}

function readHour(tokens: readonly Token[], at: number): Hour | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const named = NAMED.get(token.lower);
  if (named !== undefined)
    return isJoin(tokens, at + 1) ? null : { minutes: named, last: at, exact: true };
  if (/^(?:half|quarter)$/.test(token.lower)) return readPast(tokens, at);
  if (token.kind === 'word') return readOClock(tokens, at, entryOf('numbers', token.lower));
  if (token.kind !== 'number' || (token.glued && !/^[-–("“]$/.test(tokens[at - 1]?.text ?? '')))
    return null;
  return (
    readDigital(tokens, at) ?? readHours(tokens, at) ?? readOClock(tokens, at, Number(token.text))
  );
}

/** "8.20am", "8:20 p.m.", "8.20 in the morning", "17:25", "17.25 GMT". */
function readDigital(tokens: readonly Token[], at: number): Hour | null {
  const text = tokens[at]?.text ?? '';
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(text);
  const colon = tokens[at + 1]?.text === ':' && isJoinedPair(tokens, at + 1);
  if (dotted === null && !colon) return null;
  const [hours, minutes] =
    dotted === null
      ? [Number(text), Number(tokens[at + 2]?.text)]
      : [Number(dotted[1]), Number(dotted[2])];
  if (!isTime(hours, minutes) || (dotted === null && !/^\d{2}$/.test(tokens[at + 2]?.text ?? '')))
    return null;
  let last = at + (dotted === null ? 2 : 0);
  const seconds = colon && tokens[last + 1]?.text === ':' && isJoinedPair(tokens, last + 1);
  if (seconds) last += 2;
  const half = halfOfDay(tokens, last + 1) ?? timeOfDay(tokens, last + 1, hours);
  if (half !== null)
    return hours > NOON
      ? null
      : { minutes: (hours % NOON) * HOUR + minutes + half.add, last: half.last, exact: true };
  const zone = zoneAfter(tokens, last + 1) !== null || /^hours$/.test(lowerAt(tokens, last + 1));
  // "17.25" alone is a number, "2:31" may be a runner's time: hours have two digits there.
  if (dotted !== null ? !zone : !zone && (seconds || !isClockUse(tokens, at, last))) return null;
  return { minutes: hours * HOUR + minutes, last, exact: true };
}

function isJoinedPair(tokens: readonly Token[], colon: number): boolean {
  return (
    tokens[colon]?.glued === true &&
    tokens[colon + 1]?.glued === true &&
    tokens[colon + 1]?.kind === 'number'
  );
}

/** "17:25" is a time; "1:23" is one after "at" and the like, "a 2:31 finish" and "John 3:16" are none. */
function isClockUse(tokens: readonly Token[], at: number, last: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (
    /^(?:at|by|around|about|until|till|from|since|after|before|between|to|past|,|\(|)$/.test(
      before,
    ) ||
    /day$|tonight|morning|night|yesterday/.test(before)
  )
    return true;
  const written = tokens[at]?.text ?? '';
  return (
    written.length === 2 &&
    !/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') &&
    !/^(?:s|am|pm)$/.test(lowerAt(tokens, last + 1))
  );
}

function isTime(hours: number, minutes: number): boolean {
  return hours <= DAY_HOURS && minutes < HOUR && (hours < DAY_HOURS || minutes === 0);
}

/** "6 p.m.", "6pm", "1400 GMT", "0530 hours". */
function readHours(tokens: readonly Token[], at: number): Hour | null {
  const text = tokens[at]?.text ?? '';
  const half = halfOfDay(tokens, at + 1);
  if (half !== null && /^\d{1,2}$/.test(text)) {
    const hours = Number(text);
    return hours >= 1 && hours <= NOON
      ? { minutes: (hours % NOON) * HOUR + half.add, last: half.last, exact: true }
      : null;
  }
  if (!/^\d{4}$/.test(text)) return null;
  const [hours, minutes] = [Number(text.slice(0, 2)), Number(text.slice(2))];
  if (!isTime(hours, minutes)) return null;
  const hoursWord =
    lowerAt(tokens, at + 1) === 'hours' &&
    (text.startsWith('0') || lowerAt(tokens, at - 1) === 'at');
  const glued = tokens[at + 1]?.text === 'hrs' || tokens[at + 1]?.text === 'h';
  if (hoursWord || glued) return { minutes: hours * HOUR + minutes, last: at + 1, exact: true };
  return zoneAfter(tokens, at + 1) === null
    ? null
    : { minutes: hours * HOUR + minutes, last: at, exact: true };
}

/** "Six o'clock", "at five in the morning"; the half of the day may follow. */
function readOClock(tokens: readonly Token[], at: number, hours: number | undefined): Hour | null {
  if (hours === undefined || !(hours >= 1 && hours <= NOON)) return null;
  if (lowerAt(tokens, at + 1) === "o'clock")
    return {
      minutes: (hours % NOON) * HOUR + partOfDay(tokens, at + 2),
      last: at + 1,
      exact: true,
    };
  const isAt = AT.test(lowerAt(tokens, at - 1));
  const half =
    (tokens[at]?.kind === 'word' ? halfOfDay(tokens, at + 1) : null) ??
    (isAt ? timeOfDay(tokens, at + 1, hours) : null);
  return half === null
    ? null
    : { minutes: (hours % NOON) * HOUR + half.add, last: half.last, exact: true };
}

/** "Half past six", "quarter to five", "a quarter past nine". */
function readPast(tokens: readonly Token[], at: number): Hour | null {
  const way = lowerAt(tokens, at + 1);
  const hours =
    entryOf('numbers', lowerAt(tokens, at + 2)) ??
    (/^\d{1,2}$/.test(lowerAt(tokens, at + 2)) ? Number(lowerAt(tokens, at + 2)) : undefined);
  if (hours === undefined || hours < 1 || hours > NOON) return null;
  const part = lowerAt(tokens, at) === 'half' ? HOUR / 2 : HOUR / 4;
  if (way !== 'past' && !(way === 'to' && part < HOUR / 2)) return null;
  const half = halfOfDay(tokens, at + 3);
  const minutes = (hours % NOON) * HOUR + (way === 'past' ? part : -part) + (half?.add ?? 0);
  return {
    minutes: (minutes + DAY_HOURS * HOUR) % (DAY_HOURS * HOUR),
    last: half?.last ?? at + 2,
    exact: true,
  };
}

/** "5.40 in the morning", "10.15 at night": minutes to add, and the last token. After midnight it is night as well: "1.30 at night". */
function timeOfDay(
  tokens: readonly Token[],
  at: number,
  hours: number,
): { readonly add: number; readonly last: number } | null {
  const words = [at, at + 1, at + 2].map((one) => lowerAt(tokens, one));
  if (words[0] === 'at' && words[1] === 'night')
    return { add: hours >= EVENING && hours < NOON ? NOON * HOUR : 0, last: at + 1 };
  if (words[0] !== 'in' || words[1] !== 'the') return null;
  if (words[2] === 'morning') return { add: 0, last: at + 2 };
  return /^(?:afternoon|evening)$/.test(words[2] ?? '') ? { add: NOON * HOUR, last: at + 2 } : null;
}

function partOfDay(tokens: readonly Token[], at: number): number {
  const part = lowerAt(tokens, at + 2);
  return /^(?:in|at)$/.test(lowerAt(tokens, at)) && /^(?:afternoon|evening)$/.test(part)
    ? NOON * HOUR
    : 0;
}

/** "am", "p.m.", "P.M": minutes to add, and the last token. */
function halfOfDay(
  tokens: readonly Token[],
  at: number,
): { readonly add: number; readonly last: number } | null {
  const word = lowerAt(tokens, at);
  if (/^a\.?m\.?$/.test(word))
    return word === 'am' &&
      tokens[at]?.glued !== true &&
      /^(?:not|i|a|the|so)$/.test(lowerAt(tokens, at + 1))
      ? null
      : { add: 0, last: at };
  return /^p\.?m\.?$/.test(word) ? { add: NOON * HOUR, last: at } : null;
}
