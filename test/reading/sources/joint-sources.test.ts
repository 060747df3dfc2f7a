import { describe, expect, test } from 'vitest';
import { readSentence } from '../reading.ts';

function sourcesOf(text: string): readonly string[] {
  return readSentence(text).attributions.map(({ name }) => name);
}

describe('several sources of one saying', () => {
  test.each([
    [
      'The bridge was closed, the Transport Ministry and the air force said on Monday.',
      ['Transport Ministry', 'air force'],
    ],
    [
      'The harbour office and the Port Authority said the ferry was full.',
      ['harbour office', 'Port Authority'],
    ],
    ['Ines Calder and Dana Holt said they saw smoke.', ['Ines Calder', 'Dana Holt']],
    ['“We saw smoke,” said Ines Calder and Dana Holt.', ['Ines Calder', 'Dana Holt']],
    [
      'The Coast Guard, the Met Office and Oxfam said the storm was over.',
      ['Coast Guard', 'Met Office', 'Oxfam'],
    ],
    [
      'According to the navy, the Met Office, and Oxfam, the storm is over.',
      ['navy', 'Met Office', 'Oxfam'],
    ],
    [
      'According to the Fire Department and Northport police, nobody was hurt.',
      ['Fire Department', 'Northport police'],
    ],
    ['The Pentagon and State Department said so.', ['Pentagon', 'State Department']],
    [
      'The Coast Guard and the Department of Trade and Industry said so.',
      ['Coast Guard', 'Department of Trade and Industry'],
    ],
  ])('GIVEN %j THEN it cites %j', (text, names) => {
    expect(sourcesOf(text)).toEqual(names);
  });

  test.each([
    [
      'The Ministry of Health and Welfare said the wells were dry.',
      'Ministry of Health and Welfare',
    ],
    [
      'The Bureau of Alcohol, Tobacco and Firearms said the wells were dry.',
      'Bureau of Alcohol, Tobacco and Firearms',
    ],
    ['The Food and Drug Administration said the salt was safe.', 'Food and Drug Administration'],
    ['The Bank of Trinidad and Tobago said rates would rise.', 'Bank of Trinidad and Tobago'],
    ['Calder and Calder said sales rose.', 'Calder and Calder'],
  ])('GIVEN an "and" within a name, %j, THEN it is one source', (text, name) => {
    expect(sourcesOf(text)).toEqual([name]);
  });

  test.each([
    ['The museum lost the crown and Dana Holt said she was sorry.', 'Dana Holt'],
    ['He met Ines Calder and Dana Holt said it was late.', 'Dana Holt'],
    ['The ferry sank near Northport and the coast guard said 12 died.', 'coast guard'],
    ['The inn is in Eastvale, Ohio, and Dana Holt said it was closed.', 'Dana Holt'],
    ['According to the Coast Guard, Dana Holt and Ines Calder left.', 'Coast Guard'],
  ])('GIVEN %j, where "and" joins clauses or others, THEN only %j is cited', (text, name) => {
    expect(sourcesOf(text)).toEqual([name]);
  });
});
