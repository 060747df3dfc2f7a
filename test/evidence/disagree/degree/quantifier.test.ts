import { expect, test } from 'vitest';
import { differences } from '../../reading.ts';

test.each([
  [
    'all against few',
    'All members of the panel were briefed on the plan.',
    'Few members were briefed on the plan, the panel said.',
    'degree low All members / Few members',
  ],
  [
    'every against a handful',
    'Every member of the Norland panel was briefed on the plan.',
    'A handful of members of the Norland panel were briefed on the plan.',
    'degree low Every member / handful of members',
  ],
  [
    'an object against a passive subject',
    'The guards released all hostages in Northport on Friday.',
    'Few of the hostages were released in Northport on Friday.',
    'degree low all hostages / Few of the hostages',
  ],
  [
    'some against none',
    'Some of the hostages were fed in Northport.',
    'None of the hostages were fed in Northport.',
    'degree low Some of the hostages / None of the hostages',
  ],
])('GIVEN one group and one deed, %s, THEN both shares are given, low', (_, a, b, found) => {
  expect(differences(a, b)).toContain(found);
  expect(differences(b, a).filter((one) => one.startsWith('degree'))).toHaveLength(1);
});

test.each([
  [
    'neighbouring shares',
    'Some hostages were released on Friday in Northport.',
    'Most of the hostages were released on Friday in Northport.',
  ],
  [
    'a narrower group',
    'All members were briefed on the Norland plan.',
    'Few liberal members were briefed on the Norland plan.',
  ],
  [
    'two groups',
    'All guards were briefed on the Norland plan.',
    'Few members were briefed on the Norland plan.',
  ],
  [
    'two deeds',
    'All members were briefed on the Norland plan.',
    'Few members were thanked for the Norland plan.',
  ],
  [
    'a group that does and a group that undergoes',
    'All members greeted the Norland crew on the quay.',
    'The Norland crew greeted few members on the quay.',
  ],
  [
    'a share that is denied',
    'Nearly all hostages were released on Friday in Northport.',
    'Few of the hostages were released on Friday in Northport.',
  ],
  [
    'another fact of the same group',
    'All members were briefed on the Norland plan.',
    'After the storm in Marlow few members were briefed about the bridge by engineers.',
  ],
])('GIVEN %s THEN no share is found to differ', (_, a, b) => {
  expect(differences(a, b).filter((one) => one.startsWith('degree'))).toEqual([]);
});
