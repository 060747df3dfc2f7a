import { describe, expect, test } from 'vitest';
import { sameSource } from '../../src/events/origins.ts';
import { readSentence } from './reading.ts';

function sourcesOf(text: string): readonly string[] {
  return readSentence(text).attributions.map(({ name }) => name);
}

describe('names whose words are better known as other words', () => {
  test.each([
    ['The wells were dry, according to the Red Crescent.', 'Red Crescent'],
    ['The wells were dry, Global Forest Watch said.', 'Global Forest Watch'],
    ['The wells were dry, Save the Rivers said.', 'Save the Rivers'],
    ['The wells were dry, said Save the Rivers.', 'Save the Rivers'],
    ['Stop the Noise said the march was peaceful.', 'Stop the Noise'],
    [
      'According to Engineers Without Frontiers, two wells were dry.',
      'Engineers Without Frontiers',
    ],
    ['The wells were dry, Action Against Thirst said.', 'Action Against Thirst'],
    ['The Committee to Protect Walkers said the path was closed.', 'Committee to Protect Walkers'],
    ['Friends of the Harbour said the path was closed.', 'Friends of the Harbour'],
    ['The path was closed, Dana Cook said.', 'Dana Cook'],
  ])('GIVEN %j THEN it cites %j', (text, name) => {
    expect(sourcesOf(text)).toEqual([name]);
  });

  test('GIVEN a headline in capitals THEN its verbs are no names', () => {
    expect(sourcesOf('Bridge Closed, Coast Guard Says')).not.toContain('Coast Guard Says');
  });

  test.each(['Officials said the road was open.', 'Witnesses said the road was open.'])(
    'GIVEN %j THEN its first word is nobody by name',
    (text) => {
      expect(readSentence(text).attributions.map(({ named }) => named)).toEqual([false]);
    },
  );
});

describe('names that are also days and months', () => {
  test.each([
    ['The talks have failed, Brian May said on Tuesday.', 'Brian May'],
    ['Mr March said the mill was closed.', 'Mr March'],
    ['Fredric March told reporters that the mill was closed.', 'Fredric March'],
    ['Prime Minister May said the mill was closed.', 'Prime Minister May'],
    ['April Jones said the mill was closed.', 'April Jones'],
    ['Judge August Weiss said the mill was closed.', 'Judge August Weiss'],
    ['May said the mill was closed.', 'May'],
    ['“The mill is closed,” said May.', 'May'],
  ])('GIVEN %j THEN it cites %j', (text, name) => {
    expect(sourcesOf(text)).toEqual([name]);
  });

  test.each([
    ['In May the Coast Guard said the pier was closed.', 'Coast Guard'],
    ['On Monday Dana Holt said the pier was closed.', 'Dana Holt'],
    ['Last March the Coast Guard said the pier was closed.', 'Coast Guard'],
    ['The Coast Guard said in March that the pier was closed.', 'Coast Guard'],
    ['The pier closed in May, the Coast Guard said Tuesday.', 'Coast Guard'],
    ['The pier will close May 3, the Coast Guard said.', 'Coast Guard'],
    ['The pier closed, according to the Coast Guard Monday.', 'Coast Guard'],
  ])('GIVEN a time, %j, THEN only %j is cited', (text, name) => {
    expect(sourcesOf(text)).toEqual([name]);
  });

  test('GIVEN such a name THEN the sentence holds it as a name, and hedges nothing', () => {
    const { names, frames } = readSentence('Brian May closed the mill.');
    expect(names).toContain('may');
    expect(frames.map(({ hedged }) => hedged)).toEqual([false]);
    expect(readSentence('The mill closed in May.').names).not.toContain('may');
  });

  test.each([
    ['Brian May', 'Mr May'],
    ['Fredric March', 'Prime Minister March'],
  ])('GIVEN %j and %j THEN they are one source', (full, short) => {
    expect(sameSource(full, short)).toBe(true);
  });
});
