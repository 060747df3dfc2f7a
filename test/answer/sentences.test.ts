import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forReader, sentencesOf } from '../../src/answer/sentences.ts';
import { MODEL_FOLDER } from '../../src/reader/model-file.ts';
import { buildRows } from '../../src/reader/rows.ts';
import { openWordPieces } from '../../src/reader/word-pieces.ts';
import { articlesOf } from '../events/corpus.ts';

const cutter = openWordPieces(
  JSON.parse(readFileSync(new URL('tokenizer.json', MODEL_FOLDER), 'utf8')),
);

/** What the reader is shown of an article's sentences. */
function shownOf(text: string) {
  const [article] = articlesOf([{ id: 'a', headline: 'Catches of the fleet', text }]);
  if (article === undefined) throw new Error('no article');
  return sentencesOf(article).map((sentence) => forReader(article, sentence));
}

describe('a sentence as the reader is shown it', () => {
  test('GIVEN plain sentences THEN each is whole, with the headline and the one before it', () => {
    expect(shownOf('The trawler came back.\n\nIt had caught 12 tonnes of cod.')).toEqual([
      { text: 'The trawler came back.', headline: 'Catches of the fleet', previous: null },
      {
        text: 'It had caught 12 tonnes of cod.',
        headline: 'Catches of the fleet',
        previous: 'The trawler came back.',
      },
    ]);
  });

  test('GIVEN a table of 100,000 characters in one sentence THEN few runs of the model read it and the one after it', () => {
    const table = 'Cod 12,400 Hake 3,150 '.repeat(4600).trim();
    const shown = shownOf(`${table}.\n\nThe trawler came back.`);
    expect(shown).toHaveLength(2);
    expect(table.startsWith(shown[0]?.text ?? '?')).toBe(true);
    expect(buildRows(cutter, 'How much hake?', shown).length).toBeLessThan(40);
    expect(shown[1]?.previous?.length).toBeLessThan(1000);
  });

  test('GIVEN a sentence of 1,900 characters THEN its windows reach its last word', () => {
    const text = `${'The trawler fished off Northport, '.repeat(55)}then came back.`;
    const rows = buildRows(cutter, 'Where?', shownOf(text));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.at(-1)?.ends.at(-1)).toBe(text.length);
  });
});
