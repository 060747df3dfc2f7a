import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { ROW_BUTTONS } from '../limits.ts';
import { chunk } from './chunk.ts';
import { cutIntoPages } from './pages.ts';
import type { Block, Button, Sheet, View } from './view.ts';

/** The stripe beside every answer, so that one is known at a glance. */
const BYLINE_BLUE = 0x2f5d8a;

/** Lays out one page (1-based, clamped) with rows of buttons under it: first the page turners, then `actions`. */
export function layOut(
  sheet: Sheet,
  page: number,
  actions: readonly Button[],
  turners: (page: number, pages: number) => readonly Button[],
): View {
  const pages = cutIntoPages(sheet);
  const shown = Math.max(1, Math.min(Math.trunc(page) || 1, pages.length));
  const blocks = pages[shown - 1] ?? [];
  const isFirst = shown === 1;
  const buttons = [
    ...blocks.flatMap((block) => (block.accent === undefined ? (block.buttons ?? []) : [])),
    ...(isFirst ? (sheet.opens ?? []) : []),
    ...(pages.length > 1 ? turners(shown, pages.length) : []),
  ];
  const foot = footOf(sheet, shown, pages.length);
  const rows = [...rowsOf(buttons), ...rowsOf(actions)];
  const heads = (isFirst ? sheet.lead : [sheet.title]).filter((head) => head !== '');
  const picture = isFirst ? sheet.picture : undefined;
  return {
    components: blocks.some(({ accent }) => accent !== undefined)
      ? asCards(heads, blocks, foot, rows)
      : [asOne(heads, blocks, foot, rows)],
    ...(picture === undefined ? {} : { picture }),
  };
}

function footOf({ foot }: Sheet, page: number, pages: number): string {
  const lines = pages > 1 ? [...foot, `Page ${page} of ${pages}`] : foot;
  return lines.map((line) => `-# ${line}`).join('\n');
}

/** One container around everything. */
function asOne(
  heads: readonly string[],
  blocks: readonly Block[],
  foot: string,
  rows: readonly APIActionRowComponent<APIButtonComponent>[],
): APIMessageTopLevelComponent {
  const texts = blocks.flatMap(({ text, parts = [] }) => [text, ...parts]);
  return container(BYLINE_BLUE, [
    ...heads.map(textDisplay),
    ...(heads.length > 0 && texts.length > 0 ? [separator()] : []),
    ...texts.map(textDisplay),
    ...(foot === '' ? [] : [textDisplay(foot)]),
    ...rows,
  ]);
}

/** A container a block; what belongs to all of them stands above and below. */
function asCards(
  heads: readonly string[],
  blocks: readonly Block[],
  foot: string,
  rows: readonly APIActionRowComponent<APIButtonComponent>[],
): readonly APIMessageTopLevelComponent[] {
  const cards = blocks.map(({ text, parts = [], buttons = [], accent = BYLINE_BLUE }) =>
    container(accent, [...[text, ...parts].map(textDisplay), ...rowsOf(buttons)]),
  );
  return [
    ...heads.map(textDisplay),
    ...cards,
    ...(foot === '' ? [] : [textDisplay(foot)]),
    ...rows,
  ];
}

function container(
  accent: number,
  components: APIComponentInContainer[],
): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, accent_color: accent, components };
}

function textDisplay(content: string): APIComponentInContainer & APIMessageTopLevelComponent {
  return { type: ComponentType.TextDisplay, content };
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

function rowsOf(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  return chunk(buttons, ROW_BUTTONS).map((components) => ({
    type: ComponentType.ActionRow,
    components: [...components],
  }));
}

/** A quiet button: one that does not ask to be pressed first. */
export function quietButton(customId: string, label: string, disabled = false): Button {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId,
    label,
    ...(disabled ? { disabled } : {}),
  };
}
