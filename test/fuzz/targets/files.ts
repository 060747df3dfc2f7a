import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { openAnswerStates } from '../../../src/ops/answer-states.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import { readCorpusFile, writeCorpusFile } from '../../../src/reindex/corpus-part.ts';
import type { BlobSource } from '../../../src/reindex/evidence/blob.ts';
import { openEvidence } from '../../../src/reindex/evidence/open-evidence.ts';
import { readCurrentGeneration } from '../../../src/reindex/index-folder.ts';
import { readManifest } from '../../../src/reindex/manifest.ts';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { readSnapshot } from '../../../src/search/embedded/read-snapshot.ts';
import { writeSnapshot } from '../../../src/search/embedded/write-snapshot.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf, cleanCorpus } from '../../events/corpus.ts';
import { FERRY } from '../../events/news.ts';
import { expectThat } from '../expectations.ts';
import { anyBytes, anyJson, anyText } from '../inputs.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';

const log = createLogger({ level: 'silent' });
let folder: Promise<string> | undefined;

/** One folder for all inputs; each file is written anew. */
async function fileAt(name: string, content: string | Uint8Array): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), 'byline-fuzz-'));
  const path = join(await folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function close(): Promise<void> {
  const made = await folder;
  folder = undefined;
  if (made !== undefined) await rm(made, { recursive: true, force: true });
}

/** JSON of about the right shape, and then anything at all. */
const stateJson = fc
  .oneof(
    fc.record({ generation: fc.oneof(fc.constantFrom('g-1', '../../etc', 'g-..'), anyText(30)) }),
    fc.record({
      articles: fc.array(fc.record({ id: fc.oneof(anyText(30), anyJson), hash: anyText(10) }), {
        maxLength: 4,
      }),
    }),
    fc.record({
      format: fc.constantFrom(1, 2, '1'),
      corpus: anyText(10),
      configuration: anyText(10),
      articles: fc.nat(),
      paragraphs: fc.nat(),
      indexedAt: fc.double(),
      files: fc.array(
        fc.record({
          name: fc.constantFrom('store.bin', '../x', ''),
          bytes: fc.integer(),
          sha256: anyText(5),
        }),
      ),
    }),
    fc.record({ id: anyText(20), at: fc.double(), value: anyJson }),
    fc.record({ article: anyJson }),
    fc.record({ pair: anyJson }),
    anyJson,
  )
  .map((value) => JSON.stringify(value));
const stateFile = anyBytes(fc.array(stateJson, { maxLength: 4 }).map((lines) => lines.join('\n')));

let snapshot: Promise<Buffer> | undefined;
const META = { corpusHash: 'a hash' };
let evidence: ReturnType<typeof wholeEvidence> | undefined;

/** The evidence of some reports of one event, and its files' bytes. */
async function wholeEvidence() {
  const articles = articlesOf(FERRY);
  const { files, index } = await evidenceOf(articles, {
    folder: await mkdtemp(join(tmpdir(), 'byline-fuzz-evidence-')),
  });
  const read = (source: BlobSource) =>
    'path' in source ? readFile(source.path) : Promise.resolve(Buffer.from(source.bytes));
  const tables = await Promise.all(
    [files.places, files.pairs, files.sketches, files.concepts].map(read),
  );
  const segment = await read(files.segments[0] ?? { bytes: new Uint8Array() });
  return { articles, tables, segment, index };
}

/** What a function gives, or the error it throws. */
async function answerOrError<T>(work: () => T | Promise<T>): Promise<T | Error> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

async function wholeSnapshot(): Promise<Buffer> {
  const index = buildEmbeddedIndex([
    {
      ordinal: 0,
      articleId: 'a',
      paragraph: 1,
      headline: 'Ferry sinks',
      text: 'The ferry sank on Monday.',
      outlet: 'Harbour Gazette',
      published: '2024-05-02',
    },
  ]);
  const path = await fileAt('whole.bin', '');
  await writeSnapshot(path, index, META);
  return readFile(path);
}

const damage = fc.record({
  at: fc.nat(),
  bytes: fc.uint8Array({ maxLength: 12 }),
  cut: fc.integer({ min: 0, max: 20 }),
});

/** Files that the bot reads at its start, damaged or written by somebody else. */
export const fileTargets: readonly AnyTarget[] = [
  target({
    name: 'corpus files on the disk',
    weight: 2,
    inputs: anyBytes(
      fc
        .tuple(anyText(200), anyText(2000))
        .map(([field, text]) => `---\nid: a\nheadline: ${field}\n---\n\n${text}\n`),
    ),
    check: async (bytes) => {
      const path = await fileAt('corpus/articles/a.md', bytes);
      const { articles, rejected } = await loadCorpus(join(path, '..', '..'));
      expectThat(articles.length + rejected.length === 1, 'neither read nor rejected');
    },
    close,
  }),
  target({
    name: 'saved index: list, header, manifest',
    weight: 3,
    inputs: fc.tuple(stateFile, stateFile),
    check: async ([current, header]) => {
      await fileAt('index/g-1/header.json', header);
      const path = await fileAt('index/current.json', current);
      await fileAt('index/articles.json', header);
      const read = await readCurrentGeneration(join(path, '..'));
      expectThat(
        read.state !== 'saved' || read.header.files.length === 0,
        'took a damaged index for a whole one',
      );
      await readManifest(join(path, '..'));
    },
    close,
  }),
  target({
    name: 'saved index: snapshot',
    weight: 3,
    inputs: damage,
    check: async ({ at, bytes, cut }) => {
      snapshot ??= wholeSnapshot();
      const whole = await snapshot;
      const start = at % whole.length;
      const changed = Buffer.concat([whole.subarray(0, start), bytes, whole.subarray(start + cut)]);
      const { index } = await readSnapshot(await fileAt('store.bin', changed), META);
      expectThat(
        (index !== null) === changed.equals(whole),
        'took a damaged snapshot for a whole one',
      );
    },
    close,
  }),
  target({
    name: 'saved index: evidence',
    weight: 3,
    inputs: damage,
    check: async ({ at, bytes, cut }) => {
      evidence ??= wholeEvidence();
      const { articles, tables, segment, index } = await evidence;
      // What is damaged is told when a table is opened, and mended from the article where it is a piece.
      const place = at % (tables.length + 1);
      const files = await Promise.all(
        [...tables, segment].map(async (whole, i) => {
          const start = at % whole.length;
          const changed = Buffer.concat([
            whole.subarray(0, start),
            bytes,
            whole.subarray(start + cut),
          ]);
          return { path: await fileAt(`evidence/${i}`, i === place ? changed : whole) };
        }),
      );
      const [places, pairs, sketches, concepts, pieces] = files;
      if (!places || !pairs || !sketches || !concepts || !pieces) throw new Error('no files');
      const opened = await answerOrError(() =>
        openEvidence({ places, pairs, sketches, concepts, segments: [pieces] }, articles, () => {}),
      );
      if (opened instanceof Error) return;
      for (const { id } of articles)
        expectThat(
          isDeepStrictEqual(opened.article(id), index.article(id)),
          'took damaged evidence for whole',
        );
      expectThat(isDeepStrictEqual(opened.pairs, index.pairs), 'took damaged pairs for whole ones');
      opened.close();
    },
    close,
  }),
  target({
    name: 'saved index: corpus',
    weight: 2,
    inputs: damage,
    check: async ({ at, bytes, cut }) => {
      evidence ??= wholeEvidence();
      const { articles } = await evidence;
      const corpus = cleanCorpus('c', articles, 'h');
      const path = await fileAt('corpus.jsonl', '');
      await writeCorpusFile(join(path, '..'), { corpus, stamps: { takenAt: 1, files: new Map() } });
      const whole = await readFile(path);
      const start = at % whole.length;
      const changed = Buffer.concat([whole.subarray(0, start), bytes, whole.subarray(start + cut)]);
      await writeFile(path, changed);
      const read = await answerOrError(() => readCorpusFile(join(path, '..')));
      expectThat(
        read instanceof Error || isDeepStrictEqual(read.corpus, corpus),
        'took a damaged corpus for a whole one',
      );
    },
    close,
  }),
  target({
    name: 'button states',
    weight: 3,
    inputs: stateFile,
    check: async (bytes) => {
      const path = await fileAt('state/answers.jsonl', bytes);
      const states = await openAnswerStates(join(path, '..'), log);
      const id = await states.put({ kind: 'ask' });
      expectThat(states.get(id) !== undefined, 'a new state is not found');
      expectThat(
        states.get('constructor') === undefined || bytes.includes('constructor'),
        'a state nobody kept',
      );
    },
    close,
  }),
];
