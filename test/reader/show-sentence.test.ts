import { describe, expect, test } from 'vitest';
import { showSentence } from '../../src/reader/show-sentence.ts';

const HEADLINE = 'Regatta at Northport';
const LONG = `${'The crew of Westmark rowed past the pier, '.repeat(60)}and won.`;

describe('a sentence as the reader is shown it', () => {
  test('GIVEN the longest sentence of news THEN it is shown whole', () => {
    const sentence = { text: LONG.slice(0, 2000), headline: HEADLINE, previous: 'Rain fell.' };
    expect(showSentence(sentence)).toEqual(sentence);
  });

  test('GIVEN a table without an end THEN its begin is shown, so that offsets hold in the sentence', () => {
    const table = 'Westmark 12 Eastvale 31 '.repeat(4000);
    const { text } = showSentence({ text: table, headline: null, previous: null });
    expect(text).toBe(table.slice(0, 2000));
  });

  test('GIVEN a long sentence before THEN its end is shown', () => {
    const { previous } = showSentence({ text: 'It won.', headline: null, previous: LONG });
    expect(previous).toBe(LONG.slice(-600));
  });

  test('GIVEN signs of two halves at the cut THEN none is halved', () => {
    const boats = `x${'🚢'.repeat(2000)}`;
    const shown = showSentence({ text: boats, headline: null, previous: `${boats}y` });
    expect([shown.text.length, shown.previous?.length]).toEqual([1999, 599]);
    expect(shown.text + shown.previous).not.toMatch(/\p{Surrogate}/u);
  });
});
