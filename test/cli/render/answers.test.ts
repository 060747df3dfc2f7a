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
      'Harbour Gazette (Flood closes the old bridge) and Coast Daily (2 May 2024): 1 sentence in common, 82 % alike',
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

  test.each([
    ['a pipe', {}, {}, 80],
    ['a pipe and COLUMNS', {}, { COLUMNS: '120' }, 120],
    ['COLUMNS that is no number', {}, { COLUMNS: 'wide' }, 80],
    ['a terminal that does not say', { isTTY: true }, {}, 80],
    ['a wide terminal', { isTTY: true, columns: 200 }, {}, 200],
    ['hardly any terminal', { isTTY: true, columns: 3 }, {}, 20],
  ])('GIVEN %s THEN lines are as wide as it is, or 80', (_name, stream, env, columns) => {
    expect(surfaceOf(stream, env).columns).toBe(columns);
  });

  test('GIVEN NO_COLOR without a value THEN it does not count', () => {
    expect(surfaceOf(terminal, { NO_COLOR: '' }).style.bold('x')).not.toBe('x');
  });
});

describe('marks around what is verbatim', () => {
  test.each([
    ['“We left,” he said.', '“We left,” he said.'],
    ['"We left," he said. "All of us."', '"We left," he said. "All of us."'],
    ['“We left. All of us.', '“We left. All of us.”'],
    ['We left.', '“We left.”'],
    ['He said: “We left.”', '“He said: “We left.””'],
    ["'We left,' he said.", "“'We left,' he said.”"],
  ])('GIVEN the answer %j THEN one pair is printed around what it begins with', (text, shown) => {
    const answer = { text, citations: [1], spans: [], confidence: 0.9 };
    const result = askResult({ answer, passages: [passage({ text, highlights: [] })] });
    const lines = renderAsk(result, plain).split('\n');
    expect(lines[0]).toBe(`${shown} [1]`);
    expect(lines).toContain(`    ${shown}`);
  });

  test('GIVEN a span in such an answer THEN the same words are bold', () => {
    const text = '“We left 40 boats,” he said.';
    const answer = { text, citations: [1], spans: [[9, 11] as const], confidence: 0.9 };
    expect(renderAsk(askResult({ answer }), coloured)).toContain('\u001B[1m40\u001B[22m');
  });
});

describe('how many passages are shown', () => {
  const passages = [1, 2, 3, 4].map((n) => passage({ n, article: article({ id: `a${n}` }) }));
  const answer = { text: 'Forty boats were lost.', citations: [1, 2, 3], spans: [], confidence: 1 };
  const result = askResult({ answer, passages });

  test('GIVEN fewer than are cited THEN the counts are of all, and the rest is told', () => {
    const text = renderAsk(result, plain, 2);
    expect(text.match(/^\[\d\] /gm)).toEqual(['[1] ', '[2] ']);
    expect(text).toContain('“Forty boats were lost.” [1][2]\n');
    expect(text).toContain('3 articles, 1 outlet, 1 origin: the harbour master. 1 more not shown.');
    expect(text).not.toContain('More on this');
  });

  test('GIVEN more than are cited THEN the others are set apart', () => {
    expect(renderAsk(result, plain, 4)).toContain('More on this, not cited:\n\n[4]');
  });
});
