import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceLink } from '../../../src/discord/render/source-link.ts';
import { hostileText } from './hostile-text.ts';

const PASSAGE = 'Twelve ferries left, the harbour-master said & waved.';

describe('GIVEN an article with an address', () => {
  test('THEN the link scrolls to the passage and does not unfurl', () => {
    expect(sourceLink('https://harbour.example/news', PASSAGE, 'Read')).toBe(
      '[Read](<https://harbour.example/news#:~:text=Twelve%20ferries%20left%2C%20the%20harbour%2Dmaster%20said%20%26%20waved.>)',
    );
  });

  test('WHEN the passage is long THEN its first and last words are named', () => {
    const long = Array.from({ length: 30 }, (_, n) => `w${n}`).join(' ');
    expect(sourceLink('https://harbour.example/', long, 'Read')).toBe(
      '[Read](<https://harbour.example/#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29>)',
    );
  });

  test('WHEN the address has a fragment THEN the passage is added to it', () => {
    expect(sourceLink('https://harbour.example/#top', 'One two', 'Read')).toBe(
      '[Read](<https://harbour.example/#top:~:text=One%20two>)',
    );
  });

  test.each([
    [null],
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['no address'],
    ['https://user:pw@harbour.example/'],
  ])('WHEN the address is %j THEN there is no link', (url) => {
    expect(sourceLink(url, PASSAGE, 'Read')).toBeNull();
  });

  test('WHEN the address is too long for a message THEN there is no link', () => {
    expect(sourceLink(`https://harbour.example/${'a'.repeat(2000)}`, PASSAGE, 'Read')).toBeNull();
  });

  test('WHEN address and passage are anything THEN nothing ends the link early', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (path, passage) => {
        const link = sourceLink(`https://harbour.example/${path}`, passage, 'Read');
        expect(link ?? '[Read](<https://harbour.example/>)').toMatch(
          /^\[Read\]\(<https:\/\/[^\s<>()[\]\\*_`|]+>\)$/u,
        );
      }),
      { numRuns: 500 },
    );
  });
});
