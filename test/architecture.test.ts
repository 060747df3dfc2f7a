import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLayers } from './architecture/layers.ts';
import {
  defaultExports,
  discordViolations,
  importCycles,
  layerViolations,
  longFiles,
} from './architecture/rules.ts';
import { importsOf, readSources } from './architecture/sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const layers = readLayers(readFileSync(`${root}docs/DESIGN.md`, 'utf8'));

describe('the source tree', () => {
  const sources = readSources(root, ['src', 'commands']);

  test('every import keeps to the layer table of docs/DESIGN.md', () => {
    expect(layerViolations(sources, layers)).toEqual([]);
  });

  test('every relative import names a file that exists', () => {
    const missing = importsOf(sources).filter(
      ({ target }) => target !== null && !sources.has(target),
    );
    expect(missing).toEqual([]);
  });

  test('only src/discord and commands import the Discord library', () => {
    expect(discordViolations(sources)).toEqual([]);
  });

  test('nothing is exported by default', () => {
    expect(defaultExports(sources)).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    expect(longFiles(sources)).toEqual([]);
  });

  test('no imports go in a circle', () => {
    expect(importCycles(sources)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const bad = (file: string, text: string) => new Map([[file, text]]);

  test.each([
    ['src/text/fold.ts', "import { rank } from '../search/rank.ts';"],
    ['src/types.ts', "import { UserError } from './errors.ts';"],
    ['src/corpus/load.ts', "export { ask } from '../answer/ask.ts';"],
    ['src/cli/run.ts', "import { render } from '../discord/render.ts';"],
    ['src/discord/client.ts', "import type {\n  Style,\n} from '../cli/style.ts';"],
    ['commands/ask.ts', "import { run } from '../src/cli/run.ts';"],
    ['src/web/app.ts', "import { render } from '../discord/render.ts';"],
    ['src/web/app.ts', "import { search } from '../search/store.ts';"],
    ['src/cli/commands/ask.ts', "import { startWebServer } from '../../web/server.ts';"],
    ['src/show/badge.ts', "import { layOut } from '../discord/layout.ts';"],
    ['src/answer/ask.ts', "const { runBot } = await import('../main.ts');"],
    ['src/stray.ts', "import { readData } from './data/read.ts';"],
  ])('GIVEN %s with %j THEN the layers are violated', (file, text) => {
    expect(layerViolations(bad(file, text), layers)).toHaveLength(1);
  });

  test.each([
    ['src/answer/ask.ts', "import { load } from '../corpus/load.ts';"],
    ['commands/ask.ts', "import { render } from '../src/discord/render.ts';"],
    ['src/cli/commands/web.ts', "const { startWebServer } = await import('../../web/server.ts');"],
    ['src/web/app.ts', "import { badgeOf } from '../show/badge.ts';"],
    ['src/main.ts', "import { run } from './discord/run.ts';"],
    ['src/cli/commands/start.ts', "const { runBot } = await import('../../main.ts');"],
    [
      'src/text/fold.ts',
      "import { stem } from './stem.ts';\n// import '../answer/ask.ts' is not one",
    ],
  ])('GIVEN %s with %j THEN the layers are kept', (file, text) => {
    expect(layerViolations(bad(file, text), layers)).toEqual([]);
  });

  test('GIVEN the Discord library in the core THEN it is found, and in a command it is not', () => {
    const text = "import { Client } from 'discord.js';";
    expect(discordViolations(bad('src/answer/ask.ts', text))).toHaveLength(1);
    expect(discordViolations(bad('commands/ask.ts', text))).toEqual([]);
  });

  test.each([
    'export default run;',
    'export { run as default };',
    'export default function run() {}',
  ])('GIVEN %j THEN a default export is found', (text) => {
    expect(defaultExports(bad('src/a.ts', text))).toEqual(['src/a.ts']);
  });

  test('GIVEN files of 300 and 301 lines THEN only the longer is found', () => {
    expect(longFiles(bad('src/a.ts', 'x\n'.repeat(300)))).toEqual([]);
    expect(longFiles(bad('src/a.ts', 'x\n'.repeat(301)))).toEqual(['src/a.ts has 301 lines']);
  });

  test('GIVEN three files in a circle THEN the circle is found once', () => {
    const sources = new Map([
      ['src/a.ts', "import './b.ts';"],
      ['src/b.ts', "import { c } from './c.ts';"],
      ['src/c.ts', "import type { A } from './a.ts';"],
      ['src/d.ts', "import './a.ts';"],
    ]);
    expect(importCycles(sources)).toEqual(['src/a.ts > src/b.ts > src/c.ts > src/a.ts']);
  });
});
