import { describe, expect, test } from 'vitest';
import { maySpeakFor, namedSource } from '../../../src/answer/question/named-source.ts';

describe('whose word a question asks for', () => {
  test.each([
    ['How deep is the flood according to the harbour master?', ['harbour', 'master']],
    ['According to Ada Fern, when will the tram run again?', ['ada', 'fern']],
    ['how many jobs go, according to the unions, at the Dorn mill', ['union']],
    ['What did the bridge cost?', []],
    ['How many cows died according to reports?', []],
    ['according to local media, who won', []],
    ['What did the bridge cost according to the articles?', []],
    ['According to Harbour News, who won?', ['harbour', 'news']],
    ['Did the club act in accord with its rules?', []],
  ])('GIVEN %j THEN it is %j', (question, source) => {
    expect([...namedSource(question)]).toEqual(source);
  });

  test.each([
    ['according to the vet?', 'The vet counted 14 sick cows.', null, true],
    ['according to the vet?', 'Farmers spoke of 40 sick cows.', null, false],
    ['according to police?', 'About 3,000 had come.', 'Police gave their own count.', true],
    ['according to the organisers?', 'Police counted 3,000.', 'The rally began at noon.', false],
    ['according to the pilots’ union?', 'The airline will cut 200 jobs, unions said.', null, true],
    ['according to Ruth Okafor?', '“It was the brakes,” Okafor said.', null, true],
    ['what happened?', 'The brakes failed.', null, true],
    ['according to the Inland Post?', 'The bridge cost 3 million crowns.', null, true],
    ['according to the Coast Daily?', 'The bridge cost 3 million crowns.', null, false],
  ])(
    'GIVEN "… %s", %j and %j before it THEN it may answer: %s',
    (question, text, previous, may) => {
      expect(maySpeakFor(namedSource(question), { text, previous }, 'Inland Post')).toBe(may);
    },
  );
});
