import { describe, expect, test } from 'vitest';
import { createCommandMentions } from '../../src/discord/command-mentions.ts';

describe('GIVEN commands that Discord has listed', () => {
  const { learn, mention } = createCommandMentions();
  learn([
    { id: '11', name: 'ask', type: 1 },
    { id: '12', name: 'config', type: 1 },
    { id: '13', name: 'Check this message', type: 3 },
  ]);

  test.each([
    ['ask', '</ask:11>'],
    ['config show', '</config show:12>'],
    ['admin status', '**/admin status**'],
    ['Check this message', '**/Check this message**'],
  ])('WHEN %s is named THEN it reads %s', (name, text) => {
    expect(mention(name)).toBe(text);
  });
});
