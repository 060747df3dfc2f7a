import { join } from 'node:path';
import { evalFolder, readJsonLines } from '../eval-data.ts';

/** A pair of the Fake News Challenge, training part. */
export interface FncPair {
  readonly headline: string;
  readonly bodyId: number;
  readonly stance: 'agree' | 'disagree' | 'discuss' | 'unrelated';
}

/** What a text says of an Emergent claim's matter. */
export type Posture = 'for' | 'observing' | 'against';

/** A headline of Emergent with its stance to a claim. */
export interface EmergentHeadline {
  readonly claimId: string;
  readonly claim: string;
  readonly headline: string;
  readonly stance: Posture;
}

/** An article with its stance to an Emergent claim; `id` is `tr:` and the FNC-1 body id. */
export interface EmergentArticle {
  readonly id: string;
  readonly claimId: string;
  readonly claim: string;
  readonly stance: Posture | 'undetermined';
  readonly agreement: number | null;
  readonly body: string;
}

/** The stance collections, as they lie in the data folder. */
export interface StanceData {
  readonly bodies: ReadonlyMap<number, string>;
  readonly pairs: readonly FncPair[];
  readonly headlines: readonly EmergentHeadline[];
  readonly articles: readonly EmergentArticle[];
}

/** Loads FNC-1 and Emergent from the data folder that BYLINE_EVAL_DATA names. */
export function loadStanceData(): StanceData {
  const folder = evalFolder('stance');
  const path = (file: string) => join(folder, file);
  const bodies = readJsonLines<{ id: number; body: string }>(path('fnc1_train_bodies.jsonl.gz'));
  return {
    bodies: new Map(bodies.map(({ id, body }) => [id, body])),
    pairs: readJsonLines<FncPair>(path('fnc1_train_stances.jsonl.gz')),
    headlines: readJsonLines<EmergentHeadline>(path('emergent_headlines.jsonl')),
    articles: readJsonLines<EmergentArticle>(path('emergent_bodies.jsonl.gz')),
  };
}
