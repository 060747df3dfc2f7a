import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../../../errors.ts';
import { MAX_CONTAINER_BYTES, MAX_RAW_BYTES } from '../../limits.ts';
import { decodeDocument } from '../decode-document.ts';
import type { RawDocument, RawDocuments } from './raw-document.ts';

/** How a file is read, by the end of its name. */
const KINDS = new Map<string, Kind>([
  ...(['html', 'htm', 'xhtml', 'shtml', 'html.gz'] as const).map((end) => [end, 'html'] as const),
  ...(['txt', 'text'] as const).map((end) => [end, 'text'] as const),
  ...(['md', 'markdown'] as const).map((end) => [end, 'markdown'] as const),
  ...(['eml', 'mht', 'mhtml'] as const).map((end) => [end, 'mail'] as const),
  ...(['csv', 'tsv'] as const).map((end) => [end, 'csv'] as const),
  ...(['jsonl', 'ndjson'] as const).map((end) => [end, 'jsonl'] as const),
  ...(['warc', 'warc.gz'] as const).map((end) => [end, 'warc'] as const),
  ...(['rss', 'atom', 'rdf', 'xml', 'json'] as const).map((end) => [end, 'feed'] as const),
]);

type Kind = 'html' | 'text' | 'markdown' | 'mail' | 'csv' | 'jsonl' | 'warc' | 'feed';

/**
 * Whether import takes a file that it finds in a folder: by its name, and for `.xml` and `.json`, which hold all
 * kinds of things, by its beginning.
 */
export async function isImportable(path: string): Promise<boolean> {
  const kind = kindOf(path);
  if (kind !== 'feed' || !/\.(?:xml|json)$/i.test(path)) return kind !== null;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(FEED_PROBE_BYTES),
      0,
      FEED_PROBE_BYTES,
      0,
    );
    const head = buffer.subarray(0, bytesRead).toString('latin1');
    return /<(?:rss|feed|rdf:RDF)[\s>]|jsonfeed\.org\/version/i.test(head);
  } finally {
    await file.close();
  }
}

/** A feed names its kind within its first bytes, behind comments and style sheets. */
const FEED_PROBE_BYTES = 4096;

/** Whether a file may hold many articles. */
export function holdsMany(path: string): boolean {
  const kind = kindOf(path);
  return kind !== null && ['csv', 'jsonl', 'warc', 'feed'].includes(kind);
}

/**
 * Opens a file for import and gives what it holds one by one. A file of another name is read as a web page or as
 * text, whichever it is. Throws `UserError('corpus')` where it cannot be read at all.
 */
export async function* openDocuments(path: string): RawDocuments {
  const source = basename(path);
  const kind = kindOf(path);
  // The libraries are loaded on use: most imports are of pages.
  if (kind === 'warc') yield* (await import('./warc.ts')).readWarc(path, source);
  else if (kind === 'csv') yield* (await import('./csv.ts')).readCsv(path, source);
  else if (kind === 'jsonl') yield* (await import('./jsonl.ts')).readJsonLines(path, source);
  else yield* readWhole(path, source, kind);
}

async function* readWhole(path: string, source: string, kind: Kind | null): RawDocuments {
  const bytes = await readBytes(
    path,
    source,
    kind === 'mail' || kind === 'feed' ? MAX_CONTAINER_BYTES : MAX_RAW_BYTES,
  );
  if (kind === 'mail') {
    const { readMail } = await import('./mail.ts');
    yield await readMail(bytes, source);
  } else if (kind === 'feed') {
    const { readFeed } = await import('./feed.ts');
    const decoded = decodeDocument(bytes);
    if ('problem' in decoded)
      throw new UserError('corpus', `${source} is refused. ${decoded.problem}`);
    yield* readFeed(decoded.text, source);
  } else yield plainDocument(bytes, source, kind);
}

/** A file called `.txt` may be a page all the same, so only HTML and Markdown go by their names. */
function plainDocument(bytes: Buffer, source: string, kind: Kind | null): RawDocument {
  const format = kind === 'html' || kind === 'markdown' ? kind : undefined;
  return { name: source, raw: bytes, options: { source, format } };
}

async function readBytes(path: string, source: string, limit: number): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > limit) {
    throw new UserError(
      'corpus',
      `${source} has ${size} bytes, over the limit of ${limit}. Save the article alone, or split the file.`,
    );
  }
  return readFile(path);
}

function kindOf(path: string): Kind | null {
  const name = basename(path).toLowerCase();
  const ends = name.split('.').slice(1);
  return KINDS.get(ends.slice(-2).join('.')) ?? KINDS.get(ends.at(-1) ?? '') ?? null;
}
