import { isJoin, lowerAt } from './peek.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';

const PART_OF_DAY = /^(?:morning|afternoon|evening|night|lunchtime)$/;

/** Reads a day named from the publication: "today", "tonight", "yesterday morning", "the day before yesterday", "last night", "overnight"; or null. */
export function readNearDay(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  switch (word) {
    case 'today':
    case 'tonight':
      return next === "'s" ? null : near(scope, [0, 0], at, at);
    case 'yesterday':
    case 'tomorrow': {
      const shift = word === 'yesterday' ? -1 : 1;
      return near(scope, [shift, shift], at, PART_OF_DAY.test(next) ? at + 1 : at);
    }
    case 'overnight':
      // "An overnight train", "overnight stays" name no night.
      return /^(?:an|the|a)$/.test(lowerAt(tokens, at - 1)) ||
        (/s$/.test(next) && !/^(?:as|was|has|is)$/.test(next))
        ? null
        : near(scope, [-1, 0], at, at);
    case 'this':
      return /^(?:morning|afternoon|evening)$/.test(next) ? near(scope, [0, 0], at, at + 1) : null;
    case 'last':
      return /^(?:night|evening)$/.test(next) && !isJoin(tokens, at + 2)
        ? near(scope, [-1, -1], at, at + 1)
        : null;
    case 'day':
      return readDayBeside(scope, at, next);
    default:
      return null;
  }
}

/** "The day before yesterday", "the day after tomorrow"; the article is of it. */
function readDayBeside(scope: TimeScope, at: number, next: string): TimeRead | null {
  const other = lowerAt(scope.tokens, at + 2);
  const first = lowerAt(scope.tokens, at - 1) === 'the' ? at - 1 : at;
  if (next === 'before' && other === 'yesterday') return near(scope, [-2, -2], first, at + 2);
  return next === 'after' && other === 'tomorrow' ? near(scope, [2, 2], first, at + 2) : null;
}

function near(
  { published }: TimeScope,
  [from, to]: readonly [number, number],
  first: number,
  last: number,
): TimeRead {
  return timeRead(
    published === null ? null : [published + from, published + to],
    'day',
    'published',
    first,
    last,
  );
}
