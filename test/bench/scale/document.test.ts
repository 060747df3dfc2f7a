import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { replaceSection } from '../replace-section.ts';
import { drawCurves } from './document/curves.ts';
import { writeSection } from './document/section.ts';
import { mergeFigures, type Row, type ScaleFigures, summarise } from './figures.ts';

const PAGE = readFileSync(
  fileURLToPath(new URL('../../../docs/BENCHMARKS.md', import.meta.url)),
  'utf8',
);

function row(role: Row['role'], paragraphs: number | null, runs: Row['runs']): Row {
  return {
    role,
    paragraphs,
    articles: 19_000,
    runs,
    failures: [],
    date: '2026-12-01',
    loadBefore: 0.1,
    loadAfter: 1,
  };
}

function figuresOf(...rows: readonly Row[]): ScaleFigures {
  return {
    machine: { cores: 2, memoryMb: 24_000, node: '20.20.2' },
    commits: { this: 'abc1234', other: 'def5678' },
    base: {
      source: 'made up',
      articles: 4_000,
      paragraphs: 20_000,
      words: 500_000,
      days: 50,
      events: { 1: 90, 2: 8, 3: 2 },
    },
    seed: 1,
    format: 'jsonl',
    rows,
  };
}

const FIGURES = figuresOf(
  row('this', 1_000, { 'index.seconds': [4, 3], 'search.p99': [2] }),
  row('this', 100_000, { 'index.seconds': [70, 50, 55], 'index.peakMb': [1_000.4, 950, 901] }),
  row('other', 100_000, { 'index.seconds': [135, 130, 140], 'index.peakMb': [1_600] }),
  row('this', null, { 'differences.first': [1.004], 'differences.second': [0.004] }),
);

describe('the section "At scale"', () => {
  const section = writeSection(FIGURES);

  test('GIVEN a goal THEN the median decides whether it is met, and both programs stand beside each other', () => {
    expect(section).toContain(
      '| index from nothing (`reindex`, no saved index) | ≤ 60.0 s | 50.0 s | 55.0 s | 130 s | 135 s | met |',
    );
    expect(section).toContain(
      '| … memory, at most | ≤ 900 MB | 901 MB | 950 MB | 1,600 MB | 1,600 MB | **missed** |',
    );
  });

  test('GIVEN a size without a goal THEN nothing is judged, and what was not measured has no line', () => {
    expect(section).toContain(
      '| index from nothing (`reindex`, no saved index) |  | 3.00 s | 3.50 s |  |',
    );
    expect(section).not.toContain('Pss');
  });

  test('GIVEN the list of differences THEN its goal holds at any size', () => {
    expect(section).toMatch(
      /first call of [^|]*\| ≤ 1.00 s \| 1.00 s \| 1.00 s \| \*\*missed\*\* \|/,
    );
    expect(section).toMatch(/second call \| ≤ 1.00 s \| 0.004 s \| 0.004 s \| met \|/);
  });

  test('GIVEN a part that failed THEN it says so', () => {
    const failed = { ...row('other', 1_000, {}), failures: ['indexing: out of memory'] };
    expect(writeSection(figuresOf(row('this', 1_000, { 'start.off': [1] }), failed))).toContain(
      'Not measured:\n- other, indexing: out of memory',
    );
  });

  test('WHEN it is put into the page THEN the rest of the page stays, and so does this section when retrieval is written', () => {
    const page = replaceSection(PAGE, 'scale', section);
    expect(page).toContain('## The reader');
    expect(page).toContain('## What is compared');
    expect(page.split('### The corpora')).toHaveLength(2);
    const both = replaceSection(page, 'retrieval', '## What is compared\n\nanew');
    expect(both).toContain(section);
    expect(both).toContain('## The reader');
    expect(both).not.toContain("## Byline's growth");
    expect(replaceSection(both, 'scale', section)).toBe(both);
  });

  test('GIVEN a page without the comments THEN it is not written over', () => {
    expect(() => replaceSection('# Benchmarks\n', 'scale', section)).toThrow('lacks the comments');
    expect(() => replaceSection('<!-- scale: begin -->\n', 'scale', section)).toThrow('lacks');
  });
});

describe('figures of the scale benchmark', () => {
  test('WHEN one size is measured again THEN the other sizes of the same commits stay', () => {
    const now = figuresOf(row('this', 1_000, { 'index.seconds': [2] }));
    const merged = mergeFigures(FIGURES, now);
    expect(merged.rows.map(({ role, paragraphs }) => [role, paragraphs])).toEqual([
      ['this', 1_000],
      ['this', 100_000],
      ['other', 100_000],
      ['this', null],
    ]);
    expect(merged.rows[0]?.runs).toEqual({ 'index.seconds': [2] });
  });

  test('GIVEN figures of another commit THEN none of them stays', () => {
    const now = { ...figuresOf(row('this', 1_000, {})), commits: { this: 'fffffff' } };
    expect(mergeFigures(FIGURES, now).rows).toEqual(now.rows);
  });

  test('GIVEN runs THEN the smallest and the median are given, of none nothing', () => {
    expect(summarise([5, 1, 3])).toEqual({ min: 1, median: 3 });
    expect(summarise([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5 });
    expect(summarise([])).toBeNull();
    expect(summarise(undefined)).toBeNull();
  });
});

describe('the curves', () => {
  const svg = drawCurves(FIGURES);

  test('THEN they can be drawn, with title and description, and text as text', async () => {
    const { document } = parseHTML(svg);
    expect(document.querySelector('title')?.textContent).toContain('number of paragraphs');
    expect(document.querySelector('desc')?.textContent).toContain(
      'Index from nothing, this commit: 3.50 s at 1,000, 55.0 s at 100,000 paragraphs.',
    );
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toContain('not measured');
    const image = await renderAsync(svg);
    expect(image.width).toBeGreaterThan(700);
  });

  test('THEN each program has a line a metric it was measured for', () => {
    const { document } = parseHTML(svg);
    expect(document.querySelectorAll('polyline.this')).toHaveLength(3);
    expect(document.querySelectorAll('polyline.other')).toHaveLength(2);
  });
});
