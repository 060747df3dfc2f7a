import { describe, expect, test } from 'vitest';
import { findConcepts } from '../../src/reading/concepts.ts';
import { tagWords } from '../../src/reading/words.ts';

function conceptsOf(text: string): readonly string[] {
  return findConcepts(tagWords(text)).map((concept) => concept.id);
}

describe('words that stand for one thing', () => {
  test.each([
    ['an alias', 'Divers of the United States arrived.', 'Divers of the U.S. arrived.'],
    ['a demonym', 'The divers of Britain arrived.', 'The British divers arrived.'],
    ['a name by its sound', 'Abdelrahman met the crew.', 'Abdulrahman met the crew.'],
    ['another word for a happening', 'The explosion hit the mill.', 'The blast hit the mill.'],
    ['another noun', 'Ten militants fled.', 'Ten fighters fled.'],
    ['a numeral', 'Twelve boats sank.', '12 boats sank.'],
  ])('GIVEN %s THEN the sentences share their concepts', (_, a, b) => {
    const shared = conceptsOf(a).filter((id) => conceptsOf(b).includes(id));
    expect(shared).toHaveLength(Math.min(conceptsOf(a).length, conceptsOf(b).length));
    expect(shared.length).toBeGreaterThan(1);
  });

  test.each([
    ['Ramadi fell.', 'Rami fell.'],
    ['Eastvale voted.', 'Eastmere voted.'],
    ['They told us.', 'They told the US.'],
  ])('GIVEN %j and %j THEN the names stay two', (a, b) => {
    const names = (text: string) =>
      findConcepts(tagWords(text))
        .filter((concept) => concept.kind === 'name')
        .map((concept) => concept.id);
    expect(names(a)).not.toEqual(names(b));
  });
});

test('GIVEN days, months and verbs of saying THEN they are no concepts', () => {
  expect(conceptsOf('He said on Monday that in June it was told.')).toEqual([]);
});

test('GIVEN an alias of several words THEN it is one concept that covers them all', () => {
  const text = 'The United Nations sent divers.';
  const [first] = findConcepts(tagWords(text));
  expect(text.slice(first?.start, first?.end)).toBe('United Nations');
});
