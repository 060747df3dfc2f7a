import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { versionsOf } from '../../src/ingest/versions.ts';

/** What a whole corpus may hold: the texts of each article by its address, paragraphs separated by blank lines. */
export type Wanted = ReadonlyMap<string, readonly string[]>;

/**
 * Expects a corpus that loads, with whole articles alone and each once, and resolves with how many there are and the
 * text of each by its address. A folder that does not exist yet holds none.
 */
export async function expectWholeArticles(
  corpus: string,
  wanted: Wanted,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (!existsSync(corpus)) return found;
  const { articles, rejected, warnings } = await loadCorpus(corpus);
  expect({ rejected, warnings }).toEqual({ rejected: [], warnings: [] });
  for (const { url, file, paragraphs } of articles) {
    const text = paragraphs.join('\n\n');
    expect(wanted.get(url ?? ''), `${file} of ${url}`).toContain(text);
    expect(found.has(url ?? ''), `${url} is there once`).toBe(false);
    found.set(url ?? '', text);
    for (const version of await versionsOf(corpus, file)) expect(version.file).toMatch(/\.md$/);
  }
  for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    const isKnown = /\.md$|(?:^|\/)\.[0-9a-f]{12}\.partial$|(?:^|\/)[^.]+$|\.versions$/.test(name);
    expect(isKnown, `${join(corpus, name)} is a corpus file or hidden`).toBe(true);
  }
  return found;
}

/** How many of a number a kill has left: the words of the figures that these tests print. */
export function shareLeft(left: number, all: number): 'none' | 'some' | 'all' {
  if (left === 0) return 'none';
  return left === all ? 'all' : 'some';
}
