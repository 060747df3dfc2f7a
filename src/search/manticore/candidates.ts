import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import type { StoreDocument } from '../store.ts';
import type { ManticoreTarget } from './address.ts';
import { type EngineClient, EngineRefusal, type EngineRow } from './client.ts';
import type { MatchRequest } from './match.ts';
import type { RowFilter } from './row-filter.ts';
import { hashKey } from './rows.ts';
import { visitInSlices } from './slices.ts';
import { searchSql } from './statement.ts';

/** Where the paragraph of a row is found: by article key and paragraph number. */
export type DocumentLookup = ReadonlyMap<string, readonly StoreDocument[]>;

/** Paragraphs the engine put first, and what it said of them. */
export interface Candidates {
  readonly documents: readonly StoreDocument[];
  /** Whether an agent or its version was missing. */
  readonly partial: boolean;
}

/** What is searched: a table of the engine, and the corpus its rows point to. */
export interface CandidateSource {
  readonly client: EngineClient;
  readonly target: ManticoreTarget;
  readonly versions: readonly string[];
  readonly lookup: DocumentLookup;
}

/** A warning that names an agent reports one that did not answer; others speak of the query. */
const AGENT_WARNING = /\bagent\b/;
/** Milliseconds before the second try: an agent that is only late has caught up by then. */
const RETRY_DELAY = 200;

/** Groups documents by article key for the way back from rows to paragraphs. */
export async function indexDocuments(documents: readonly StoreDocument[]): Promise<DocumentLookup> {
  const lookup = new Map<string, StoreDocument[]>();
  let lastId: string | null = null;
  let article: StoreDocument[] = [];
  await visitInSlices(documents, (document) => {
    if (document.articleId !== lastId) {
      const key = hashKey(document.articleId);
      article = lookup.get(key) ?? [];
      lookup.set(key, article);
      lastId = document.articleId;
    }
    article.push(document);
  });
  return lookup;
}

/**
 * Asks the engine for the best `limit` paragraphs. Throws `UserError` "unavailable" when no agent
 * answers or none holds this corpus any more: never an empty result in their place.
 */
export async function fetchCandidates(
  source: CandidateSource,
  match: MatchRequest,
  filter: RowFilter,
  limit: number,
): Promise<Candidates> {
  const { target, versions, lookup } = source;
  const sql = searchSql({ table: target.table, versions, match, filter, limit });
  const [rows = [], warnings = [], markers = []] = await askEngine(source.client, sql);
  const served = new Set(markers.map((row) => String(row.corpus_id)));
  if (served.size === 0) throw corpusMissing();
  return {
    documents: rows.flatMap((row) => findDocument(row, lookup)),
    partial: served.size < versions.length || warnings.some(namesAgent),
  };
}

/**
 * Runs statements. An engine whose agents are all away refuses, which is "unavailable" to callers; a
 * second try tells a busy moment from that.
 */
export async function askEngine(
  client: EngineClient,
  sql: string,
): Promise<readonly (readonly EngineRow[])[]> {
  try {
    return await client.query(sql);
  } catch (error) {
    if (!isAgentFailure(error)) throw error;
  }
  await sleep(RETRY_DELAY);
  try {
    return await client.query(sql);
  } catch (error) {
    if (!isAgentFailure(error)) throw error;
    throw new UserError(
      'unavailable',
      'No agent of the search engine answers. Searches work again by themselves once one runs; docs/SCALING.md says how to start it.',
    );
  }
}

function isAgentFailure(error: unknown): boolean {
  return error instanceof EngineRefusal && AGENT_WARNING.test(error.message);
}

function findDocument(row: EngineRow, lookup: DocumentLookup): readonly StoreDocument[] {
  const paragraph = Number(row.paragraph);
  const found = lookup.get(String(row.article))?.find((one) => one.paragraph === paragraph);
  return found === undefined ? [] : [found];
}

function namesAgent(warning: EngineRow): boolean {
  return AGENT_WARNING.test(String(warning.Message));
}

/** What callers see when the engine runs but not with this corpus. */
export function corpusMissing(): UserError {
  return new UserError(
    'unavailable',
    'The search engine does not hold this corpus: it was never built or has been replaced. Run "byline reindex".',
  );
}
