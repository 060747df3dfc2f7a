import { MESSAGE_COMPONENTS, MESSAGE_TEXT_CHARACTERS, ROW_BUTTONS } from '../limits.ts';
import type { Block, Sheet } from './view.ts';

/** Blocks of one page unless a sheet says otherwise: more is a wall of text, whatever Discord allows. */
const PAGE_BLOCKS = 5;

/**
 * Components of every page beside its blocks and its lead: the container, a separator, the foot, a gallery with a picture,
 * and two rows: the page turners and five actions.
 */
const FRAME_COMPONENTS = 4 + (1 + 2) + (1 + ROW_BUTTONS);

/** Characters of "Page 10000 of 10000" and the breaks between the parts of a page. */
const PAGE_LABEL_ROOM = 40;

/** What a page still takes. */
interface Room {
  blocks: number;
  characters: number;
  components: number;
}

/** Cuts a sheet into pages that fit a message. There is always a first page. Throws when one block alone does not fit. */
export function cutIntoPages(sheet: Sheet): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let room = roomOf(sheet, true);
  for (const block of sheet.blocks) {
    if (!fits(block, roomOf(sheet, false))) {
      throw new Error(`A block of ${textLength(block)} characters fits no page`);
    }
    const page = pages.at(-1) ?? [];
    const opens = block.opensPage === true && page.length > 0;
    if (opens || !fits(block, room)) {
      pages.push([]);
      room = roomOf(sheet, false);
    }
    pages.at(-1)?.push(block);
    room = {
      blocks: room.blocks - 1,
      characters: room.characters - textLength(block),
      components: room.components - componentCount(block),
    };
  }
  return pages;
}

/** The page (1-based) that shows the block a sheet is about. */
export function focusPage(sheet: Sheet): number {
  const focus = sheet.blocks[sheet.focus ?? 0];
  const pages = cutIntoPages(sheet);
  return Math.max(1, pages.findIndex((page) => page.some((block) => block === focus)) + 1);
}

function fits(block: Block, { blocks, characters, components }: Room): boolean {
  return blocks > 0 && textLength(block) <= characters && componentCount(block) <= components;
}

function roomOf(sheet: Sheet, isFirst: boolean): Room {
  const { lead, title, foot, opens = [], pageBlocks = PAGE_BLOCKS, firstPage } = sheet;
  const heads = isFirst ? lead : [title];
  const openers = isFirst && opens.length > 0 ? opens.length + 1 : 0;
  // Each line may bring a break and the "-# " of small print.
  const used = [...heads, ...foot].reduce((sum, line) => sum + line.length + 4, PAGE_LABEL_ROOM);
  return {
    blocks: isFirst ? (firstPage ?? pageBlocks) : pageBlocks,
    characters: MESSAGE_TEXT_CHARACTERS - used,
    components: MESSAGE_COMPONENTS - FRAME_COMPONENTS - heads.length - openers,
  };
}

function textLength({ text, parts = [] }: Block): number {
  return [text, ...parts].reduce((sum, part) => sum + part.length, 0);
}

/** Texts, buttons, and at most a row for every five of them; a card is a container too. */
function componentCount({ parts = [], buttons = [], accent }: Block): number {
  const rows = Math.ceil(buttons.length / ROW_BUTTONS);
  return 1 + parts.length + buttons.length + rows + (accent === undefined ? 0 : 1);
}
