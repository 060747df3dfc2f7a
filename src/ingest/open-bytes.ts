import { openInMemory } from '../corpus/import/formats/open-in-memory.ts';
import type { RawDocument } from '../corpus/import/formats/raw-document.ts';
import { UserError } from '../errors.ts';
import type { Failed } from './draft.ts';

/** Ends of names that are taken from Discord. */
const TAKEN = /\.(?:html?|txt|md|markdown|eml|jsonl|csv)$/i;

/** Articles of one file that are looked at before somebody decides: more belong on the command line. */
const MAX_DOCUMENTS = 200;

/** What a file holds. */
export interface OpenedBytes {
  readonly documents: readonly RawDocument[];
  readonly failed: readonly Failed[];
}

/** Whether a file of this name can be imported from Discord. */
export function isTakenName(name: string): boolean {
  return TAKEN.test(name);
}

/** Throws a `UserError` "bad-request" for a file of another kind, so that it need not be fetched. */
export function requireTakenName(name: string): string {
  const [end] = TAKEN.exec(name) ?? [];
  if (end !== undefined) return end;
  throw new UserError(
    'bad-request',
    'That file is of no kind that is imported here. Attach a .html, .txt, .md, .eml, .jsonl or .csv file.',
  );
}

/**
 * Opens a file that is in memory as import opens one on the disk, by the end of its name. Rejects with a
 * `UserError`: "bad-request" for another kind of file or one of too many articles, "corpus" for one that cannot be
 * read.
 */
export async function openBytes(name: string, bytes: Uint8Array): Promise<OpenedBytes> {
  const file = plainName(name, requireTakenName(name));
  const documents: RawDocument[] = [];
  const failed: Failed[] = [];
  for await (const document of openInMemory(file, bytes)) {
    if ('problem' in document) failed.push({ source: document.name, problem: document.problem });
    else documents.push(document);
    if (documents.length + failed.length > MAX_DOCUMENTS) {
      throw new UserError(
        'bad-request',
        `The file holds more than ${MAX_DOCUMENTS} articles. Split it, or import it on the command line (byline import).`,
      );
    }
  }
  return { documents, failed };
}

/** The name in the article's front matter; a name from Discord leads nowhere else and is no longer than a name. */
function plainName(name: string, end: string): string {
  const stem = name
    .slice(0, -end.length)
    .replace(/[^\p{L}\p{N} ._-]+/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 80);
  return `${stem === '' ? 'document' : stem}${end.toLowerCase()}`;
}
