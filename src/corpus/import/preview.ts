import { UserError } from '../../errors.ts';
import type { Article, Outlet } from '../article.ts';
import { type Cut, importDocument } from '../import.ts';
import { openInMemory } from './formats/open-in-memory.ts';
import type { RawDocument } from './formats/raw-document.ts';

/** What `import` would make of one document of a file. */
export type Previewed = { readonly source: string } & (
  | {
      readonly article: Article;
      readonly teasers: readonly Article[];
      readonly cuts: readonly Cut[];
      readonly notes: readonly string[];
    }
  | { readonly problem: string }
);

/** What a file would come to. */
export interface Preview {
  readonly documents: readonly Previewed[];
  /** Whether the file holds more documents than were looked at. */
  readonly hasMore: boolean;
}

/** Documents of one file that are looked at: a preview shows what import does, not a whole archive. */
const DOCUMENTS = 20;

/** Characters of a file's name that are kept, its end among them. */
const NAME_CHARACTERS = 80;

/**
 * What `import` would keep of a file and cut from it. The corpus is not touched: the file lies in a temporary
 * folder for as long as it is read. What is wrong with a document stands in its place. Reading a page is work
 * without a pause: a server has it done by a worker thread.
 */
export async function previewImport(
  bytes: Uint8Array,
  name: string,
  outlets: readonly Outlet[],
): Promise<Preview> {
  const source = fileName(name);
  const documents: Previewed[] = [];
  try {
    for await (const document of openInMemory(source, bytes)) {
      if (documents.length === DOCUMENTS) return { documents, hasMore: true };
      documents.push(
        'problem' in document
          ? { source: document.name, problem: document.problem }
          : previewDocument(document, outlets),
      );
    }
  } catch (error) {
    documents.push({ source, problem: problemOf(error) });
  }
  return { documents, hasMore: false };
}

function previewDocument(
  { name, raw, options, notes = [] }: RawDocument,
  outlets: readonly Outlet[],
): Previewed {
  try {
    const result = importDocument(raw, { ...options, outlets });
    return {
      source: name,
      article: result.article.article,
      teasers: result.teasers.map((teaser) => teaser.article),
      cuts: result.cuts,
      notes: [...notes, ...result.notes],
    };
  } catch (error) {
    return { source: name, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  throw error;
}

/** A name that is a file of one folder, whatever was sent: its end tells how the file is read. */
function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const safe = last.replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^[. ]+/, '');
  return safe === '' ? 'document' : Array.from(safe).slice(-NAME_CHARACTERS).join('');
}
