import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { addFiles, workspace } from '../cli/run-byline.ts';
import { type Example, examplesOf, isShownAs } from './examples.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const MODEL = fileURLToPath(new URL('../../dist/src/reader/model/reader.onnx', import.meta.url));
const PAGES = [
  'README.md',
  'corpus/README.md',
  'docs/REFERENCE.md',
  'docs/OPERATIONS.md',
  'docs/SCALING.md',
  'docs/PRIVACY.md',
];

/** The files that examples name. */
const FILES = {
  'page.html':
    '<html><head><title>Flood at Northport</title></head><body><article><h1>Flood at Northport</h1><p>Forty boats were destroyed in the flood of the River Sill at Northport on Wednesday night, the Coast Guard said.</p><p>The old bridge was closed on Thursday after the river rose by two metres, and trains stopped.</p></article></body></html>',
  'story.txt':
    'Forty boats were destroyed in the flood of the River Sill at Northport on Wednesday night.\n\nThe old bridge was closed on Thursday after the river rose by two metres.\n',
  'news.jsonl': '{"id": "flood", "text": "Forty boats were destroyed in the flood."}\n',
  'questions.txt': 'How many boats were destroyed?\n',
  'requests.jsonl': '{"id": 1, "op": "search", "query": "Palmyra", "top": 1}\n',
};

/** Runs a command line as a shell does, in a folder with the shipped corpus and the files that examples name. */
function shell(command: string, env: Readonly<Record<string, string>> = {}) {
  const cwd = workspace(FILES);
  cpSync(CORPUS, `${cwd}/corpus`, { recursive: true });
  addFiles(cwd, { 'bin/byline': `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n` });
  chmodSync(`${cwd}/bin/byline`, 0o755);
  mkdirSync(`${cwd}/.config/fish/completions`, { recursive: true });
  const run = spawnSync('bash', ['-c', command.replaceAll('npx byline', 'byline')], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: { PATH: `${cwd}/bin:${process.env.PATH}`, HOME: cwd, ...env },
  });
  return { ...run, stdout: run.stdout.replaceAll(cwd, '…') };
}

describe('the examples of the pages', () => {
  // The session on import has a test of its own, with the pages it imports (import.test.ts).
  const examples = PAGES.flatMap(examplesOf).filter(({ command }) => !/ import /.test(command));
  const needsModel = ({ command }: Example) => / ask /.test(command);

  test('GIVEN the pages THEN they show some', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  test.each(examples.filter((one) => !needsModel(one)))(
    'GIVEN $command ($page:$line) THEN its output is what the page shows',
    ({ command, output }) => {
      const run = shell(command);
      if (!isShownAs(run.stdout, output)) expect(run.stdout.trim()).toBe(output);
      expect(run.status).toBe(0);
    },
  );

  // What the reader chooses may change with its model; how an answer is laid out may not.
  test.skipIf(!existsSync(MODEL)).each(examples.filter(needsModel))(
    'GIVEN $command ($page:$line) THEN its output is built as the page shows',
    ({ command, output }) => {
      const run = shell(command);
      expect(run.status).toBe(0);
      expect(partsOf(run.stdout)).toEqual(partsOf(output));
    },
  );
});

/** The parts an answer is built of, each once, in order. */
function partsOf(answer: string): readonly string[] {
  const kinds = answer.split('\n\n').map((part) => {
    if (/^“[\s\S]*”\s\[1\]/.test(part)) return 'answer';
    if (/^\[\d+\] .* · [\s\S]*\n {4}“/.test(part)) return 'passage';
    return /^\d+ articles?, \d+ outlets?, \d+ origins?: /.test(part) ? 'counts' : '';
  });
  return [...new Set(kinds.filter((kind) => kind !== ''))];
}

/** Would log in to Discord, serve until somebody ends it (test/web runs the page), or fetch from the internet. */
const NOT_RUN = new Set([
  'DISCORD_TOKEN=… byline start',
  'byline web',
  'BYLINE_WEB_TOKEN=… byline web --host 0.0.0.0 --port 8080',
  'byline import https://harbour-gazette.example/2024/ferry',
  'byline feed check https://harbour-gazette.example/feed.xml',
  'byline feed add https://harbour-gazette.example/feed.xml --every 30',
]);

describe('the examples of help', () => {
  // `npx vitest run test/docs -u` writes the outputs anew. Words alone choose the answers here, so that they do
  // not depend on the model.
  test.each(COMMANDS.flatMap(({ examples }) => examples).filter((one) => !NOT_RUN.has(one)))(
    'GIVEN %s THEN its output is the one kept',
    (command) => {
      const run = shell(command, { BYLINE_READER: 'off' });
      expect({ status: run.status, stderr: steady(run.stderr) }).toMatchSnapshot();
      expect(steady(run.stdout)).toMatchSnapshot();
    },
  );
});

/** An output without what differs from run to run: durations, sizes and dates of use. */
function steady(output: string): string {
  return output
    .replace(/\d+(?:\.\d+)? (?:s|kB|MB)\b/g, '…')
    .replace(/"milliseconds":\d+/g, '"milliseconds":…')
    .replace(/"(?:checkedAt|indexedAt|dateCreated|datePublished)": "[^"]*"/g, '…')
    .replace(/last used .*/g, 'last used …')
    .replace(/\/\S*byline-cli-\w+/g, '…');
}
