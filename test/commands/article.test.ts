import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete } from '../../commands/article.ts';
import type { Engine } from '../../src/answer/engine.ts';
import type { CommandDeps } from '../../src/discord/command.ts';
import { articleSheet } from '../../src/discord/render/article.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { openDeps } from './open-deps.ts';

const UNTITLED = {
  id: 'gazette-0017-raw',
  outlet: 'Harbour Gazette',
  published: '2024-05-02',
  text: 'The tide rose at noon.',
};
const TITLED = { ...UNTITLED, id: 'gazette-tide', headline: 'A high tide' };

/** Noon of 2 May 2024 in Greenwich, as a timestamp. */
const NOON = '<t:1714651200:D>';

let folder: string;
let engine: Engine;
let deps: CommandDeps;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-article-'));
  const corpus = join(folder, 'corpus.jsonl');
  const lines = [UNTITLED, TITLED].map((item) => `${JSON.stringify(item)}\n`);
  await writeFile(corpus, lines.join(''));
  const log = createLogger({ level: 'silent' });
  engine = await createEngine({ corpus, data: null, log });
  deps = await openDeps(engine, folder);
});

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

function leadOf(id: string): readonly string[] {
  return articleSheet(engine.article(id), (known) => engine.lookup(known)).lead;
}

describe('GIVEN an article without a headline', () => {
  test('WHEN it is shown THEN outlet and date head the message, and no id', () => {
    expect(leadOf(UNTITLED.id)).toEqual([`### Harbour Gazette · ${NOON}`]);
  });

  test('WHEN it is offered THEN outlet and date name it, and its id is the value', () => {
    expect(complete('article', 'gazette 0017', deps, null)).toEqual([
      { name: 'Harbour Gazette: 2 May 2024', value: UNTITLED.id },
    ]);
  });
});

describe('GIVEN an article with a headline', () => {
  test('WHEN it is shown THEN the headline heads the message, outlet and date follow', () => {
    expect(leadOf(TITLED.id)).toEqual([`### A high tide\nHarbour Gazette · ${NOON}`]);
  });
});
