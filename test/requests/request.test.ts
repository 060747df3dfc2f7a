import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { checkRequest } from '../../src/requests/request.ts';

describe('a request of a batch', () => {
  test.each([
    [{ op: 'ask', question: 'Who left?', top: 3, outlet: 'Harbour Gazette', since: '2024' }],
    [{ op: 'reported', fact: 'The mayor left' }],
    [{ op: 'disagreements' }],
    [{ op: 'disagreements', topic: 'boats', severity: 'low' }],
    [{ op: 'search', query: 'boats', top: 1000, store: 'bm25' }],
    [{ op: 'stance', claim: 'Boats sank', article: { text: 'No boat sank.' } }],
    [{ op: 'compare', a: 'One boat sank.', b: 'Two boats sank.' }],
  ])('GIVEN %j THEN it is taken as it is', (request) => {
    expect(checkRequest(request)).toMatchObject(request);
  });

  test('GIVEN nulls for what is optional and members unknown to Byline THEN both are passed over', () => {
    const request = { op: 'ask', question: 'Who left?', top: null, outlet: null, note: 'mine' };
    expect(checkRequest(request)).toMatchObject({ op: 'ask', question: 'Who left?' });
    expect(checkRequest(request)).not.toHaveProperty('note');
  });

  test.each([
    [{}, '"op" is missing: it must be ask, reported'],
    [{ op: 'aks' }, '"op" "aks" is unknown'],
    [{ op: 3 }, '"op" 3 is unknown'],
    [{ op: 'ask' }, 'The ask request cannot be used: "question" is missing.'],
    [{ op: 'ask', question: '  ' }, '"question" must not be empty'],
    [{ op: 'ask', question: 7 }, '"question" must be a text'],
    [{ op: 'ask', question: 'x', top: 0 }, '"top" must be a whole number from 1 to 50'],
    [{ op: 'ask', question: 'x', top: '3' }, '"top" must be a whole number from 1 to 50'],
    [{ op: 'search', query: 'x', top: 1001 }, '"top" must be a whole number from 1 to 1000'],
    [{ op: 'search', query: 'x', store: 'sql' }, '"store" must be fused, bm25, minisearch'],
    [{ op: 'disagreements', severity: 'huge' }, '"severity" must be low, medium, high'],
    [{ op: 'stance', claim: 'x' }, '"article" is missing'],
    [{ op: 'stance', claim: 'x', article: 'text' }, '"article" must be an object with a "text"'],
    [{ op: 'stance', claim: 'x', article: {} }, '"article.text" is missing'],
    [{ op: 'compare', a: 1 }, '"a" must be a text; "b" is missing'],
  ])('GIVEN %j THEN every field at fault is named', (request, message) => {
    const check = () => checkRequest(request);
    expect(check).toThrow(UserError);
    expect(check).toThrow(message);
  });
});
