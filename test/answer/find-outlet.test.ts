import { describe, expect, test } from 'vitest';
import { findOutlet } from '../../src/answer/find-outlet.ts';
import { UserError } from '../../src/errors.ts';

const OUTLETS = [
  'Dorn Evening Post',
  'Inland Post',
  'Northport Herald',
  'Northport Herald on Sunday',
  'Outpost',
  'Westmark / Gull Point Courier',
  'Zeitung für Éastvale',
];

const find = (typed: string, outlets: readonly string[] = OUTLETS, field = 'outlet') =>
  findOutlet(outlets, typed, field, 'bad-request');

describe('GIVEN an outlet’s name or a part of it', () => {
  test.each([
    ['inland post', 'Inland Post'],
    ['Northport Herald', 'Northport Herald'],
    ['Sunday', 'Northport Herald on Sunday'],
    ['gull point', 'Westmark / Gull Point Courier'],
    ['eastvale', 'Zeitung für Éastvale'],
    ['utpos', 'Outpost'],
    ['/', 'Westmark / Gull Point Courier'],
  ])('WHEN %j is typed THEN it is %j', (typed, outlet) => {
    expect(find(typed)).toBe(outlet);
  });

  test('WHEN it is a word of one name and letters of another THEN the word counts, in any order', () => {
    const outlets = ['Westmark Starlight', 'Dorn Star'];
    expect(find('star', outlets)).toBe('Dorn Star');
    expect(find('star', outlets.toReversed())).toBe('Dorn Star');
  });
});

describe('GIVEN a part that several names have', () => {
  test.each([
    ['post', 'Dorn Evening Post, Inland Post.'],
    ['HERALD', 'Northport Herald, Northport Herald on Sunday.'],
    ['or', 'Dorn Evening Post, Northport Herald, Northport Herald on Sunday.'],
  ])('WHEN %j is typed THEN none is taken, and they are listed', (typed, listed) => {
    expect(() => find(typed)).toThrow(UserError);
    expect(() => find(typed)).toThrow(`outlet fits several outlets of the corpus: ${listed}`);
  });

  test.each([
    ['outlet:post', 'Write one of them in full, as in outlet:"Dorn Evening Post".'],
    ['--outlet', 'Write one of them in full, as in --outlet "Dorn Evening Post".'],
    ['outlet', 'Write one of them in full, as in "Dorn Evening Post".'],
  ])('WHEN it stands in %j THEN the error says how to write the name there', (field, cure) => {
    expect(() => find('post', OUTLETS, field)).toThrow(cure);
  });

  test('WHEN very many have it THEN a handful is named and the rest counted', () => {
    const many = Array.from({ length: 40 }, (_, n) => `Courier number ${n + 1}`);
    expect(() => find('courier', many)).toThrow(/Courier number 5 and 35 more\. Write/);
    expect(() => find('courier', many)).not.toThrow('Courier number 6');
  });
});

test.each(['Ontland Post', '  '])('GIVEN %j, which no name has THEN the error says so', (typed) => {
  expect(() => find(typed)).toThrow('names no outlet of the corpus');
});
