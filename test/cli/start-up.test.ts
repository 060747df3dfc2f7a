import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readData } from '../../src/data/read.ts';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { byline, workspace } from './run-byline.ts';

/** Says each module as it is loaded, on standard error. */
const HOOK = {
  'hook.mjs': "import { register } from 'node:module';\nregister('./say.mjs', import.meta.url);\n",
  'say.mjs':
    "export async function load(url, context, next) {\n  process._rawDebug('loads ' + url);\n  return next(url, context);\n}\n",
};

/** The packages and own modules that a command loads; the index is there already. */
async function loadedBy(args: readonly string[]) {
  const cwd = workspace({ ...HARBOUR_CORPUS, ...HOOK });
  const off = { BYLINE_READER: 'off' };
  if (args[0] === 'ask') await byline(args, { cwd, env: off });
  const hook = pathToFileURL(`${cwd}/hook.mjs`).href;
  const run = await byline(args, { cwd, env: { ...off, NODE_OPTIONS: `--import=${hook}` } });
  expect(run.code).toBe(0);
  const urls = [...run.stderr.matchAll(/^loads (\S+)$/gm)].map(([, url = '']) => url);
  return {
    packages: new Set(
      urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []),
    ),
    own: urls.filter((url) => url.includes('/dist/src/')).length,
  };
}

describe('what a start loads', () => {
  test('GIVEN --version THEN hardly anything', async () => {
    const { packages, own } = await loadedBy(['--version']);
    expect([...packages]).toEqual([]);
    expect(own).toBeLessThan(6);
  });

  test.each([[['help']], [['ask', '--help']], [['completion', 'bash']]])(
    'GIVEN %j THEN neither configuration nor corpus nor log',
    async (args) => {
      const { packages, own } = await loadedBy(args);
      for (const one of ['zod', 'pino', 'yaml', 'dotenv', 'wink-nlp', 'minisearch']) {
        expect([...packages]).not.toContain(one);
      }
      expect(own).toBeLessThan(60);
    },
  );

  test('GIVEN a question to a saved index THEN neither the tagger nor what builds an index', async () => {
    const { packages } = await loadedBy(['ask', 'How many boats were destroyed?']);
    for (const one of [
      'wink-nlp',
      'wink-eng-lite-web-model',
      'wink-bm25-text-search',
      'linkedom',
    ]) {
      expect([...packages]).not.toContain(one);
    }
  });
});

describe('the compiled word lists', () => {
  const compiled = JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../../dist/src/data/compiled.json', import.meta.url)),
      'utf8',
    ),
  ) as Readonly<Record<string, { readonly origin: string; readonly data: unknown }>>;

  test('GIVEN the build THEN they hold what the files hold, with their origin', () => {
    expect(Object.keys(compiled)).toContain('stop-words');
    for (const [name, { origin, data }] of Object.entries(compiled)) {
      expect(origin).not.toBe('');
      expect(data).toEqual(readData(name));
    }
  });
});
