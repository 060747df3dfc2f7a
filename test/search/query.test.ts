import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedQuery, parseQuery, withoutFilters } from '../../src/search/query.ts';

const plain: ParsedQuery = {
  text: '',
  phrases: [],
  excluded: [],
  outlets: [],
  since: null,
  until: null,
  malformed: [],
};

describe('parseQuery', () => {
  it.each<[string, Partial<ParsedQuery>]>([
    ['Who won?', { text: 'Who won?' }],
    ['"old port" fire', { text: 'old port  fire', phrases: ['old port'] }],
    ['he said “we go”, then', { text: 'he said  we go , then', phrases: ['we go'] }],
    ['fire -harbour -"old port"', { text: 'fire', excluded: ['harbour', 'old port'] }],
    ['fire outlet:Gazette', { text: 'fire', outlets: ['Gazette'] }],
    ['Outlet:"Harbour Gazette" fire', { text: 'fire', outlets: ['Harbour Gazette'] }],
    ['fire since:2031 until:2032', { text: 'fire', since: '2031-01-01', until: '2032-12-31' }],
    [
      'fire since:2031-02 until:2031-02',
      { text: 'fire', since: '2031-02-01', until: '2031-02-28' },
    ],
    ['fire until:2031-02-03', { text: 'fire', until: '2031-02-03' }],
    [
      'since:2031-13-01',
      { text: '2031-13-01', malformed: [{ operator: 'since', value: '2031-13-01' }] },
    ],
    [
      'until:2031-02-30 x',
      { text: '2031-02-30  x', malformed: [{ operator: 'until', value: '2031-02-30' }] },
    ],
    ['fire outlet:Gazette?', { text: 'fire', outlets: ['Gazette'] }],
    ['fire since:2031!', { text: 'fire', since: '2031-01-01' }],
    ['co-operate al-Bab a:b 5-3', { text: 'co-operate al-Bab a:b 5-3' }],
    ['it fell -5 degrees - badly', { text: 'it fell -5 degrees - badly' }],
    ['an "unclosed phrase', { text: 'an "unclosed phrase' }],
    [
      '"" outlet: Since:',
      {
        text: 'outlet: Since:',
        malformed: [
          { operator: 'outlet', value: '' },
          { operator: 'since', value: '' },
        ],
      },
    ],
    ['fire outlet:""', { text: 'fire outlet:', malformed: [{ operator: 'outlet', value: '' }] }],
    ['fire in 2031', { text: 'fire in 2031' }],
  ])('GIVEN %j WHEN read THEN its operators are taken out', (query, expected) => {
    expect(parseQuery(query)).toEqual({ ...plain, ...expected });
  });

  it.each([
    ['fire outlet:"Harbour Gazette" -smoke "old port"', 'fire   -smoke "old port"'],
    ['since:2031 fire until:2032', '  fire  '],
    ['at 9:00 a:b', 'at 9:00 a:b'],
  ])('GIVEN %j WHEN it is searched under a filter THEN %j is searched for', (query, left) => {
    expect(withoutFilters(query).replace(/\s+/g, ' ')).toBe(left.replace(/\s+/g, ' '));
  });

  it('GIVEN any text WHEN read THEN it is a query', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '-',
      'outlet:',
      'since:',
      'until:',
      '2031',
      ' ',
      'x',
      '*',
      '(',
      '\\',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const parsed = parseQuery(query);
        expect(parsed.text).toBe(parsed.text.trim());
        for (const phrase of [...parsed.phrases, ...parsed.excluded])
          expect(phrase).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
