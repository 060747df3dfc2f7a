import { describe, expect, test } from 'vitest';
import { citedSources } from '../../src/events/cited-sources.ts';
import { readEvidence } from '../../src/reading/statement.ts';

function citedIn(...paragraphs: readonly string[]) {
  return citedSources(readEvidence({ id: 'a', hash: 'h', published: '2024-05-14', paragraphs }));
}

describe('whom the sentences of an article cite', () => {
  test('GIVEN a short form of a source THEN it is named as its article spells it in full', () => {
    const cited = citedIn(
      'Nine boats sank, the Harbour Safety Board said.',
      'The Board said the storm had come early.',
    );
    expect(cited.map(({ paragraph, names }) => [paragraph, names])).toEqual([
      [1, ['Harbour Safety Board']],
      [2, ['Harbour Safety Board']],
    ]);
  });

  test('GIVEN sentences that cite nobody THEN only the others are listed, each where it stands', () => {
    const text = 'The bridge is shut. It will open in June, Mayor Ada Fern said.';
    const [only, ...more] = citedIn(text);
    expect(more).toEqual([]);
    expect(text.slice(...(only?.span ?? [0, 0]))).toBe(
      'It will open in June, Mayor Ada Fern said.',
    );
    expect(only?.names).toEqual(['Ada Fern']);
  });

  test('GIVEN an article that cites nobody THEN nothing is listed', () => {
    expect(citedIn('The bridge is shut.')).toEqual([]);
  });
});
