import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/stance/model/analyse.ts';
import { cuePlaces } from '../../../src/stance/model/cue-places.ts';
import { viewClaim } from '../../../src/stance/model/views.ts';

const CLAIM = viewClaim('The mayor of Northport was arrested', () => 1);

function placesIn(headline: string): Record<string, number> {
  return Object.fromEntries(cuePlaces(tokensOf(headline), CLAIM));
}

describe('cuePlaces', () => {
  it('GIVEN a source before the shared words WHEN read THEN its cue stands before them', () => {
    const places = placesIn('Rumor: Northport mayor arrested');
    expect(places).toMatchObject({ 'place:hedge:before': 1, 'closeness:hedge': 0.5 });
    expect(places['shared:first']).toBeGreaterThan(0);
    expect(places['shared:last']).toBe(0);
  });

  it('GIVEN a cue after the shared words WHEN read THEN it stands after them, next to the last', () => {
    const places = placesIn('Northport mayor arrested, reportedly');
    expect(places).toMatchObject({ 'place:hedge:after': 1, 'closeness:hedge': 1 });
    expect(places['shared:first']).toBe(0);
  });

  it('GIVEN a negation within the shared words WHEN read THEN it stands between them', () => {
    expect(placesIn('Northport mayor not arrested')).toMatchObject({ 'place:negate:between': 1 });
  });

  it('GIVEN a cue that the claim has too WHEN read THEN it is shared and has no distance', () => {
    const claim = viewClaim('The arrest is a hoax', () => 1);
    const places = Object.fromEntries(cuePlaces(tokensOf('Hoax'), claim));
    expect(places).toMatchObject({ 'place:refute:shared': 1 });
    expect(places).not.toHaveProperty('closeness:refute');
  });

  it('GIVEN two cues of a kind WHEN read THEN the nearer one counts', () => {
    const near = placesIn('Reportedly, as rumored, mayor arrested');
    expect(near['closeness:hedge']).toBe(1);
  });

  it('GIVEN no shared word WHEN read THEN nothing else is said', () => {
    expect(placesIn('Hoax fools the town')).toEqual({ 'shared:none': 1 });
  });
});
