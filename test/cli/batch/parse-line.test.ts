import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../src/cli/batch/parse-line.ts';

const MEGABYTE = 2 ** 20;
const parse = (text: string | Buffer, tooLong = false) =>
  parseLine({ bytes: Buffer.from(text), tooLong }, MEGABYTE);

describe('a line of a batch', () => {
  test('GIVEN a request THEN it comes with its id', () => {
    expect(parse('{"id": "a", "op": "ask"}')).toEqual({
      id: 'a',
      request: { id: 'a', op: 'ask' },
    });
  });

  test('GIVEN a request without an id THEN the id is null', () => {
    expect(parse('{"op": "ask"}').id).toBeNull();
  });

  test.each([
    ['{"id": 7, "op": "ask", "question": "cut of', 7, 'bad-json'],
    ['{"id": "a\\"b", oops}', 'a"b', 'bad-json'],
    ['not json', null, 'bad-json'],
    ['{"op": {"id": 3}, oops', null, 'bad-json'],
    ['[1]', null, 'bad-request'],
    ['null', null, 'bad-request'],
    ['"text"', null, 'bad-request'],
  ])('GIVEN %j THEN the id is %j and the code %s', (text, id, code) => {
    expect(parse(text)).toMatchObject({ id, problem: { code } });
  });

  test('GIVEN bytes that are not UTF-8 THEN that is said, with the id', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id": 5, "op": "'),
      Buffer.from([0xff, 0x22, 0x7d]),
    ]);
    expect(parse(bytes)).toMatchObject({
      id: 5,
      problem: { code: 'bad-json', message: expect.stringContaining('UTF-8') },
    });
  });

  test('GIVEN the start of a line that is too long THEN its id and the limit are named', () => {
    expect(parse('{"id": 9, "op": "stance", "article"', true)).toEqual({
      id: 9,
      problem: { code: 'too-large', message: 'The line is longer than 1 MB. Send a shorter text.' },
    });
  });

  test('GIVEN a byte order mark THEN it is no part of the request', () => {
    expect(parse('\uFEFF{"id": 1}').id).toBe(1);
  });

  test('GIVEN any JSON value as id THEN it comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (id) => {
        expect(parse(JSON.stringify({ id, op: 'ask' })).id).toEqual(JSON.parse(JSON.stringify(id)));
      }),
    );
  });

  test('GIVEN any text THEN nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parse(text)).toHaveProperty('id');
      }),
    );
  });
});
