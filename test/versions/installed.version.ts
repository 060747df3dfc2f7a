/**
 * A short run of the whole program as users have it: installed from its pack, on the Node that runs this test. It is
 * run by `.ci/node-versions` on each version, with BYLINE_TEST_FOLDER a folder that `byline init` made, installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addFiles, articleFile } from '../cli/run-byline.ts';
import { textOf } from '../discord/text.ts';
import { openScene } from '../e2e/scene.ts';

const { BYLINE_TEST_FOLDER: folder = '', BYLINE_TEST_NODE: wanted = '', HOME, PATH } = process.env;
const data = mkdtempSync(join(tmpdir(), 'byline-version-'));
/** npm runs what it installed with the `node` that comes first. */
const env = {
  PATH: `${dirname(process.execPath)}${delimiter}${PATH}`,
  HOME,
  COLUMNS: '2000',
  BYLINE_DATA: data,
};
const NEW_FILE = 'corpus/articles/added.md';
const QUESTION = 'How many boats were destroyed?';

afterAll(() => {
  rmSync(data, { recursive: true, force: true });
  rmSync(join(folder, NEW_FILE), { force: true });
});

/** Runs the installed program to its end. */
function installed(...args: readonly string[]) {
  const run = ['exec', '--no', '--', 'byline', ...args];
  return spawnSync('npm', run, { cwd: folder, encoding: 'utf8', input: '', env });
}

describe(`Byline on Node.js ${process.version}`, () => {
  test('GIVEN the version that is to be tested THEN it is the one that runs', () => {
    expect(process.versions.node.split('.')[0]).toBe(wanted);
    const node = spawnSync('npm', ['exec', '--no', '-c', 'node --version'], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    expect(node.stdout.trim()).toBe(process.version);
  });

  test('WHEN it starts THEN it tells its version', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { readonly version: string };
    expect(installed('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  test('WHEN a question is asked THEN the trained reader answers it, and nothing is warned of', () => {
    const run = installed('ask', QUESTION, '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      answered: true,
      answer: { text: expect.stringContaining('Eleven boats were destroyed') },
    });
  });

  test('WHEN an article is added and reindexed THEN it is found', () => {
    addFiles(folder, {
      [NEW_FILE]: articleFile('added', 'Coast Daily', '2024-05-02', 'Boats lost at Eastmere', [
        'The storm destroyed fourteen boats in the harbour of Eastmere, the harbour office said.',
      ]),
    });
    const run = installed('reindex', '--json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      added: expect.arrayContaining(['added']),
      rejected: [],
      articles: 2,
    });
    expect(installed('sources').stdout).toContain('Coast Daily');
  });

  test('WHEN the page is opened THEN it answers, and ends on SIGTERM', async () => {
    const program = join(folder, 'node_modules/byline/dist/src/cli/main.js');
    const child = spawn(process.execPath, [program, 'web', '--port', '0'], { cwd: folder, env });
    const closed = once(child, 'close');
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const found = /http:\/\/\S+(?=\/)/.exec(text)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.on('close', () => reject(new Error('byline web ended')));
    });
    const page = await fetch(`${address}/?q=${encodeURIComponent(QUESTION)}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('boats');
    child.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
  });

  test('WHEN it runs on Discord THEN it answers a slash command, and ends on SIGTERM', async () => {
    const scene = await openScene();
    const handle = await scene.discord
      .user({ name: 'Ann' })
      .slash('ask', { question: 'How many people were killed in the sinking of the Marigold?' });
    expect(textOf(await handle.answer())).toContain('people were killed');
    expect(scene.discord.violations).toEqual([]);
    scene.program.signal('SIGTERM');
    expect(await scene.program.exit).toEqual({ code: 0, signal: null });
    await scene.close();
  });
});
