import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The rows of the table of packages that are held back for Node.js 20: names, version now. */
function heldBack(): readonly (readonly [name: string, now: string])[] {
  const [, section = ''] = read('CONTRIBUTING.md').split('## Held back for Node.js 20');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| (`.+`) \| ([\d.]+) \|/gm)].flatMap(([, names = '', now = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, now] as const),
  );
}

describe('the packages held back for Node.js 20', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };

  test('GIVEN the table THEN it lists some', () => {
    expect(heldBack().length).toBeGreaterThan(3);
  });

  test.each(heldBack())('GIVEN %s THEN the version listed is the one installed', (name, now) => {
    expect({ ...dependencies, ...devDependencies }[name]).toBe(now);
  });
});
