import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { renderAsk } from '../../../src/cli/render/ask.ts';
import { renderDisagreements } from '../../../src/cli/render/disagreement.ts';
import { renderReported } from '../../../src/cli/render/reported.ts';
import { createStyle, surfaceOf } from '../../../src/cli/render/style.ts';
import { article, askResult, disagreement, passage, reportedResult } from '../results.ts';

const plain = { style: createStyle(false), columns: null, lookup: () => undefined };
const coloured = { style: createStyle(true), columns: 60, lookup: () => undefined };

describe('an answer on the terminal', () => {
  test('GIVEN an answer THEN its sentence, source line, quote and origins are shown', () => {
    expect(renderAsk(askResult(), plain)).toBe(
      [
        '“Forty boats were lost in the flood, the harbour master said.” [1]',
        '',
        '[1] Harbour Gazette · 2 May 2024 · paragraph 3',
        '    Flood closes the old bridge',
        '    “Forty boats were lost in the flood, the harbour master said.”',
        '    cites the harbour master',
        '',
        '1 article, 1 outlet, 1 origin: the harbour master.',
      ].join('\n'),
    );
  });

  test('GIVEN a terminal THEN highlights are bold and the words are the same', () => {
    const text = renderAsk(askResult(), coloured);
    expect(text).toContain('\u001B[1mForty\u001B[22m');
    const words = (shown: string) => stripVTControlCharacters(shown).split(/\s+/).join(' ');
    expect(words(text)).toBe(words(renderAsk(askResult(), plain)));
  });

  test('GIVEN no answer THEN it says so and offers what is near', () => {
    const result = askResult({
      answered: false,
      answer: null,
      passages: [],
      suggestions: ['Flood closes the old bridge'],
    });
    expect(renderAsk(result, plain)).toBe(
      'The corpus does not say.\n\nWhat it has that is near:\n  - Flood closes the old bridge',
    );
  });

  test('GIVEN an answer from part of the index THEN it ends by saying so', () => {
    const note = 'Part of the index did not answer; this may be incomplete.';
    expect(
      renderAsk(askResult({ partial: true }), plain)
        .split('\n\n')
        .at(-1),
    ).toBe(note);
    expect(renderReported(reportedResult({ partial: true }), plain)).toContain(note);
  });

  test('GIVEN a teaser without a date THEN both are said', () => {
    const teaser = passage({ article: article({ kind: 'teaser', published: null }) });
    const text = renderAsk(askResult({ passages: [teaser] }), plain);
    expect(text).toContain('[1] Harbour Gazette · date unknown · paragraph 3 · teaser');
  });

  test('GIVEN a disagreement THEN the note names the holders with their numbers', () => {
    const shown = passage({ article: article({ id: 'harbour gazette' }) });
    const text = renderAsk(
      askResult({ passages: [shown], disagreements: [disagreement()] }),
      plain,
    );
    expect(text).toContain('≠ Sources disagree: boats lost (quantity, high)');
    expect(text).toContain('The figures for the boats lost differ: 40 and 14.');
    expect(text).toContain('  - 40: Harbour Gazette [1]\n  - 14: Coast Daily');
  });

  test('GIVEN terminal commands in every text THEN none reaches the terminal', () => {
    const evil = '\u001B]0;owned\u0007\u009B2J';
    const hostile = article({ outlet: evil, headline: evil });
    const result = askResult({
      answer: { text: evil, citations: [1], spans: [[0, 2]], confidence: 0.9 },
      passages: [passage({ article: hostile, text: evil, attribution: [evil], highlights: [] })],
      disagreements: [disagreement({ topic: evil, note: evil })],
    });
    const shown = [
      renderAsk(result, plain),
      renderDisagreements([disagreement({ topic: evil, note: evil })], plain),
      renderReported(
        reportedResult({
          summary: evil,
          outlets: [{ outlet: evil, stance: 'denies', articles: [] }],
          origins: [{ name: evil, outlets: [evil] }],
        }),
        plain,
      ),
    ].join('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
    expect(shown).not.toMatch(/[\u0007\u001B\u009B]/);
  });
});

describe('a reported fact on the terminal', () => {
  test('GIVEN outlets that report, differ and are silent THEN they stand in that order', () => {
    const text = renderReported(reportedResult(), plain);
    expect(text).toContain(
      [
        '✓ Harbour Gazette  reports it',
        '≠ Coast Daily      says otherwise',
        '· Inland Post      does not speak of it',
      ].join('\n'),
    );
    expect(text).toContain('“Fourteen boats were lost.”');
    expect(text).toContain('Origins\n  - the harbour master, through Harbour Gazette');
  });

  test('GIVEN shared text THEN both articles and how alike they are is shown', () => {
    const copies = [
      {
        articles: ['harbour-flood', 'coast-flood'],
        passages: ['Boats were lost.'],
        similarity: 0.82,
      },
    ];
    const text = renderReported(reportedResult({ copies }), plain);
    expect(text).toContain(
      'Harbour Gazette (Flood closes the old bridge) and Coast Daily (2 May 2024): 82 % alike',
    );
    expect(text).toContain('“Boats were lost.”');
  });
});

describe('colours and width', () => {
  const terminal = { isTTY: true, columns: 72 };

  test('GIVEN a terminal THEN there are colours and its width', () => {
    const surface = surfaceOf(terminal, {});
    expect(surface.style.bold('x')).not.toBe('x');
    expect(surface.columns).toBe(72);
  });

  test.each([
    ['NO_COLOR', terminal, { NO_COLOR: '1' }],
    ['a dumb terminal', terminal, { TERM: 'dumb' }],
    ['a pipe', {}, {}],
  ])('GIVEN %s THEN there are no colours', (_name, stream, env) => {
    expect(surfaceOf(stream, env).style.bold('x')).toBe('x');
  });

  test('GIVEN a pipe THEN quotes are not broken into lines', () => {
    expect(surfaceOf({}, {}).columns).toBeNull();
  });
});
