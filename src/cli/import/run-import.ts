import { holdsMany, openDocuments } from '../../corpus/import/formats/open-documents.ts';
import type { RawDocument } from '../../corpus/import/formats/raw-document.ts';
import { UserError } from '../../errors.ts';
import type { Failed } from '../../ingest/draft.ts';
import type { ImportFacts } from '../../ingest/facts.ts';
import { type Duplicate, type Imported, importOne } from '../../ingest/import-document.ts';
import type { ImportTarget } from '../../ingest/target.ts';
import { expandPath, type ImportPath } from './expand-paths.ts';

/** Told as the import goes on. `isNamed`: the document is a file of the command line, shown by itself. */
export interface ImportEvents {
  imported(result: Imported, isNamed: boolean): void;
  duplicate(result: Duplicate, isNamed: boolean): void;
  failed(result: Failed, isNamed: boolean): void;
  /** Files done of all; a file may hold many documents. */
  progress(done: number, total: number, documents: number): void;
}

/** Files of folders that are of no kind that import reads, by the end of their names. */
export type PassedOver = ReadonlyMap<string, number>;

/** Fetches the page at an address. Rejects with a `UserError`. */
export type FetchDocument = (url: string) => Promise<RawDocument>;

/** Whether an argument of the command is an address rather than a path. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * Imports files, folders and the pages at addresses one document after the other, so that memory stays flat. What fails is told and does
 * not stop the rest.
 */
export async function runImport(
  texts: readonly string[],
  facts: ImportFacts,
  target: ImportTarget,
  events: ImportEvents,
  fetchDocument: FetchDocument,
): Promise<PassedOver> {
  const passedOver = new Map<string, number>();
  const paths: ImportPath[] = [];
  for (const text of texts) {
    if (isAddress(text)) {
      paths.push({ path: text, isNamed: true });
      continue;
    }
    await attempt(text, true, events, async () => {
      const expanded = await expandPath(text, target.folder);
      paths.push(...expanded.paths);
      for (const [end, count] of expanded.passedOver) {
        passedOver.set(end, (passedOver.get(end) ?? 0) + count);
      }
    });
  }
  let documents = 0;
  const importDocument = async (document: RawDocument, isShown: boolean): Promise<void> => {
    const result = await importOne(document, facts, target);
    if ('imported' in result) events.imported(result.imported, isShown);
    else events.duplicate(result.duplicate, isShown);
  };
  for (const [done, { path, isNamed }] of paths.entries()) {
    events.progress(done, paths.length, documents);
    const isShown = isNamed && (isAddress(path) || !holdsMany(path));
    await attempt(path, isNamed, events, async () => {
      if (isAddress(path)) {
        documents += 1;
        await importDocument(await fetchDocument(path), isShown);
        return;
      }
      for await (const document of openDocuments(path)) {
        documents += 1;
        events.progress(done, paths.length, documents);
        const source = holdsMany(path) ? document.name : path;
        if ('problem' in document) {
          events.failed({ source, problem: document.problem }, isShown);
          continue;
        }
        await attempt(source, isShown, events, () =>
          importDocument({ ...document, name: source }, isShown),
        );
      }
    });
  }
  events.progress(paths.length, paths.length, documents);
  return passedOver;
}

/** Tells a mistake of the document; everything else is a fault and stops the import. */
async function attempt(
  source: string,
  isNamed: boolean,
  events: ImportEvents,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    events.failed({ source, problem: error.message }, isNamed);
  }
}
