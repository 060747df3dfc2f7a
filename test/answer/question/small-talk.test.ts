import { describe, expect, test } from 'vitest';
import { asksForHelp, smallTalk } from '../../../src/answer/question/small-talk.ts';

describe('GIVEN what people say without asking anything', () => {
  test.each([['thanks!'], ['Hello'], ['who are you'], ['bye'], ['...'], ['ok']])(
    'WHEN it is %j THEN one line answers it',
    (text) => {
      expect(smallTalk(text)).toMatch(/^.{5,200}$/u);
    },
  );

  test.each([['hello harbour strike'], ['Who are the rebels?'], ['2016 floods'], ['港口关闭了吗']])(
    'WHEN it is %j THEN it is a question',
    (text) => {
      expect(smallTalk(text)).toBeNull();
      expect(asksForHelp(text)).toBe(false);
    },
  );
});
