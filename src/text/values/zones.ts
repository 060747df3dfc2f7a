import { lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** Names of zones, and the short form each stands for. */
const ZONE_CODES =
  /^(?:GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|EET|IST|JST|KST|AEST|AEDT|MSK|HKT|SGT|WAT|SAST|NZT|Z)$/;
const US_ZONES: ReadonlyMap<string, string> = new Map([
  ['eastern', 'ET'],
  ['central', 'CT'],
  ['mountain', 'MT'],
  ['pacific', 'PT'],
]);

/** Reads the zone of an hour that begins at a token: "GMT", "local time", "Eastern time", "Eastern Daylight Time", "Moscow time". */
export function zoneAfter(
  tokens: readonly Token[],
  at: number,
): { readonly zone: string; readonly last: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (ZONE_CODES.test(token.text)) return { zone: token.text, last: at };
  const daylight = /^(?:daylight|standard|summer|mean)$/.test(lowerAt(tokens, at + 1)) ? 1 : 0;
  const time = lowerAt(tokens, at + 1 + daylight) === 'time';
  const us = US_ZONES.get(token.lower);
  if (us !== undefined && /^\p{Lu}/u.test(token.text))
    return { zone: us, last: time ? at + 1 + daylight : at };
  if (!time) return null;
  if (token.lower === 'local') return { zone: 'local', last: at + 1 };
  if (token.lower === 'greenwich') return { zone: 'GMT', last: at + 1 + daylight };
  return /^\p{Lu}/u.test(token.text) ? { zone: token.text, last: at + 1 + daylight } : null;
}
