import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { byline, type Run, workspace } from './run-byline.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packing and a first index take seconds, more on a machine that does other work. */
const SLOW_MS = 120_000;

const readText = (path: string) => readFileSync(path, 'utf8');
const readPackage = (folder: string) =>
  JSON.parse(readText(join(folder, 'package.json'))) as {
    readonly name: string;
    readonly dependencies: Readonly<Record<string, string>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };

/**
 * Puts the pack where `npm install` puts it, with the packages it depends on taken from this clone, so that no
 * registry is needed (`.ci/node-versions` does it with one).
 */
function install(folder: string): void {
  const modules = join(folder, 'node_modules');
  const target = join(modules, 'byline');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  mkdirSync(target);
  const tarball = readPackage(folder).dependencies.byline?.slice('file:'.length) ?? '';
  const unpacked = spawnSync(
    'tar',
    ['xzf', join(folder, tarball), '--strip-components=1', '-C', target],
    { encoding: 'utf8' },
  );
  expect(unpacked).toMatchObject({ status: 0, stderr: '' });
  const { dependencies, optionalDependencies } = readPackage(target);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  chmodSync(join(target, 'dist/src/cli/main.js'), 0o755);
  symlinkSync('../byline/dist/src/cli/main.js', join(modules, '.bin/byline'));
}

/** Runs a line of the folder's README in it. */
function shell(command: string, cwd: string) {
  const { PATH, HOME } = process.env;
  return spawnSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: { PATH, HOME, COLUMNS: '2000', npm_config_offline: 'true' },
  });
}

