import { holdsMany, openDocuments } from '../../corpus/import/formats/open-documents.ts';
import { UserError } from '../../errors.ts';
import { expandPath, type ImportPath } from './expand-paths.ts';
import { type Duplicate, type Imported, type ImportFacts, importOne } from './import-document.ts';
import type { ImportTarget } from './target.ts';

/** A document that could not be imported, and why. */
export interface Failed {
  readonly source: string;
  readonly problem: string;
}

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

/**
 * Imports files and folders one document after the other, so that memory stays flat. What fails is told and does
 * not stop the rest.
 */
export async function runImport(
  texts: readonly string[],
  facts: ImportFacts,
  target: ImportTarget,
  events: ImportEvents,
): Promise<PassedOver> {
  const passedOver = new Map<string, number>();
  const paths: ImportPath[] = [];
  for (const text of texts) {
    await attempt(text, true, events, async () => {
      const expanded = await expandPath(text, target.folder);
      paths.push(...expanded.paths);
      for (const [end, count] of expanded.passedOver) {
        passedOver.set(end, (passedOver.get(end) ?? 0) + count);
      }
    });
  }
  let documents = 0;
  for (const [done, { path, isNamed }] of paths.entries()) {
    events.progress(done, paths.length, documents);
    const isShown = isNamed && !holdsMany(path);
    await attempt(path, isNamed, events, async () => {
      for await (const document of openDocuments(path)) {
        documents += 1;
        events.progress(done, paths.length, documents);
        const source = holdsMany(path) ? document.name : path;
        if ('problem' in document) {
          events.failed({ source, problem: document.problem }, isShown);
          continue;
        }
        await attempt(source, isShown, events, async () => {
          const result = await importOne({ ...document, name: source }, facts, target);
          if ('imported' in result) events.imported(result.imported, isShown);
          else events.duplicate(result.duplicate, isShown);
        });
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
