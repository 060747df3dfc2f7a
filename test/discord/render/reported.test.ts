import { describe, expect, test } from 'vitest';
import { openButton } from '../../../src/discord/buttons/answer-buttons.ts';
import { outletsSheet } from '../../../src/discord/render/outlets.ts';
import { reportedSheet } from '../../../src/discord/render/reported.ts';
import { shownValue } from '../../../src/show/shown-value.ts';
import type { OutletStance, ReportedResult } from '../../../src/types.ts';
import { reportedResult } from '../../cli/results.ts';

const open = (part: number, label: string) => openButton('AAAAbbbb0-_9', part, label);

function sheetOf(result: ReportedResult) {
  return reportedSheet(result, () => undefined, open);
}

describe('GIVEN a fact', () => {
  test('THEN fact, badge and the outlets that say something of it stand on top, the silent in one line', () => {
    expect(sheetOf(reportedResult()).lead.join('\n').split('\n')).toEqual([
      '### Forty boats were lost',
      '**1 outlet reports it · 1 origin:** the harbour master',
      '✅ **Harbour Gazette** reports it: 40',
      '≠ **Coast Daily** says otherwise: 14',
      '▫️ 1 other outlet is silent',
    ]);
  });

  test('THEN one quote that reports comes first, then one that differs', () => {
    const [first, second] = sheetOf(reportedResult()).blocks;
    expect(first?.text).toMatch(/^\*\*\[1\] Harbour Gazette\*\* .*✅ reports it\n> /);
    expect(second?.text).toMatch(/^\*\*\[2\] .*≠ says otherwise\n> Fourteen/);
  });

  test('WHEN very many outlets report it THEN four are named, the rest is counted and opened', () => {
    const outlets: readonly OutletStance[] = Array.from({ length: 30 }, (_, n) => ({
      outlet: `Outlet ${n}`,
      stance: 'reports',
      articles: [],
    }));
    const sheet = sheetOf(reportedResult({ outlets }));
    expect(sheet.lead.join('\n')).toContain('✅ 26 more report it');
    expect(sheet.opens).toMatchObject([{ label: 'All outlets' }]);
    const all = outletsSheet(reportedResult({ outlets })).blocks.map(({ text }) => text);
    for (const { outlet } of outlets) expect(all.join('\n')).toContain(`**${outlet}**`);
  });

  test('WHEN no outlet reports it THEN the summary says so', () => {
    const outlets: readonly OutletStance[] = [{ outlet: 'A', stance: 'silent', articles: [] }];
    const sheet = sheetOf(
      reportedResult({ outlets, articles: [], origins: [], summary: 'No outlet reports it.' }),
    );
    expect(sheet.lead[0]).toBe('### Forty boats were lost\nNo outlet reports it.');
    expect(sheet.picture).toBeUndefined();
  });
});

describe('GIVEN a passage and a value', () => {
  const text = 'It rained. Forty boats were lost. The sun shone on Monday.';

  test('WHEN the value stands in it THEN the sentence around it is shown', () => {
    expect(shownValue({ text, highlights: [] }, 'Forty boats')).toEqual({
      span: [11, 33],
      value: [11, 22],
    });
  });

  test('WHEN it does not THEN the sentence with most of the words asked about is shown', () => {
    expect(shownValue({ text, highlights: [[38, 41]] }, '40')).toEqual({
      span: [34, 58],
      value: null,
    });
    expect(shownValue({ text: '', highlights: [] }, null)).toBeNull();
  });
});
