import { describe, expect, test } from 'vitest';
import { openButton } from '../../../src/discord/buttons/answer-buttons.ts';
import { cutIntoPages } from '../../../src/discord/render/pages.ts';
import { outletArticlesSheet, sourcesSheet } from '../../../src/discord/render/sources.ts';
import { article } from '../../cli/results.ts';

const lookup = () => undefined;
const open = (part: number, label: string) => openButton('AAAAbbbb0-_9', part, label);

const outlets = Array.from({ length: 12 }, (_, n) => ({
  outlet: `Outlet ${n + 1}`,
  articles: [
    article({ id: `a${n}`, published: '2024-05-02' }),
    article({ id: `b${n}`, published: '2024-05-04' }),
  ],
}));

describe('GIVEN the sources', () => {
  const sheet = sourcesSheet({ outlets }, lookup, open);

  test('THEN the count line says outlets and articles', () => {
    expect(sheet.lead).toEqual(['### 12 outlets, 24 articles']);
  });

  test('THEN each outlet has its count, its dates and a button that opens it, ten a page', () => {
    const [first, second] = cutIntoPages(sheet).map(([block]) => block);
    expect(first?.text.split('\n').slice(0, 2)).toEqual([
      '**1. Outlet 1**',
      '-# 2 articles · <t:1714651200:D> – <t:1714824000:D>',
    ]);
    expect(first?.buttons).toHaveLength(10);
    expect(second?.buttons).toMatchObject([
      { label: '11', custom_id: 'v1:open:AAAAbbbb0-_9:10' },
      { label: '12', custom_id: 'v1:open:AAAAbbbb0-_9:11' },
    ]);
  });

  test('WHEN one is opened THEN its articles come with their ids', () => {
    const [first] = outlets;
    const opened = outletArticlesSheet(first ?? { outlet: '', articles: [] }, lookup);
    expect(opened.blocks.map(({ text }) => text).join('\n')).toMatch(/· a0\n.*· b0$/);
  });

  test('WHEN the corpus is empty THEN the message says what to do', () => {
    expect(sourcesSheet({ outlets: [] }, lookup, open).lead.join('\n')).toContain('/reindex');
  });
});
