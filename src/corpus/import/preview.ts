import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import type { Article, Corpus } from '../article.ts';
import { type Cut, importDocument } from '../import.ts';
import { type Known, type KnownArticles, knowArticles } from '../known-articles.ts';
import { openDocuments } from './formats/open-documents.ts';
import type { RawDocument } from './formats/raw-document.ts';

/** What `import` would make of one document of a file. */
export type Previewed = { readonly source: string } & (
  | {
      readonly article: Article;
      readonly teasers: readonly Article[];
      readonly cuts: readonly Cut[];
      readonly notes: readonly string[];
      /** The article where the corpus holds it already: import would write nothing. */
      readonly known: Known | null;
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
 * folder for as long as it is read. What is wrong with a document stands in its place.
 */
export async function previewImport(
  bytes: Uint8Array,
  name: string,
  corpus: Pick<Corpus, 'articles' | 'outlets'>,
): Promise<Preview> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-preview-'));
  try {
    const source = fileName(name);
    const path = join(folder, source);
    await writeFile(path, bytes);
    return await readDocuments(path, source, corpus);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readDocuments(
  path: string,
  source: string,
  corpus: Pick<Corpus, 'articles' | 'outlets'>,
): Promise<Preview> {
  const documents: Previewed[] = [];
  const known = knowArticles(corpus.articles);
  try {
    for await (const document of openDocuments(path)) {
      if (documents.length === DOCUMENTS) return { documents, hasMore: true };
      // Reading a page is work without a pause: others get a turn in between.
      await yieldToEvents();
      documents.push(
        'problem' in document
          ? { source: document.name, problem: document.problem }
          : previewDocument(document, corpus, known),
      );
    }
  } catch (error) {
    documents.push({ source, problem: problemOf(error) });
  }
  return { documents, hasMore: false };
}

function previewDocument(
  { name, raw, options, notes = [] }: RawDocument,
  { outlets }: Pick<Corpus, 'outlets'>,
  known: KnownArticles,
): Previewed {
  try {
    const result = importDocument(raw, { ...options, outlets });
    const { article } = result.article;
    const found = known.find(article);
    if (found === null) known.add(article);
    return {
      source: name,
      article,
      teasers: result.teasers.map((teaser) => teaser.article),
      cuts: result.cuts,
      notes: [...notes, ...result.notes],
      known: found,
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
