import { describe, expect, test } from 'vitest';
import { findUnasserted } from '../../src/reading/unasserted.ts';

function denialIn(text: string): string | null {
  const denied = findUnasserted(text).find(({ standing }) => standing === 'denied');
  return denied === undefined ? null : (/^\p{L}+/u.exec(text.slice(denied.at))?.[0] ?? null);
}

describe('the word by which somebody denies something to be so', () => {
  test.each([
    'Calder denied that she asked Brandt to sink the ferry.',
    'Calder denied on Monday that she asked Brandt to sink the ferry.',
    'Calder denied having met the captain.',
    'Calder denied ever meeting the captain.',
    'Calder denied she had met the captain.',
    'Calder denied Brandt asked her to sink the ferry.',
    'Calder denied the claims of the union.',
    "Calder denied Brandt's claim that the ferry leaked.",
    'Calder denied any part in the fraud.',
    'The captain was denied leave, and Calder denied that she had asked for it.',
  ])('GIVEN %j THEN it is found', (text) => {
    expect(denialIn(text)).toBe('denied');
  });

  test('GIVEN somebody who is denying reports THEN it is found', () => {
    expect(denialIn('Calder is denying reports of a leak.')).toBe('denying');
  });

  test.each([
    'Calder was denied entry to the hall of the union.',
    'Brandt has been repeatedly denied claims for the leak.',
    'The port denied inspectors permission to visit ships moored at Gull Point.',
    'The port denied the union access to a hall that was empty.',
    'The port denied the crew a role in the rescue.',
    'The port denied Brandt a permit that he wanted.',
    'The port denied him entry when he arrived.',
    'The court denied Brandt bail for the third time.',
    'Calder did not deny that she met the captain.',
  ])('GIVEN %j THEN there is none', (text) => {
    expect(denialIn(text)).toBeNull();
  });
});
