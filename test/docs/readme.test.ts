import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), 'utf8');
const README = read('README.md');

/** A section of README, without its heading. */
function section(name: string): string {
  const [, text = ''] = README.split(`\n## ${name}\n`);
  return text.split('\n## ')[0] ?? '';
}

describe('README', () => {
  const EVALUATION = read('docs/EVALUATION.md').replace(/\s+/g, ' ');
  /** What stands in the second column, below the two lines of the table's head. */
  const figures = [...section('How far to trust it').matchAll(/^\| .+? \| (.+?) \|/gm)]
    .slice(2)
    .map(([, cell = '']) => [cell] as const);

  test('GIVEN its table of figures THEN it has some', () => {
    expect(figures.length).toBeGreaterThan(5);
  });

  test.each(figures)('GIVEN the figure %s THEN docs/EVALUATION.md has it', (cell) => {
    expect(EVALUATION.includes(cell)).toBe(true);
  });

  test('GIVEN the picture of the layers THEN each is a folder of src, and none that people see is left out', () => {
    const [, diagram = ''] = /```mermaid\n([\s\S]*?)```/.exec(README) ?? [];
    const names = new Set(
      diagram
        .split('\n')
        .slice(1)
        .flatMap((line) => line.replace(/\["[^"]*"\]/g, '').split('-->'))
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    );
    for (const name of names) expect([name, existsSync(at(`src/${name}`))]).toEqual([name, true]);
    for (const name of ['corpus', 'answer', 'discord', 'cli', 'web']) {
      expect([...names]).toContain(name);
    }
  });
});
