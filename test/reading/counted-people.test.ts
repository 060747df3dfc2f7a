import { describe, expect, test } from 'vitest';
import { areOtherPeople, countsOtherPeople } from '../../src/reading/counted-people.ts';
import { readSentence } from './reading.ts';

describe('people of one kind, and of another', () => {
  test.each([
    ['No civilians were killed', 'Around 180 soldiers were killed in the campaign.'],
    ['Two villagers were hurt', 'Three gunmen were hurt in the raid.'],
    ['Nine rebels were captured', 'The navy picked up 40 pilgrims on Friday.'],
    ['Five police officers were injured', 'The march left 12 students injured.'],
    ['30 tourists were freed', 'Seven captured soldiers were freed.'],
    ['12 soldiers died', 'The shelling killed 12 militants.'],
  ])('GIVEN the fact %j THEN %j counts others', (fact, sentence) => {
    expect(countsOtherPeople(readSentence(fact), readSentence(sentence))).toBe(true);
  });

  test.each([
    ['No civilians were killed', 'Nobody was killed, the soldiers said.'],
    ['No civilians were killed', 'The raid killed 20 soldiers and some civilians.'],
    ['Two people were hurt', 'Three gunmen were hurt in the raid.'],
    ['The army retook the town', 'Some 400 residents cheered as the town was retaken.'],
    ['12 soldiers left', 'Twelve troops left on Friday.'],
    ['Two soldiers died', 'The blast killed two people.'],
  ])('GIVEN the fact %j THEN %j does not', (fact, sentence) => {
    expect(countsOtherPeople(readSentence(fact), readSentence(sentence))).toBe(false);
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
