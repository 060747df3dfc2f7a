import { describe, expect, test } from 'vitest';
import { compareSentences } from '../../src/answer/compare.ts';
import { dateBound } from '../../src/answer/question/date-bound.ts';
import { findCommand } from '../../src/cli/find-command.ts';
import { readStatements } from '../../src/reading/statement.ts';
import { tagWords } from '../../src/reading/words.ts';
import { checkRequest } from '../../src/requests/request.ts';
import { openEngine } from './open-engine.ts';

/** Far more than a person writes in one go. */
const LONG = 'twelve '.repeat(1000);

describe('GIVEN a sentence that goes on for pages', () => {
  const text = `${'Ada Winter said 12 people fled and '.repeat(500)}99 boats sank.`;
  const [statement, ...others] = readStatements(text, null);

  test('THEN it stays one verbatim statement', () => {
    expect(others).toEqual([]);
    expect(statement?.text).toBe(text.slice(...(statement?.span ?? [])));
    expect(statement?.text).toMatch(/^Ada Winter .* sank\.$/su);
  });

  test('THEN its first pages are read and the rest costs nothing', () => {
    const ends = statement?.quantities.map(({ span }) => span[1]) ?? [];
    expect(ends.length).toBeGreaterThan(10);
    expect(Math.max(...ends)).toBeLessThanOrEqual(2000);
  });
});

describe('GIVEN a thousand parts joined by hyphens', () => {
  test('THEN no word grows without end', () => {
    const lengths = tagWords('port-'.repeat(1000)).map(({ text }) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(100);
  });

  test('THEN compounds of people stay whole', () => {
    const words = tagWords('A Deir-al-Zor-based group said so.').map(({ text }) => text);
    expect(words).toContain('Deir-al-Zor-based');
  });
});

describe('GIVEN letters or marks without a space between them', () => {
  test.each([["'"], ['a'], ['-'], ['a.'], ['港']])(
    'WHEN it is %s for pages THEN it is read in parts, verbatim',
    (unit) => {
      const text = unit.repeat(2000);
      const words = tagWords(text);
      expect(words.length).toBeGreaterThan(1);
      for (const word of words) {
        expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(word.text.length).toBeLessThanOrEqual(400);
      }
    },
  );
});

describe('GIVEN far more text than a request has room for', () => {
  test('WHEN it is compared THEN the refusal names the limit', () => {
    expect(() => compareSentences(LONG, 'Twelve people fled.')).toThrow(
      /a has 7000 characters; at most 2000/,
    );
    expect(() => compareSentences('Twelve people fled.', LONG)).toThrow(
      /b has 7000 characters; at most 2000/,
    );
  });

  test('WHEN it is a topic THEN the refusal names the limit', async () => {
    const { engine, close } = await openEngine();
    await expect(engine.disagreements({ topic: LONG })).rejects.toThrow(
      /topic has 7000 characters/,
    );
    await close();
  });
});

describe('GIVEN a mistake in far too long a text WHEN it is explained THEN the text is cut, and marked so', () => {
  const attempts: readonly (readonly [string, () => unknown])[] = [
    ['a date', () => dateBound(LONG, 'since', 'since', 'bad-request')],
    ['a command', () => findCommand([], LONG)],
    ['an operation', () => checkRequest({ op: LONG })],
  ];

  test.each(attempts)('%s', (_, attempt) => {
    expect(attempt).toThrow(/^.{1,400}$/su);
    expect(attempt).toThrow(/twelve twelve .*…/su);
  });

  test('an article', async () => {
    const { engine, close } = await openEngine();
    expect(() => engine.article(LONG)).toThrow(
      /^No article has the id "twelve .{1,200}….{1,300}$/su,
    );
    await expect(engine.ask({ question: 'Who fled?', outlet: LONG })).rejects.toThrow(
      /^.{1,600}$/su,
    );
    await close();
  });
});
