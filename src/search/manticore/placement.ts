import { createHash } from 'node:crypto';
import { ANALYZER_VERSION } from '../../text/tokenize.ts';
import { INDEX_TERMS_VERSION } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { hashKey } from './rows.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { visitInSlices } from './slices.ts';

/** All that decides how a text becomes a row. */
const INDEX_VERSION = `${SCHEMA_VERSION} ${INDEX_TERMS_VERSION} ${ANALYZER_VERSION}`;

/** What one agent holds. `version` names its content: equal content, equal version, in every process. */
export interface Shard {
  readonly agent: number;
  readonly version: string;
  readonly documents: readonly StoreDocument[];
}

/**
 * Spreads articles over agents by a hash of their id, all paragraphs of an article on one agent. A
 * change to an article changes the version of its agent alone, so the others need no rebuild.
 */
export async function placeArticles(
  documents: readonly StoreDocument[],
  agents: number,
): Promise<readonly Shard[]> {
  const shards = Array.from({ length: agents }, (_, agent) => ({
    agent,
    documents: [] as StoreDocument[],
    digest: createHash('sha256').update(`${INDEX_VERSION} ${agent}/${agents}`),
  }));
  const homes = new Map<string, number>();
  await visitInSlices(documents, (document) => {
    const shard = shards[home(document.articleId, agents, homes)];
    if (shard === undefined) throw new Error(`No agent for article ${document.articleId}`);
    shard.documents.push(document);
    const { articleId, paragraph, headline, text, outlet, published } = document;
    shard.digest.update(JSON.stringify([articleId, paragraph, headline, text, outlet, published]));
  });
  return shards.map(({ agent, documents: placed, digest }) => ({
    agent,
    version: hashKey(digest.digest('hex')),
    documents: placed,
  }));
}

function home(articleId: string, agents: number, homes: Map<string, number>): number {
  const known = homes.get(articleId);
  if (known !== undefined) return known;
  const agent = Number(BigInt(hashKey(articleId)) % BigInt(agents));
  homes.set(articleId, agent);
  return agent;
}
