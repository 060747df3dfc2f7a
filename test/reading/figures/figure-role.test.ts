import { describe, expect, test } from 'vitest';
import { quantityIn } from '../reading.ts';

describe('the measure a figure is of', () => {
  test.each([
    ['The quake had a magnitude of 6.4.', '@magnitude'],
    ['The court jailed Otto Berg for six years.', '@sentence'],
    ['He will spend seven years behind bars, a court ruled, after a long trial.', '@sentence'],
    ['The offer is worth £18.40 a share.', '@price of a share'],
    ['The judge set bail at $50,000.', '@bail'],
    ['There were 40 people aboard.', '@people on board'],
    ['The Alma Rose was licensed for 180 passengers.', '@capacity'],
    ['Some 2,800 workers have joined the stoppage.', '@people taking part'],
    ['The company has put a 5 per cent pay increase on the table.', '@pay offer'],
    ['The bill was carried by 153 votes.', '@votes in favour'],
    ['The doctors treated 47 people for burns.', 'injure'],
    ['The clinic took in 117 wounded.', 'injure'],
  ])('GIVEN %j THEN it is %s', (text, role) => {
    expect(quantityIn(text).predicates).toEqual([role]);
  });

  test.each([
    ['what somebody may get', 'Otto Berg faces up to six years in prison.', '@sentence'],
    ['what somebody has behind him', 'He spent six years in prison.', '@sentence'],
    ['another offer', 'Blueline offered a 5 percent stake.', '@pay offer'],
    ['those who got off', 'Only 40 people aboard were rescued.', '@people on board'],
  ])('GIVEN %s THEN it is not', (_, text, role) => {
    expect(quantityIn(text).predicates).not.toContain(role);
  });
});
