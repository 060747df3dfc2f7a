import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { filesThatBuildPatterns, findPatterns } from './patterns.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'commands'];

/** Milliseconds for one pattern: the slowest took 8,000 on a busy machine without the native checker. */
const PATIENCE_MS = 60_000;

/** All patterns together, on the slowest machine that is used. */
const ALL_MS = 300_000;

/** What makes a pattern slow, or null: it takes linear time, also where it is searched for anywhere in a text. */
function describeSlowness(source: string, flags: string): string | null {
  const found = checkSync(source, flags, { timeout: PATIENCE_MS });
  if (found.status === 'safe') return null;
  const pattern = `/${source}/${flags}`;
  return found.status === 'vulnerable'
    ? `${pattern} is vulnerable (${found.complexity.summary}): ${found.attack.pattern}`
    : `${pattern} could not be judged (${found.error.kind})`;
}

describe('GIVEN every regular expression of the sources', () => {
  const patterns = findPatterns(ROOT, FOLDERS);

  test('THEN they were found', () => {
    expect(patterns.map(({ source }) => source)).toContain('^[a-zA-Z]+$');
    expect(patterns.length).toBeGreaterThan(100);
  });

  test(
    'WHEN recheck looks at it THEN it takes linear time',
    () => {
      const slow = patterns.flatMap(({ source, flags, files }) => {
        const problem = describeSlowness(source, flags);
        return problem === null ? [] : [`${problem} in ${files.join(', ')}`];
      });
      expect(slow).toEqual([]);
    },
    ALL_MS,
  );
});

/** What the files export that make their patterns when they are first needed. */
interface LateMakers {
  readonly reportedFact?: (text: string) => unknown;
  readonly readQuestion?: (text: string) => unknown;
  readonly withSubject?: (text: string) => unknown;
  readonly withRole?: (quantity: unknown, words: readonly unknown[], text: string) => unknown;
}

describe('GIVEN regular expressions that are made while Byline runs', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test.each(filesThatBuildPatterns(ROOT, FOLDERS))(
    'WHEN recheck looks at those of %s THEN they take linear time',
    async (file) => {
      const made: RegExp[] = [];
      const recording = new Proxy(RegExp, {
        construct: (target, args: [string, string]) => {
          const pattern = new target(...args);
          made.push(pattern);
          return pattern;
        },
      });
      vi.stubGlobal('RegExp', recording);
      vi.resetModules();
      const loaded: LateMakers = await import(`${ROOT}${file}`);
      loaded.reportedFact?.('Who reported the fire?');
      loaded.readQuestion?.('Who reported the fire?');
      loaded.withSubject?.('when? (about: the fire)');
      loaded.withRole?.({ span: [0, 0] }, [], '');
      vi.unstubAllGlobals();
      expect(made).not.toEqual([]);
      const slow = made.map(({ source, flags }) => describeSlowness(source, flags));
      expect(slow.filter(Boolean)).toEqual([]);
    },
    ALL_MS,
  );
});

describe('GIVEN a pattern that takes more than linear time', () => {
  test.each([
    ['a trailing run that is tried from each of its characters', String.raw`\s+$`, ''],
    ['alternatives that begin alike under a star', '(a|aa)*b', ''],
    ['white space on both sides of an optional part', String.raw`^(\S*)\s*(x?)\s*$`, ''],
  ])('WHEN it is %s THEN it is found', (_, source, flags) => {
    expect(describeSlowness(source, flags)).toContain('vulnerable');
  });
});
