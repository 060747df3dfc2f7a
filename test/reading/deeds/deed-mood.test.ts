import { describe, expect, test } from 'vitest';
import { deedMood } from '../../../src/reading/deeds/deed-mood.ts';
import { readSentence } from '../reading.ts';

describe('how a sentence tells of a deed that a fact tells as done', () => {
  test.each([
    ['The town sued the mill.', 'The town will sue the mill.', 'planned'],
    ['The town sued the mill.', 'The town plans to sue the mill.', 'planned'],
    ['The town sued the mill.', 'It could be costly if the town sued the mill.', 'planned'],
    ['The bank sold the ferry.', 'The bank would sell the ferry.', 'planned'],
    ['The ferry was replaced.', 'The ferry is to be replaced in May.', 'planned'],
    ['The bank sold the branch.', 'The bank did not sell the branch.', 'negated'],
    ['The sponsor left the club.', 'The sponsor has never left the club.', 'negated'],
    ['Ada Fern resigned.', 'Ada Fern will not resign.', 'negated'],
    ['The town sued the mill.', 'The town has sued the mill.', 'told'],
    ['The mill burned.', 'The mill is known to have burned.', 'told'],
    ['The town sued the mill.', 'The town will sue the mill, as it sued the quarry.', 'told'],
    ['The town sued the mill.', 'The mill was taken to court.', 'told'],
    ['The town sued the mill.', 'In May the town sued the mill.', 'told'],
    ['Theresa May resigned.', 'Theresa May resigned on Monday.', 'told'],
    ['The town will sue the mill.', 'The town will sue the mill.', 'told'],
    [
      'The city will sue the firm that painted the bridge.',
      'The mayor said the city would sue the firm that painted the bridge in May.',
      'told',
    ],
    [
      'The council will repair the wall that collapsed.',
      'The council would repair the wall that collapsed, the mayor said.',
      'told',
    ],
    ['The town did not sue the mill.', 'The town did not sue the mill.', 'told'],
  ])('GIVEN %j and %j THEN it is %s', (fact, text, mood) => {
    expect(deedMood(readSentence(fact), readSentence(text))).toBe(mood);
  });
});
