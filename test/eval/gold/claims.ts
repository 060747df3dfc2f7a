import type { Engine } from '../../../src/answer/engine.ts';
import { sameSource } from '../../../src/events/origins.ts';
import type { ReportedResult, Stance } from '../../../src/types.ts';
import { isSeed } from './seeds.ts';

/** A gold claim: the accepted stances of each seed, and origins that must be named. */
export interface GoldClaim {
  readonly id: string;
  readonly claim: string;
  readonly stance: Readonly<Record<string, readonly Stance[]>>;
  readonly originsInclude: readonly string[];
}

/** How `reported` does on the gold claims, as lines to print: what is wrong first, then the counts. */
export async function reportGold(
  engine: Engine,
  claims: readonly GoldClaim[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  let [judged, right, falseAgainst, origins, named] = [0, 0, 0, 0, 0];
  for (const one of claims) {
    const result = await engine.reported(one.claim);
    for (const [seed, accepted] of Object.entries(one.stance)) {
      const stance = stanceOf(result, seed);
      judged += 1;
      if (accepted.includes(stance)) right += 1;
      else {
        lines.push(`${one.id} ${seed} is ${stance}, wanted ${accepted.join(' or ')}: ${one.claim}`);
        if (stance === 'differs' || stance === 'denies') falseAgainst += 1;
      }
    }
    for (const wanted of one.originsInclude) {
      origins += 1;
      if (result.origins.some(({ name }) => sameSource(name, wanted))) named += 1;
      else lines.push(`${one.id} lacks the origin ${wanted}`);
    }
  }
  return [
    ...lines,
    `stances right ${right} of ${judged}, false differs or denies ${falseAgainst}`,
    `origins named ${named} of ${origins}`,
  ];
}

/** The stance of a seed's article; one that is left out is silent. */
function stanceOf({ articles }: ReportedResult, seed: string): Stance {
  const own = articles.find(({ article }) => article.kind === 'article' && isSeed(article, seed));
  return own?.stance ?? 'silent';
}
