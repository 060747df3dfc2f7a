import { describe, expect, it } from 'vitest';
import { formatAddress, parseManticoreUrl } from '../../../src/search/manticore/address.ts';

describe('MANTICORE_URL', () => {
  it('GIVEN a server alone THEN it is head and agent, with the usual port and table', () => {
    const head = { host: 'search.example', port: 9306 };
    expect(parseManticoreUrl('mysql://search.example')).toEqual({
      head,
      agents: [head],
      table: 'byline',
      files: null,
    });
  });

  it('GIVEN agents THEN builds go to them in that order', () => {
    const target = parseManticoreUrl('mysql://h:1/news?agents=a:2,%20b:3,c');
    expect(target.table).toBe('news');
    expect(target.agents.map(formatAddress)).toEqual(['a:2', 'b:3', 'c:9306']);
  });

  it.each([
    ['http://h:1', /must look like/],
    ['nonsense', /must look like/],
    ['mysql://h/Bad-Name', /table name/],
    ['mysql://h/byline;drop', /table name/],
    ['mysql://h/t?agents=a,b&files=/one', /one folder for each agent/],
    ['mysql://h/t?agents=', /agent ""/],
    ['mysql://h/t?agents=a:2,b:x', /agent "b:x"/],
    ['mysql://h/t?agents=a:2/x', /agent "a:2\/x"/],
    [`mysql://h/t?agents=${Array(256).fill('a').join(',')}`, /at most 255/],
  ])('GIVEN %s THEN the message names what is wrong', (url, message) => {
    expect(() => parseManticoreUrl(url)).toThrow(message);
  });
});
