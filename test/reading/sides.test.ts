import { describe, expect, test } from 'vitest';
import { areOtherPeople, tellsOfOtherSide } from '../../src/reading/sides.ts';
import { readSentence } from './reading.ts';

describe('who bears arms, and who does not', () => {
  test.each([
    ['No civilians were killed', 'Around 180 soldiers were killed in the campaign.'],
    ['Two villagers were hurt', 'Three gunmen were hurt in the raid.'],
    ['The rebels left the valley', 'The last pilgrims left the valley on Friday.'],
    ['Police officers were injured', 'Several students were injured.'],
    ['The tourists were freed', 'Seven captured soldiers were freed.'],
  ])('GIVEN the fact %j THEN %j tells of the other side', (fact, sentence) => {
    expect(tellsOfOtherSide(readSentence(fact), readSentence(sentence))).toBe(true);
  });

  test.each([
    ['No civilians were killed', 'Nobody was killed, the soldiers said.'],
    ['No civilians were killed', 'Soldiers and villagers were killed.'],
    ['Two people were hurt', 'Three gunmen were hurt in the raid.'],
    ['The soldiers left', 'The troops left on Friday.'],
    ['The mill burned', 'Soldiers put out the fire.'],
  ])('GIVEN the fact %j THEN %j does not', (fact, sentence) => {
    expect(tellsOfOtherSide(readSentence(fact), readSentence(sentence))).toBe(false);
  });

  test.each([
    ['civilians', 'soldiers', true],
    ['terrorists', 'soldiers', true],
    ['militants', 'fighters', false],
    ['people', 'soldiers', false],
    [null, 'soldiers', false],
  ])('GIVEN %j and %j THEN others: %j', (a, b, others) => {
    expect(areOtherPeople(a, b)).toBe(others);
  });
});
