import type { Copy, Origin, OutletStance } from '../types.ts';
import { plural } from './plural.ts';
import { STANCE_WORDS } from './stances.ts';

/** How an origin reaches the corpus: through outlets that name it, or as the outlet itself; `told` marks those that are against the fact. */
export function howItCame({ name, outlets }: Origin, told: readonly OutletStance[]): string {
  const against = (outlet: string): string => {
    const stance = told.find((one) => one.outlet === outlet)?.stance;
    return stance === 'differs' || stance === 'denies' ? ` (${STANCE_WORDS[stance].words})` : '';
  };
  const isOutlet = outlets.length === 1 && outlets[0] === name;
  return isOutlet
    ? `which names no other source${against(name)}`
    : `through ${outlets.map((outlet) => `${outlet}${against(outlet)}`).join(', ')}`;
}

/** An origin by name: of "police source (Coast Daily)" the outlet is left out where it stands beside it anyhow. */
export function originName({ name, outlets }: Origin): string {
  const of = ` (${outlets[0] ?? ''})`;
  return outlets.length === 1 && name.endsWith(of) ? name.slice(0, -of.length) : name;
}

/** What two articles share: "3 sentences in common, up to 100 % alike". */
export function textInCommon({ passages, similarity }: Copy): string {
  const most = passages.length === 1 ? '' : 'up to ';
  return `${plural(passages.length, 'sentence')} in common, ${most}${Math.round(similarity * 100)} % alike`;
}
