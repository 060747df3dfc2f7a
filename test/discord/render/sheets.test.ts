import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextButton,
  openButton,
  pageButtons,
} from '../../../src/discord/buttons/answer-buttons.ts';
import { articleSheet } from '../../../src/discord/render/article.ts';
import { askSheet } from '../../../src/discord/render/ask.ts';
import { checkSheet } from '../../../src/discord/render/check.ts';
import { disagreementsSheet } from '../../../src/discord/render/disagreements.ts';
import { renderHelp } from '../../../src/discord/render/help.ts';
import { layOut } from '../../../src/discord/render/layout.ts';
import { renderNotice } from '../../../src/discord/render/notice.ts';
import { outletsSheet } from '../../../src/discord/render/outlets.ts';
import { cutIntoPages } from '../../../src/discord/render/pages.ts';
import { renderReindexed } from '../../../src/discord/render/reindex.ts';
import { reportedSheet } from '../../../src/discord/render/reported.ts';
import { outletArticlesSheet, sourcesSheet } from '../../../src/discord/render/sources.ts';
import { statementsSheet } from '../../../src/discord/render/statements.ts';
import type { Sheet, View } from '../../../src/discord/render/view.ts';
import { shownValue } from '../../../src/show/shown-value.ts';
import type { Passage } from '../../../src/types.ts';
import {
  anyArticle,
  anyAskResult,
  anyDisagreements,
  anyReindexResult,
  anyReportedResult,
  anySources,
} from './any-result.ts';
import { hostileText } from './hostile-text.ts';
import { viewText, walkView } from './walk-view.ts';

const ANSWER = 'AAAAbbbb0-_9';
const lookup = () => undefined;
const open = (part: number, label: string) => openButton(ANSWER, part, label);

/** Markup of ours may stand at line starts and around words; a mention, a picture or a bare address never. */
const FOREIGN = /<[@#a:t/]|@everyone|@here|:\/\/|```|\|\||~~|__/u;

/** A masked link of ours: what stands in it is an address and nothing else. */
const LINK = /\]\(<https?:\/\/[^\s<>()[\]\\*_`|@]+>\)/gu;

/** Dates as timestamps, which no foreign text can make: its `<` is escaped. */
const OURS = /<t:-?\d{1,12}:D>/gu;

function expectFits(view: View): void {
  expect(viewText(view).length).toBeLessThanOrEqual(4000);
  expect(walkView(view).length).toBeLessThanOrEqual(40);
  const literal = viewText(view)
    .replace(LINK, ']')
    .replace(/\\[^0-9A-Za-z\s]/gu, '¤')
    .replace(OURS, '');
  expect(literal.match(FOREIGN)?.[0] ?? null).toBeNull();
}

function expectSheetFits(sheet: Sheet): void {
  const actions = Array.from({ length: 4 }, (_, n) => contextButton(ANSWER, 1000 + n));
  for (const page of cutIntoPages(sheet).keys()) {
    expectFits(layOut(sheet, page + 1, actions, pageButtons(ANSWER, 'More passages')));
  }
}

describe('GIVEN anything a corpus can hold WHEN it is rendered THEN every page fits and nothing in it acts', () => {
  test('answers', () => {
    fc.assert(
      fc.property(anyAskResult, (result) => {
        const shown = (passage: Passage) => shownValue(passage, null);
        const button = (n: number) => contextButton(ANSWER, n);
        expectSheetFits(askSheet(result, { lookup, button, shown }));
      }),
    );
  });

  test('reports', () => {
    fc.assert(
      fc.property(anyReportedResult, (result) => {
        expectSheetFits(reportedSheet(result, lookup, open));
        expectSheetFits(outletsSheet(result));
      }),
    );
  });

  test('checked messages', () => {
    fc.assert(
      fc.property(
        fc.array(anyReportedResult, { maxLength: 4 }),
        fc.array(hostileText, { maxLength: 8 }),
        (results, unread) => expectSheetFits(checkSheet(results, unread, lookup)),
      ),
      { numRuns: 50 },
    );
  });

  test('disagreements', () => {
    fc.assert(
      fc.property(anyDisagreements, hostileText, (list, topic) => {
        expectSheetFits(
          disagreementsSheet({ disagreements: list, notCompared: 1_000_000 }, topic, lookup, open),
        );
        for (const one of list) expectSheetFits(statementsSheet(one, lookup));
      }),
    );
  });

  test('sources', () => {
    fc.assert(
      fc.property(anySources, (result) => {
        expectSheetFits(sourcesSheet(result, lookup, open));
        for (const one of result.outlets) expectSheetFits(outletArticlesSheet(one, lookup));
      }),
    );
  });

  test('articles, with every paragraph whole', () => {
    fc.assert(fc.property(anyArticle, (result) => expectSheetFits(articleSheet(result, lookup))));
  });

  test('reindexes', () => {
    fc.assert(fc.property(anyReindexResult, (result) => expectFits(renderReindexed(result))));
  });

  test('notices and help', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 30 }), anySources, (lines, sources) => {
        expectFits(renderNotice(lines.join('\n')));
        expectFits(renderHelp(sources, lines.join(' '), { examples: lines.slice(0, 3) }));
      }),
    );
  });
});
