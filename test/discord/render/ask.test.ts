import { describe, expect, test } from 'vitest';
import { askSheet } from '../../../src/discord/render/ask.ts';
import { shownValue } from '../../../src/show/shown-value.ts';
import type { AskResult } from '../../../src/types.ts';
import { article, askResult, disagreement, passage } from '../../cli/results.ts';

const view = {
  lookup: () => undefined,
  button: () => undefined,
  shown: (one: AskResult['passages'][number]) => shownValue(one, 'Forty'),
};

function linesOf(result: AskResult): readonly string[] {
  return askSheet(result, view).lead.join('\n').split('\n');
}

describe('GIVEN an answer', () => {
  test('THEN question, answer and badge follow each other, what was asked for in bold', () => {
    expect(linesOf(askResult())).toEqual([
      '### How many boats were lost?',
      '“**Forty** boats were lost in the flood, the harbour master said.” [1]',
      '**1 outlet · 1 origin:** the harbour master',
    ]);
  });

  test.each([
    ['“We lost our boats,” the mayor said.', '“We lost our boats,” the mayor said.'],
    ['"All of them," said Ines Calder.', '"All of them," said Ines Calder.'],
    ['«Nothing is left», the fishers said.', '«Nothing is left», the fishers said.'],
    ['“The quay is gone. It was old.', '“The quay is gone. It was old.”'],
    ['The mayor said: “Stay at home.”', '“The mayor said: “Stay at home.””'],
    ['The boats were lost.', '“The boats were lost.”'],
  ])('WHEN it is %j THEN it stands in one pair of marks', (text, shown) => {
    const answer = { text, citations: [1], spans: [], confidence: 0.9 };
    expect(linesOf(askResult({ answer }))[1]).toBe(`${shown} [1]`);
  });

  test('WHEN a long quotation is cut THEN it is closed', () => {
    const text = `“${'We saw the water rise and then we ran. '.repeat(60)}” they said.`;
    const answer = { text, citations: [1], spans: [], confidence: 0.9 };
    expect(linesOf(askResult({ answer }))[1]).toMatch(/^“We saw [^“”]*…” \[1\]$/);
  });

  test.each([
    [
      'Who reported that *40* boats sank?',
      ['For who reports it and who denies it: /reported \\*40\\* boats sank'],
    ],
    ['Which papers say how many boats sank?', []],
    ['How many boats were lost?', []],
  ])('WHEN %j was asked THEN the foot is %j', (question, foot) => {
    expect(askSheet(askResult({ question }), view).foot).toEqual(foot);
  });

  test('WHEN sources differ THEN one line gives both values and who says which, its own first', () => {
    const { positions } = disagreement();
    const swapped = disagreement({ positions: positions.toReversed() });
    const own = passage({ article: article({ id: 'harbour gazette' }) });
    expect(linesOf(askResult({ passages: [own], disagreements: [swapped] }))).toContain(
      '⚠ **Differs:** **40** – Harbour Gazette · **14** – Coast Daily',
    );
  });

  test('WHEN sources differ in more THEN a line says how much is left', () => {
    const disagreements = [disagreement(), disagreement({ id: 'd2' })];
    expect(linesOf(askResult({ disagreements }))).toContain(
      '-# 1 more difference: see /disagreements',
    );
  });

  test('THEN the passage that is the answer is not quoted twice, another is, around its value', () => {
    const other = passage({
      n: 2,
      text: `${'It rained. '.repeat(60)}Forty boats were lost. ${'It rained. '.repeat(60)}`,
    });
    const [first, second] = askSheet(askResult({ passages: [passage(), other] }), view).blocks;
    expect(first?.text).not.toMatch(/^> /m);
    expect(first?.text).toContain('quoted above');
    expect(second?.text).toContain('**Forty** boats were lost.');
  });

  test('THEN the link scrolls to the sentence, not to the start of the paragraph', () => {
    const long = passage({ n: 2, text: `${'It rained. '.repeat(60)}Forty boats were lost.` });
    const [block] = askSheet(askResult({ passages: [long] }), view).blocks;
    expect(block?.text).toContain('#:~:text=Forty%20boats%20were%20lost.>)');
  });

  test('THEN its first page has two passages', () => {
    expect(askSheet(askResult(), view).firstPage).toBe(2);
  });
});

describe('GIVEN a question without an answer', () => {
  test('THEN the question stands on top and what is near below', () => {
    const result = askResult({ answered: false, answer: null, suggestions: ['boats found'] });
    const lines = linesOf(result);
    expect(lines.slice(0, 2)).toEqual([
      '### How many boats were lost?',
      '**The corpus does not say.**',
    ]);
    expect(lines).toContain('- boats found');
  });
});
