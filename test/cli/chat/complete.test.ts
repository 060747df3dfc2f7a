import { describe, expect, test } from 'vitest';
import { completeLine } from '../../../src/cli/chat/complete.ts';
import { COMMANDS } from '../../../src/cli/commands/index.ts';
import { article } from '../results.ts';

const engine = {
  suggest: (prefix: string) => [`${prefix} bridge`],
  findArticles: () => [article()],
};
const complete = (line: string) => completeLine(line, engine, COMMANDS);

describe('completion in the console', () => {
  test('GIVEN a slash and letters THEN the commands are offered', () => {
    expect(complete('/re')).toEqual([['/reported ', '/reindex ', '/remove '], '/re']);
  });

  test('GIVEN a dash in a command THEN its options are offered', () => {
    expect(complete('/ask boats --s')).toEqual([['--since '], '--s']);
  });

  test('GIVEN an article to choose THEN the ids are offered', () => {
    expect(complete('/article flo')).toEqual([['harbour-flood '], 'flo']);
  });

  test('GIVEN a question THEN the corpus completes it', () => {
    expect(complete('the old')).toEqual([['the old bridge'], 'the old']);
    expect(complete('/ask the old')).toEqual([['the old bridge'], 'the old']);
  });

  test('GIVEN nothing THEN nothing is offered', () => {
    expect(complete('')).toEqual([[], '']);
  });
});
