import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MODEL_FOLDER } from '../../src/reader/model-file.ts';
import { buildRows } from '../../src/reader/rows.ts';
import { openWordPieces } from '../../src/reader/word-pieces.ts';

const cutter = openWordPieces(
  JSON.parse(readFileSync(new URL('tokenizer.json', MODEL_FOLDER), 'utf8')),
);
const LONGEST = 144;
const USUAL_QUESTION = 56;
const sentence = { headline: 'Ferry sinks', previous: 'The sea was calm.' };

describe('rows', () => {
  test('GIVEN a short sentence THEN one row holds question, sentence and context', () => {
    const text = 'Nobody was hurt.';
    const [row, ...others] = buildRows(cutter, 'Who was hurt?', [{ text, ...sentence }]);
    expect(others).toEqual([]);
    const marks = row?.ids.filter((id) => id === cutter.sep);
    expect(marks).toHaveLength(3);
    expect(row?.ids[0]).toBe(cutter.cls);
    expect(row?.starts.map((start, i) => text.slice(start, row.ends[i]))).toEqual([
      'Nobody',
      'was',
      'hurt',
      '.',
    ]);
  });

  test('GIVEN a sentence of 2,000 words THEN windows cover all of it and none is too long', () => {
    const text = Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ');
    const rows = buildRows(cutter, 'What was said?', [{ text, ...sentence }]);
    const covered = new Set(rows.flatMap(({ starts }) => starts));
    expect(covered.size).toBe(cutter.cut(text).ids.length);
    for (const { ids } of rows) expect(ids.length).toBeLessThanOrEqual(LONGEST);
  });

  test.each([
    [10, 50],
    [20, 100],
    [200, 256],
  ])(
    'GIVEN a question of five words %i times THEN %i tokens of it are read, and the sentence',
    (times, tokens) => {
      const question = 'why did they say so '.repeat(times);
      const [row] = buildRows(cutter, question, [
        { text: 'They were afraid.', headline: null, previous: null },
      ]);
      expect(row?.length).toBe(4);
      expect(row?.questionTokens).toBe(tokens + 2);
      expect(row?.ids.length).toBeLessThanOrEqual(LONGEST + Math.max(0, tokens - USUAL_QUESTION));
    },
  );

  test('GIVEN no headline and nothing before THEN the context is empty', () => {
    const [row] = buildRows(cutter, 'Who?', [{ text: 'Ann.', headline: null, previous: null }]);
    expect(row?.ids.slice(-2)).toEqual([cutter.sep, cutter.sep]);
  });
});
