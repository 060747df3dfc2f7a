import { describe, expect, test } from 'vitest';
import { namedOutlet } from '../../../src/answer/question/named-outlet.ts';

const OUTLETS = ['Harbour Gazette', 'The Coast Daily', 'Norpress', 'Gazette', 'Sunday Herald'];

describe('the outlet that a question asks', () => {
  test.each([
    ['How many died according to the Harbour Gazette?', 'Harbour Gazette', 'How many died?'],
    ['According to the Coast Daily, who won?', 'The Coast Daily', 'who won?'],
    ['according to coast daily how deep is it', 'The Coast Daily', 'how deep is it'],
    ['Why was it shut, according to Norpress?', 'Norpress', 'Why was it shut?'],
    ['How much was the fine in the Sunday Herald?', 'Sunday Herald', 'How much was the fine?'],
    [
      'as reported by the Harbour Gazette, when does it open',
      'Harbour Gazette',
      'when does it open',
    ],
    [
      'What did the Sunday Herald say about the lock?',
      'Sunday Herald',
      'What is said about the lock?',
    ],
    ['when does Norpress say the lock opened', 'Norpress', 'when the lock opened'],
    [
      'How many did the Coast Daily report that were hurt?',
      'The Coast Daily',
      'How many were hurt?',
    ],
    [
      'what has the harbour gazette written on the strike',
      'Harbour Gazette',
      'what is said on the strike',
    ],
    ['Who does the Sunday Herald claim won the race?', 'Sunday Herald', 'Who won the race?'],
  ])('GIVEN %j THEN it is %j, and %j is asked', (question, outlet, text) => {
    expect(namedOutlet(question, OUTLETS)).toEqual({ outlet, text });
  });

  test.each([
    'Who bought the Harbour Gazette?',
    'Did the Sunday Herald sack its editor?',
    'When did the Harbour Gazette report?',
    'How many died according to the harbour master?',
    'Who was fined by the Coast Daily?',
    'according to norpresses, who won?',
    'What happened in the Herald building?',
  ])('GIVEN %j THEN it asks no outlet', (question) => {
    expect(namedOutlet(question, OUTLETS)).toBeNull();
  });
});
