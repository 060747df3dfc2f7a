import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextButton,
  openButton,
  pageButtons,
} from '../../../src/discord/buttons/answer-buttons.ts';
import { layOut } from '../../../src/discord/render/layout.ts';
import { cutIntoPages } from '../../../src/discord/render/pages.ts';
import type { Sheet } from '../../../src/discord/render/view.ts';
import { viewText, walkView } from './walk-view.ts';

const ANSWER = 'AAAAbbbb0-_9';
const line = fc.string({ minLength: 1, maxLength: 300 });
const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    lead: fc.array(line, { maxLength: 4 }),
    title: line,
    texts: fc.array(fc.string({ minLength: 1, maxLength: 1500 }), { maxLength: 40 }),
    parts: fc.array(line, { maxLength: 3 }),
    areCards: fc.boolean(),
    foot: fc.array(line, { maxLength: 2 }),
    opens: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ texts, parts, areCards, opens, ...sheet }) => ({
    ...sheet,
    blocks: texts.map((text, n) => ({
      text,
      parts,
      buttons: [contextButton(ANSWER, n + 1)],
      ...(areCards ? { accent: n } : {}),
    })),
    opens: Array.from({ length: opens }, (_, n) => openButton(ANSWER, n, 'Open')),
  }));

describe('GIVEN any sheet', () => {
  test('THEN its pages hold every block once, in order', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(cutIntoPages(sheet).flat()).toEqual(sheet.blocks);
      }),
    );
  });

  test('THEN every page is within every limit of a message', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const actions = Array.from({ length: 5 }, (_, n) => contextButton(ANSWER, 1000 + n));
        for (const page of cutIntoPages(sheet).keys()) {
          const view = layOut(sheet, page + 1, actions, pageButtons(ANSWER, 'More passages'));
          const parts = walkView(view);
          expect(viewText(view).length).toBeLessThanOrEqual(4000);
          expect(parts.length).toBeLessThanOrEqual(40);
          const ids = parts.flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => id.length <= 100)).toBe(true);
        }
      }),
    );
  });
});

describe('GIVEN a sheet of two pages', () => {
  const sheet: Sheet = {
    lead: ['### Answer'],
    title: '**More**',
    blocks: Array.from({ length: 8 }, (_, n) => ({ text: `block ${n + 1}` })),
    foot: ['2 outlets'],
  };
  const labels = (page: number) =>
    walkView(layOut(sheet, page, [], pageButtons(ANSWER, 'More passages'))).flatMap((part) =>
      'label' in part ? [part.label] : [],
    );

  test('THEN the first page leads on, the last one back', () => {
    expect(labels(1)).toEqual(['More passages ▶']);
    expect(labels(2)).toEqual(['◀ Back']);
  });

  test('WHEN a page that does not exist is asked for THEN the nearest one is shown', () => {
    expect(viewText(layOut(sheet, 99, [], () => []))).toContain('Page 2 of 2');
    expect(viewText(layOut(sheet, 0, [], () => []))).toContain('Page 1 of 2');
  });
});
