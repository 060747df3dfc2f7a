import { describe, expect, test } from 'vitest';
import { createFollowUps } from '../../../src/answer/question/follow-ups.ts';
import { reportedFact } from '../../../src/answer/question/reported-question.ts';
import { withSubject } from '../../../src/answer/question/with-subject.ts';

const FERRY = 'How many people were killed in the sinking of the ferry Marigold?';
const SINKING = 'the sinking of the ferry Marigold';

function afterwards(first: string, ...then: readonly string[]): string {
  const followUps = createFollowUps();
  followUps.resolve('a', first);
  return then.map((text) => followUps.resolve('a', text)).at(-1) ?? '';
}

describe('GIVEN a question before', () => {
  test.each([
    ['when?', 'when? (about: people were killed in the sinking of the ferry Marigold)'],
    ['and how many injured?', `and how many injured? (about: ${SINKING})`],
    ['how many injured', `how many injured (about: ${SINKING})`],
    ['what did he say about it?', `what did he say about it? (about: ${SINKING})`],
    ['When did it happen?', `When did it happen? (about: ${SINKING})`],
    [
      'who else reported that?',
      'who else reported that? (about: people were killed in the sinking of the ferry Marigold)',
    ],
    [
      'And in Westmark?',
      'And in Westmark? (about: people were killed in the sinking of the ferry Marigold)',
    ],
  ])('WHEN %j follows THEN it is asked about the same, visibly', (text, meant) => {
    expect(afterwards(FERRY, text)).toBe(meant);
  });

  test.each([
    ['How many IS boats were lost?', 'when? (about: Islamic State boats were lost)'],
    ['Who trained the IS divers?', 'when? (about: trained the Islamic State divers)'],
    ['HOW MANY BOATS WERE LOST?', 'when? (about: BOATS WERE LOST)'],
  ])('WHEN %j named what reads as another word THEN it is not lost', (first, meant) => {
    expect(afterwards(first, 'when?')).toBe(meant);
  });

  test.each([
    'Who is the mayor of Eastvale?',
    'Which company owns the ferry?',
    'Who said that the bridge was closed?',
    'What did the minister say when he resigned?',
    'Who is Anna Berg?',
    'thanks, that helps',
    'hello',
  ])('WHEN %j follows THEN it stands alone', (text) => {
    expect(afterwards(FERRY, text)).toBe(text);
  });

  test.each([
    'Who reported that the bridge at Westmark was closed?',
    'Which outlets say that the bridge at Westmark was closed?',
    'Who else has denied that the bridge at Westmark was closed?',
    'Who said that the bridge at Westmark was closed?',
    'Did anyone report that the bridge at Westmark was closed?',
  ])('WHEN that was %j THEN the follow-up is about what was told', (first) => {
    expect(afterwards(first, 'when?')).toBe('when? (about: the bridge at Westmark was closed)');
  });

  test('WHEN "that" points at a thing THEN the verb belongs to it', () => {
    expect(afterwards('Who built that bridge at Westmark?', 'when?')).toBe(
      'when? (about: built that bridge at Westmark)',
    );
  });

  test('WHEN it was limited to an outlet and a time THEN they are no part of what it was about', () => {
    const limited = `${FERRY} outlet:"Coast Daily" since:2024-05`;
    expect(afterwards(limited, 'and how many injured?')).toBe(
      `and how many injured? (about: ${SINKING})`,
    );
  });

  test('WHEN follow-ups follow each other THEN all are about the first', () => {
    expect(afterwards(FERRY, 'when?', 'what did he say about it?', 'and how many injured?')).toBe(
      `and how many injured? (about: ${SINKING})`,
    );
  });

  test('WHEN another question comes between THEN the follow-up is about that', () => {
    expect(afterwards(FERRY, 'Who is the mayor of Eastvale?', 'where?')).toBe(
      'where? (about: the mayor of Eastvale)',
    );
  });

  test('WHEN a question comes between that is too long to be repeated THEN the follow-up stands alone', () => {
    const long =
      'Which of the bakers, millers and brewers of Eastvale, Westmark and Gull Point asked the council in spring to put off the new duty on grain and flour until the harvest is in?';
    expect(afterwards(FERRY, long)).toBe(long);
    expect(afterwards(FERRY, long, 'when?')).toBe('when?');
    expect(afterwards(FERRY, `${long} outlet:"Coast Daily"`, 'when?')).toBe('when?');
  });

  test('WHEN one comes between that names nothing THEN the follow-up is about the first', () => {
    expect(afterwards(FERRY, 'Who else?', 'and how many injured?')).toContain(SINKING);
  });

  test('WHEN thanks come between THEN the follow-up is about the question', () => {
    expect(afterwards(FERRY, 'thank you', 'and how many injured?')).toContain(SINKING);
  });

  test('WHEN it is forgotten, too long ago or of another conversation THEN the next stands alone', () => {
    let now = 0;
    const followUps = createFollowUps(() => now);
    followUps.resolve('a', FERRY);
    expect(followUps.resolve('b', 'when?')).toBe('when?');
    followUps.forget('a');
    expect(followUps.resolve('a', 'when?')).toBe('when?');
    followUps.resolve('a', FERRY);
    now = 31 * 60 * 1000;
    expect(followUps.resolve('a', 'when?')).toBe('when?');
  });

  test('WHEN there are very many conversations THEN the oldest is forgotten', () => {
    const followUps = createFollowUps();
    for (let n = 0; n <= 1000; n += 1) followUps.resolve(`user ${n}`, FERRY);
    expect(followUps.resolve('user 0', 'when?')).toBe('when?');
    expect(followUps.resolve('user 1000', 'when?')).not.toBe('when?');
  });
});

describe('a question with its subject', () => {
  test.each([
    [`what did he say about it? (about: ${SINKING})`, `what did he say about ${SINKING}?`],
    [`and how many injured? (about: ${SINKING})`, `and how many injured in ${SINKING}?`],
    ['when? (about: mines were cleared)', 'when mines were cleared?'],
    ['How many mines were cleared?', 'How many mines were cleared?'],
  ])('GIVEN %j THEN it is read as %j', (text, whole) => {
    expect(withSubject(text)).toBe(whole);
  });

  test('GIVEN a question for who else reported that THEN the fact is the subject', () => {
    expect(reportedFact('who else reported that? (about: mines were cleared)')).toBe(
      'mines were cleared',
    );
  });
});
