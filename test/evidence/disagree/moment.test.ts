import { describe, expect, test } from 'vitest';
import { differences } from '../reading.ts';

const dates = (a: string, b: string): readonly string[] =>
  differences(a, b).filter((one) => one.startsWith('date'));

describe('when something was of which there is one', () => {
  test.each([
    [
      'the start of one strike under two names',
      'Dockers in Northport stay away. The stoppage, which began on Monday, goes on.',
      'Dockers in Northport stay away. Their walkout started on Sunday night.',
      'date medium Monday / Sunday night',
    ],
    [
      'the launch of one ship',
      'The Alma Rose, launched in 1994 at a yard in Eastvale, sank off Northport.',
      'The Alma Rose, which was launched in 1998, sank off Northport.',
      'date medium 1994 / 1998',
    ],
    [
      'a verdict, in two turns of phrase',
      'A court in Northport on Tuesday sentenced Otto Berg.',
      "Monday's verdict in Northport surprised Otto Berg.",
      'date medium Tuesday / Monday',
    ],
    [
      'a beginning that one has before it and the other behind it',
      'Talks in Northport had started on Monday.',
      'Talks in Northport will open on Friday.',
      'date medium Monday / Friday',
    ],
    [
      'the last time before',
      'Rates in Northport were last at this level in 2008.',
      'Not since 2001 have rates in Northport been so high.',
      'date low 2008 / 2001',
    ],
  ])('GIVEN %s THEN both times are given', (_, a, b, found) => {
    expect(dates(a, b)).toEqual([found]);
  });

  test.each([
    [
      'one time in two grains',
      'The Alma Rose was launched in 1994 off Northport.',
      'The Alma Rose was launched in May 1994 off Northport.',
    ],
    [
      'the launches of two ships',
      'The Alma Rose, launched in 1994, sank off Northport.',
      'The Blue Gull, launched in 1998, lies at Eastvale.',
    ],
    [
      'a report that tells of two launches',
      'The Alma Rose was launched in 1994 off Northport. Her sister ship was launched in 2001.',
      'The Alma Rose was launched in 1998 off Northport.',
    ],
    [
      'strikes of two years',
      'Dockers in Northport stay away. The strike began on Monday.',
      'Dockers in Northport stay away. The strike of 2016 began on 3 May 2016.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(dates(a, b)).toEqual([]);
  });
});
