import type { Posture, StanceData } from './datasets.ts';

/** What is known of each text of the collections, and which texts speak of one claim. */
export interface ClaimIndex {
  /** A key that all headlines, bodies and claims of one rumour share: never split over folds. */
  groupOfHeadline(headline: string): string;
  groupOfBody(id: number): string;
  groupOfClaim(claimId: string): string;
  readonly bodyPostures: ReadonlyMap<number, Posture>;
  readonly headlinePostures: ReadonlyMap<string, Posture>;
  /** The claim as a plain statement, by group. */
  readonly statements: ReadonlyMap<string, string>;
}

/** Articles count where this share of their pairs agrees on the stance (as in the notes' figures). */
const MIN_AGREEMENT = 0.8;

/** Disjoint sets with path halving. */
class Groups {
  private readonly parents = new Map<string, string>();

  find(key: string): string {
    let at = key;
    for (;;) {
      const parent = this.parents.get(at) ?? at;
      if (parent === at) return at;
      const next = this.parents.get(parent) ?? parent;
      this.parents.set(at, next);
      at = next;
    }
  }

  join(a: string, b: string): void {
    this.parents.set(this.find(a), this.find(b));
  }
}

/** Finds the claims behind FNC-1's pairs: whatever is related to one another belongs to one claim. */
export function indexClaims(data: StanceData): ClaimIndex {
  const groups = new Groups();
  for (const pair of data.pairs) {
    if (pair.stance !== 'unrelated') groups.join(`h:${pair.headline}`, `b:${pair.bodyId}`);
  }
  for (const { claimId, id } of data.articles) groups.join(`c:${claimId}`, `b:${bodyIdOf(id)}`);
  for (const { claimId, headline } of data.headlines) groups.join(`c:${claimId}`, `h:${headline}`);
  const bodyPostures = posturesOfBodies(data);
  const statements = new Map<string, string>();
  for (const { claimId, claim } of [...data.articles, ...data.headlines]) {
    statements.set(groups.find(`c:${claimId}`), claim);
  }
  return {
    groupOfHeadline: (headline) => groups.find(`h:${headline}`),
    groupOfBody: (id) => groups.find(`b:${id}`),
    groupOfClaim: (claimId) => groups.find(`c:${claimId}`),
    bodyPostures,
    headlinePostures: posturesOfHeadlines(data, bodyPostures),
    statements,
  };
}

/** The FNC-1 body id of an Emergent article. */
export function bodyIdOf(articleId: string): number {
  return Number(articleId.slice('tr:'.length));
}

function posturesOfBodies(data: StanceData): Map<number, Posture> {
  const postures = new Map<number, Posture>();
  for (const { id, stance, agreement } of data.articles) {
    if (stance !== 'undetermined' && (agreement ?? 0) >= MIN_AGREEMENT) {
      postures.set(bodyIdOf(id), stance);
    }
  }
  return postures;
}

/**
 * FNC-1 labels a pair by comparing two stances to the same claim: equal is agree, opposite is disagree,
 * and discuss where either only observes. So a headline's own stance follows from its pairs with bodies
 * whose stance is for or against: the majority of them decides.
 */
function posturesOfHeadlines(
  data: StanceData,
  bodies: ReadonlyMap<number, Posture>,
): Map<string, Posture> {
  const votes = new Map<string, Record<Posture, number>>();
  for (const { headline, bodyId, stance } of data.pairs) {
    const body = bodies.get(bodyId);
    if (stance === 'unrelated' || body === undefined || body === 'observing') continue;
    const count = votes.get(headline) ?? { for: 0, observing: 0, against: 0 };
    const opposite = body === 'for' ? 'against' : 'for';
    count[stance === 'discuss' ? 'observing' : stance === 'agree' ? body : opposite] += 1;
    votes.set(headline, count);
  }
  const postures = new Map<string, Posture>();
  for (const { headline, stance } of data.headlines) postures.set(headline, stance);
  for (const [headline, count] of votes) {
    const order: readonly Posture[] = ['for', 'observing', 'against'];
    const best = order.reduce((a, b) => (count[b] > count[a] ? b : a));
    postures.set(headline, best);
  }
  return postures;
}