describe('byline init', () => {
  let place: string;
  let folder: string;
  let made: Run;
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'byline-init-'));
    folder = join(place, 'My Newsroom');
    made = await byline(['init', 'My Newsroom', '--json'], { cwd: place });
    install(folder);
  }, SLOW_MS);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test('GIVEN a new name THEN the folder holds a corpus, the settings, and the packed Byline', () => {
    const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toEqual({
      folder: 'My Newsroom',
      tarball,
      files: [
        '.dockerignore',
        '.env',
        '.gitignore',
        '.npmrc',
        'README.md',
        tarball,
        'compose.yaml',
        'corpus/README.md',
        'corpus/articles/example-gazette/example-2024-05-01-wall.md',
        'corpus/outlets.yaml',
        'package.json',
      ],
    });
    expect(readPackage(folder)).toMatchObject({
      name: 'my-newsroom',
      private: true,
      dependencies: { byline: `file:${tarball}` },
    });
    expect(readText(join(folder, 'README.md'))).toContain(`# My Newsroom\n`);
    expect(readText(join(folder, 'README.md'))).toContain(tarball);
  });

  test('THEN the pack holds program, model, word lists, page and the files for another init', () => {
    const pack = join(folder, 'node_modules/byline');
    for (const file of [
      'dist/src/cli/main.js',
      'dist/src/reader/model/reader.onnx',
      'dist/src/reader/model/tokenizer.json',
      'dist/src/data/compiled.json',
      'dist/src/web/assets/byline.css',
      'dist/src/cli/init/template/npmrc',
      'dist/src/cli/init/template/gitignore',
      'corpus/outlets.yaml',
      'LICENSE',
      'NOTICE',
    ]) {
      expect([file, existsSync(join(pack, file))]).toEqual([file, true]);
    }
    expect(readdirSync(pack)).not.toContain('src');
  });

  test('THEN .env holds every setting of .env.example, and only its owner may read it', () => {
    const settings = (text: string) => text.split('\n').filter((line) => line.includes('='));
    const env = join(folder, '.env');
    expect(settings(readText(env))).toEqual(settings(readText(join(ROOT, '.env.example'))));
    expect(readText(env)).not.toContain('Copy this file');
    expect(statSync(env).mode & 0o077).toBe(0);
  });

  test("THEN compose.yaml runs it as the clone's does, but for where the image comes from", () => {
    const serviceOf = (path: string) => {
      const { services } = parse(readText(path)) as {
        readonly services: { readonly byline: Record<string, unknown> };
      };
      const { build, image: _image, healthcheck, ...rest } = services.byline;
      return { build, healthcheck, rest };
    };
    const own = serviceOf(join(folder, 'compose.yaml'));
    const cloned = serviceOf(join(ROOT, 'compose.yaml'));
    expect(own.rest).toEqual(cloned.rest);
    const dockerfile = readText(join(ROOT, 'Dockerfile'));
    const [image] = /^FROM node:\S+$/m.exec(dockerfile) ?? [];
    expect(JSON.stringify(own.build)).toContain(image);
    expect(dockerfile.replaceAll(' ', '')).toContain('r.ok?0:1');
    expect(JSON.stringify(own.healthcheck)).toContain('/healthz');
  });

  test('THEN its README shows no call that would fetch a stranger’s package', () => {
    const text = readText(join(folder, 'README.md'));
    expect(text).not.toContain('npx');
    expect(text).not.toContain('{{');
    expect(readText(join(folder, 'corpus/README.md'))).not.toContain('EBL News');
  });

  test(
    'WHEN its README is followed THEN the example answers, goes, and an own article answers instead',
    () => {
      const ask = shell('npm exec --no -- byline ask "How many boats were destroyed?"', folder);
      expect(ask).toMatchObject({ status: 0, stderr: '' });
      expect(ask.stdout).toContain('“Eleven boats were destroyed');
      expect(ask.stdout).toContain('Example Gazette · 1 May 2024 · paragraph 2');
      const checked = shell('npm exec --no -- byline validate', folder);
      expect(checked).toMatchObject({ status: 0 });
      expect(checked.stdout).toContain('0 rejected, 0 warnings');

      writeFileSync(
        join(folder, 'saved-page.html'),
        '<html><head><title>Flood at Northport</title></head><body><article><h1>Flood at Northport</h1><p>Forty boats were destroyed in the flood of the River Sill at Northport on Wednesday night, the Coast Guard said.</p><p>The old bridge was closed on Thursday after the river rose by two metres, and trains stopped.</p></article></body></html>',
      );
      const lines = readText(join(folder, 'README.md'))
        .split('\n')
        .filter((line) => /^npm exec --no -- byline (?:remove|import|validate)/.test(line));
      expect(lines).toHaveLength(3);
      for (const line of lines) expect([line, shell(line, folder).status]).toEqual([line, 0]);
      const own = shell(
        'npm exec --no -- byline ask "How many boats were destroyed?" --json',
        folder,
      );
      expect(JSON.parse(own.stdout)).toMatchObject({
        answered: true,
        answer: { text: expect.stringContaining('Forty boats') },
      });
      expect(own.stdout).not.toContain('Example Gazette');
    },
    SLOW_MS,
  );

  test(
    'WHEN the installed Byline is asked for a folder THEN it makes one, too',
    () => {
      const made = shell('npm exec --no -- byline init ../byline && ls -A ../byline', folder);
      expect(made).toMatchObject({ status: 0, stderr: '' });
      expect(made.stdout).toContain('✓ ../byline is ready');
      expect(made.stdout).toContain('cd ../byline\n');
      expect(made.stdout).toContain('.npmrc');
      // npm would refuse to install byline into a package of the same name.
      expect(readPackage(join(place, 'byline')).name).toBe('newsroom');
    },
    SLOW_MS,
  );

  test('GIVEN a folder that is not empty THEN it is refused, and nothing in it changes', async () => {
    const cwd = workspace({ 'here/notes.txt': 'mine' });
    const run = await byline(['init', 'here'], { cwd });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('here is not empty: "notes.txt" stands in it');
    expect(run.stderr).toContain('Name a folder that is empty or does not exist.');
    expect(readdirSync(join(cwd, 'here'))).toEqual(['notes.txt']);
  });

  test.each([
    ['file', 'The folder file cannot be made: it is a file, or lies in one. Name another.'],
    ['file/below', 'The folder file/below cannot be made: it is a file, or lies in one.'],
    ['x'.repeat(300), 'its name is too long. Name another.'],
  ])('GIVEN %s, where no folder can be THEN that is said', async (named, told) => {
    const run = await byline(['init', named], { cwd: workspace({ file: 'text' }) });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(told);
    expect(run.stderr).not.toContain('reference');
  });

  test.each([
    [true, ['new']],
    [false, []],
  ])(
    'GIVEN no npm, folder there before: %s THEN that is said and nothing is left',
    async (was, left) => {
      const cwd = workspace();
      if (was) mkdirSync(join(cwd, 'new'));
      const run = await byline(['init', 'new'], { cwd, env: { PATH: cwd } });
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('npm could not pack Byline');
      expect(run.stderr).toContain('See that npm --version works here');
      expect(readdirSync(cwd)).toEqual(left);
      if (was) expect(readdirSync(join(cwd, 'new'))).toEqual([]);
    },
  );

  test.each([[[]], [['a', 'b']], [['']]])(
    'GIVEN the folders %j THEN one is asked for',
    async (named) => {
      const run = await byline(['init', ...named], { cwd: workspace() });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain('Name one folder: byline init my-newsroom.');
    },
  );
});
