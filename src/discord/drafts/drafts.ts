import { randomBytes } from 'node:crypto';
import type { Draft } from '../../ingest/draft.ts';

/** What moderators have been shown and not yet decided on; in memory alone, gone with a restart. */
export interface Drafts {
  /** Keeps a draft and returns its id. */
  put(owner: string, draft: Draft): string;
  /** The draft, where it is still kept and that person's own. */
  find(id: string, owner: string): Draft | null;
  /** Changes a draft that is kept. */
  replace(id: string, draft: Draft): void;
  /** Takes a draft out, so that of two presses in one moment only the first adds it. */
  take(id: string, owner: string): Draft | null;
}

/** Milliseconds that a preview waits for a decision. */
const KEPT_MS = 60 * 60_000;

/** Drafts kept at once: each may hold a file of 8 MB. */
const KEPT = 20;

/** As many bytes as the id of an answer has: it cannot be guessed. */
const ID_BYTES = 9;

interface Kept {
  readonly owner: string;
  readonly draft: Draft;
  /** On the clock that never goes back. */
  readonly until: number;
}

/** Makes an empty list. */
export function createDrafts(): Drafts {
  const kept = new Map<string, Kept>();
  const look = (id: string, owner: string): Kept | null => {
    const found = kept.get(id);
    if (found === undefined || found.owner !== owner) return null;
    return found.until < performance.now() ? null : found;
  };
  return {
    put: (owner, draft) => {
      const id = randomBytes(ID_BYTES).toString('base64url');
      kept.set(id, { owner, draft, until: performance.now() + KEPT_MS });
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return id;
    },
    find: (id, owner) => look(id, owner)?.draft ?? null,
    replace: (id, draft) => {
      const found = kept.get(id);
      if (found !== undefined) kept.set(id, { ...found, draft });
    },
    take: (id, owner) => {
      const found = look(id, owner);
      if (found !== null) kept.delete(id);
      return found?.draft ?? null;
    },
  };
}
