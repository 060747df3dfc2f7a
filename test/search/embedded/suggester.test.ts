import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { floodCorpus, paragraph } from './paragraphs.ts';

const store = openEmbeddedStore(buildEmbeddedIndex(floodCorpus()));

describe('suggest', () => {
  it('GIVEN the beginning of a headline word WHEN completed THEN the headline comes first', () => {
    expect(store.suggest('flo', 5)[0]).toBe('Flood hits Oldport');
    expect(store.suggest('flood hi', 5)).toContain('flood hits');
  });

  it('GIVEN the beginning of a word of the text only WHEN completed THEN the word is offered', () => {
    expect(store.suggest('festi', 5)).toEqual(['festival']);
  });

  it.each(['', ' ', 'x', '?!', 'zzzz'])(
    'GIVEN %j WHEN completed THEN nothing is offered',
    (typed) => {
      expect(store.suggest(typed, 5)).toEqual([]);
    },
  );

  it('GIVEN any text and limit WHEN completed THEN there are at most that many, each once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -1, max: 4 }),
        (typed, limit) => {
          const found = store.suggest(`${typed} fl`, limit);
          expect(found.length).toBeLessThanOrEqual(Math.max(0, limit));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });

  it('GIVEN more headlines than one turn indexes WHEN asked again later THEN all are known', async () => {
    const many = Array.from({ length: 350 }, (_, i) =>
      paragraph(i, 'text', { headline: `Council meeting number ${i}` }),
    );
    const large = openEmbeddedStore(buildEmbeddedIndex(many));
    large.suggest('council', 1);
    await wait(200);
    expect(large.suggest('council meeting number 349', 3)).toContain('Council meeting number 349');
    await large.close();
  });
});
