import { once } from 'node:events';
import { cp, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODEL_FOLDER } from '../../src/reader/model-file.ts';
import { openReader } from '../../src/reader/open-reader.ts';

const reader = openReader();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-model-'));
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true, force: true });
});

const plain = (text: string) => ({ text, headline: null, previous: null });
const BLAST = [
  'The bank raised its rate by half a point.',
  'At least 27 people were killed in the blast in Dorn, police said.',
  'The mayor of Dorn will resign next week.',
].map(plain);

describe('the shipped reader', () => {
  test.each([
    ['How many people were killed in the blast?', 1, '27'],
    ['By how much did the bank raise its rate?', 0, 'half'],
    ['When will the mayor resign?', 2, 'next week'],
  ])('GIVEN %j THEN sentence %i answers best, with %j', async (question, best, words) => {
    const readings = (await reader.read(question, BLAST)) ?? [];
    const probabilities = readings.map(({ probability }) => probability);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(best);
    const span = readings[best]?.span;
    expect(BLAST[best]?.text.slice(...(span ?? [0, 0]))).toContain(words);
  });

  test('GIVEN one question in other company THEN its reading is the same', async () => {
    const question = 'How many people were killed in the blast?';
    const alone = await reader.read(question, BLAST.slice(1, 2));
    const among = await reader.read(question, [...BLAST, plain('Rain fell. '.repeat(60))]);
    expect(alone?.[0]?.span).not.toBeNull();
    expect(among?.[1]).toEqual(alone?.[0]);
  });

  test.each(['', '?', '🚢🚢', 'Кто победил на выборах?', 'WHO WAS KILLED', 'who '.repeat(1000)])(
    'GIVEN the question %.20s… THEN it reads without an error',
    async (question) => {
      const readings = await reader.read(question, [
        ...BLAST,
        plain(''),
        plain('word '.repeat(1000)),
      ]);
      expect(readings).toHaveLength(5);
      for (const { probability, stance } of readings ?? []) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(stance.states + stance.contradicts + stance.touches).toBeCloseTo(1, 1);
      }
    },
  );

  test('GIVEN far more questions than five seconds can read THEN some are told so at once', async () => {
    let skipped = 0;
    const busy = openReader({ maxWaitingMs: 5_000, onSkipped: () => (skipped += 1) });
    await busy.read('Who?', BLAST);
    const many = Array.from({ length: 150 }, () =>
      busy.read(
        'Who was killed?',
        Array.from({ length: 8 }, () => plain('word '.repeat(120))),
      ),
    );
    const first = await Promise.race(many.slice(-5));
    expect(first).toBeNull();
    expect(skipped).toBeGreaterThan(0);
    await busy.close();
    await Promise.allSettled(many);
  }, 60_000);
});

describe('a model that cannot be used', () => {
  async function lostOf(change: (copy: string) => Promise<void>): Promise<readonly string[]> {
    const copy = await mkdtemp(join(folder, 'copy-'));
    await cp(MODEL_FOLDER, copy, { recursive: true });
    await change(copy);
    const lost: string[] = [];
    const broken = openReader({
      folder: pathToFileURL(`${copy}/`),
      onLost: (error) => lost.push(error.message),
    });
    expect(await broken.read('Who?', BLAST)).toBeNull();
    expect(await broken.read('Who?', BLAST)).toBeNull();
    await broken.close();
    return lost;
  }

  test.each([
    [
      'missing',
      (copy: string) => rm(join(copy, 'reader.onnx')),
      /reader\.onnx cannot be read \(ENOENT\)/,
    ],
    [
      'cut off',
      (copy: string) => truncate(join(copy, 'reader.onnx'), 1000),
      /SHA-256 is \w{64}, expected \w{64}/,
    ],
    ['altered', (copy: string) => writeFile(join(copy, 'reader.onnx'), 'no model'), /is damaged/],
  ])(
    'GIVEN the model is %s THEN it is said once, with file and cure',
    async (_, change, message) => {
      const lost = await lostOf(change);
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatch(message);
      expect(lost[0]).toContain('BYLINE_READER=off');
      expect(lost[0]).not.toContain(tmpdir());
    },
  );
});

test('GIVEN a model that is mended later THEN it is read again, and a new loss is said anew', async () => {
  const copy = await mkdtemp(join(folder, 'copy-'));
  await cp(MODEL_FOLDER, copy, { recursive: true });
  const model = join(copy, 'reader.onnx');
  await rename(model, `${model}.away`);
  const lost: string[] = [];
  const started: Worker[] = [];
  const note = (worker: Worker) => started.push(worker);
  process.on('worker', note);
  const mended = openReader({
    folder: pathToFileURL(`${copy}/`),
    retryAfterMs: 0,
    onLost: (error) => lost.push(error.message),
  });
  expect(await mended.read('Who?', BLAST)).toBeNull();
  expect(await mended.read('Who?', BLAST)).toBeNull();
  expect(lost).toHaveLength(1);
  await rename(`${model}.away`, model);
  expect(await mended.read('Who?', BLAST)).toHaveLength(3);
  await started.at(-1)?.terminate();
  await mended.read('Who?', BLAST);
  expect(lost).toHaveLength(2);
  expect(await mended.read('Who?', BLAST)).toHaveLength(3);
  process.off('worker', note);
  await mended.close();
});

describe('a worker that is lost', () => {
  /** A reader that has read once, its worker, and what it said of its loss. */
  async function openWatched(model?: URL) {
    const started = once(process, 'worker') as Promise<[Worker]>;
    const lost: string[] = [];
    const watched = openReader({
      ...(model === undefined ? {} : { folder: model }),
      onLost: (error) => lost.push(error.message),
    });
    expect(await watched.read('Who?', [plain('Rain fell.')])).toHaveLength(1);
    const [worker] = await started;
    return { watched, worker, lost };
  }

  test('GIVEN it ends while reads wait THEN all give nothing, and it is said once', async () => {
    const { watched, worker, lost } = await openWatched();
    const reads = Array.from({ length: 5 }, () => watched.read('Who resigned?', BLAST));
    await worker.terminate();
    expect(await Promise.all(reads)).toEqual(reads.map(() => null));
    expect(await watched.read('Who resigned?', BLAST)).toBeNull();
    expect(lost).toHaveLength(1);
    await watched.close();
  });

  test('GIVEN it has ended while nothing was read THEN closing waits for nothing', async () => {
    const { watched, worker } = await openWatched();
    await worker.terminate();
    await watched.close();
  });

  test('GIVEN a sentence that the model cannot read THEN it is said once and the worker ends', async () => {
    const copy = await mkdtemp(join(folder, 'copy-'));
    await cp(MODEL_FOLDER, copy, { recursive: true });
    const path = join(copy, 'tokenizer.json');
    const tokenizer = JSON.parse(await readFile(path, 'utf8')) as {
      model: { vocab: Record<string, number> };
    };
    // A word beyond the model's vocabulary: looking it up fails.
    tokenizer.model.vocab.mayor = 10_000_000;
    await writeFile(path, JSON.stringify(tokenizer));
    const { watched, worker, lost } = await openWatched(pathToFileURL(`${copy}/`));
    const ended = once(worker, 'exit');
    const reads = [BLAST, BLAST].map((sentences) => watched.read('Who resigned?', sentences));
    expect(await Promise.all(reads)).toEqual([null, null]);
    expect(lost).toHaveLength(1);
    await ended;
    await watched.close();
  });
});
