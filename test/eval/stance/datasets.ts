import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

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

/** The data folder named by BYLINE_EVAL_DATA. Throws a message that says how to set it. */
export function dataFolder(): string {
  const folder = process.env['BYLINE_EVAL_DATA'];
  if (folder === undefined || !existsSync(join(folder, 'stance'))) {
    throw new Error('Set BYLINE_EVAL_DATA to the folder of evaluation data (it holds stance/).');
  }
  return folder;
}

/** Reads a file of one JSON object a line, gunzipped where its name says so. */
export function readJsonLines<T>(file: string): readonly T[] {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Loads FNC-1 and Emergent. */
export function loadStanceData(root: string): StanceData {
  const path = (file: string) => join(root, 'stance', file);
  const bodies = readJsonLines<{ id: number; body: string }>(path('fnc1_train_bodies.jsonl.gz'));
  return {
    bodies: new Map(bodies.map(({ id, body }) => [id, body])),
    pairs: readJsonLines<FncPair>(path('fnc1_train_stances.jsonl.gz')),
    headlines: readJsonLines<EmergentHeadline>(path('emergent_headlines.jsonl')),
    articles: readJsonLines<EmergentArticle>(path('emergent_bodies.jsonl.gz')),
  };
}
