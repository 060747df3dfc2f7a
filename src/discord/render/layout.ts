import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT_CHARACTERS, ROW_BUTTONS } from '../limits.ts';
import type { Block, Button, Sheet, View } from './view.ts';

/** Blocks of one page: more than this is a wall of text, whatever Discord allows. */
const PAGE_BLOCKS = 5;

/** Components beside the blocks: container, lead, two separators, foot, two rows of five buttons. */
const FRAME_COMPONENTS = 5 + 2 * (1 + ROW_BUTTONS);

/** A block with a button is a section, its text and the button. */
const BLOCK_COMPONENTS = 3;

/** Characters of "Page 10000 of 10000" and the breaks between the parts of a page. */
const PAGE_LABEL_ROOM = 40;

/** The stripe beside every answer, so that one is known at a glance. */
const BYLINE_BLUE = 0x2f5d8a;

/** Cuts a sheet into pages that fit a message. There is always a first page. Throws when one block alone does not fit. */
export function cutIntoPages(sheet: Sheet): readonly (readonly Block[])[] {
  const most = Math.min(
    PAGE_BLOCKS,
    Math.floor((MESSAGE_COMPONENTS - FRAME_COMPONENTS) / BLOCK_COMPONENTS),
  );
  const pages: Block[][] = [[]];
  let left = roomForBlocks(sheet, true);
  for (const block of sheet.blocks) {
    if (block.text.length > roomForBlocks(sheet, false)) {
      throw new Error(`A block of ${block.text.length} characters fits no page`);
    }
    const page = pages.at(-1) ?? [];
    const isFull = page.length >= most || block.text.length > left;
    if (isFull || (block.opensPage === true && page.length > 0)) {
      pages.push([block]);
      left = roomForBlocks(sheet, false) - block.text.length;
    } else {
      page.push(block);
      left -= block.text.length;
    }
  }
  return pages;
}

/** The page (1-based) that shows the block a sheet is about. */
export function focusPage(sheet: Sheet): number {
  const focus = sheet.blocks[sheet.focus ?? 0];
  const pages = cutIntoPages(sheet);
  return Math.max(1, pages.findIndex((page) => page.some((block) => block === focus)) + 1);
}

/** Lays out one page (1-based, clamped) with rows of buttons under it: first the page turners, then `actions`. */
export function layOut(
  sheet: Sheet,
  page: number,
  actions: readonly Button[],
  turners: (page: number, pages: number) => readonly Button[],
): View {
  const pages = cutIntoPages(sheet);
  const shown = Math.max(1, Math.min(Math.trunc(page) || 1, pages.length));
  const head = shown === 1 ? sheet.lead.join('\n') : sheet.title;
  const foot = [...sheet.foot];
  if (pages.length > 1) foot.push(`Page ${shown} of ${pages.length}`);
  const small = foot.map((line) => `-# ${line}`).join('\n');
  const inside: APIComponentInContainer[] = [
    ...(head === '' ? [] : [textDisplay(head)]),
    ...(pages[shown - 1] ?? []).map(blockComponent),
    ...(small === '' ? [] : [separator(), textDisplay(small)]),
    ...row(pages.length > 1 ? turners(shown, pages.length) : []),
    ...row(actions),
  ];
  return {
    components: [{ type: ComponentType.Container, accent_color: BYLINE_BLUE, components: inside }],
  };
}

function roomForBlocks(sheet: Sheet, isFirst: boolean): number {
  const frame = isFirst ? sheet.lead : [sheet.title];
  const lines = [...frame, ...sheet.foot];
  // Each line may bring a break and the "-# " of small print.
  const used = lines.reduce((sum, line) => sum + line.length + 4, PAGE_LABEL_ROOM);
  return MESSAGE_TEXT_CHARACTERS - used;
}

function blockComponent({ text, button }: Block): APIComponentInContainer {
  if (button === undefined) return textDisplay(text);
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: text }],
    accessory: button,
  };
}

function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

function row(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, ROW_BUTTONS) }];
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
