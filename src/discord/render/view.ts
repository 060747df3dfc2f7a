import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord.js';
import type { Picture } from '../picture/picture.ts';

/** A message as the renderer hands it over: Components V2 only, no content, no embeds. */
export interface View {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ViewFile[];
  /** Drawn and attached once the message stands; the message is whole without it. */
  readonly picture?: Picture;
  /** Whether the message has shown nothing else since: what comes late must not take its place. */
  readonly isStillShown?: () => boolean;
  /** Told once where the message stands. Never rejects. */
  readonly onShown?: (message: {
    readonly channelId: string;
    readonly messageId: string;
  }) => Promise<void>;
}

/** A file sent with a message; a component names it as `attachment://name`. */
export interface ViewFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: string | Buffer;
  /** What a picture shows, in words. */
  readonly description?: string;
}

/** A button of ours, before it is laid out. */
export type Button = APIButtonComponent;

/** One piece of a page that is never split, with the buttons that belong to it. */
export interface Block {
  readonly text: string;
  /** Further texts of it, set apart by a little space. */
  readonly parts?: readonly string[];
  /** Under the block when it is a card, else together with the other blocks' under the page. */
  readonly buttons?: readonly Button[];
  /** The block is a card of its own, with a stripe of this colour (RGB). */
  readonly accent?: number;
  /** A new page begins here. */
  readonly opensPage?: boolean;
}

/** Everything an answer says, before it is cut into pages. Texts are Discord markdown, already escaped. */
export interface Sheet {
  /** At the top of the first page; set apart by a little space. */
  readonly lead: readonly string[];
  /** At the top of every later page. */
  readonly title: string;
  /** In order, over as many pages as needed. */
  readonly blocks: readonly Block[];
  /** At the end of every page, in small print. */
  readonly foot: readonly string[];
  /** The block to show first (its index); the first one when left out. */
  readonly focus?: number;
  /** Most blocks of the first page, and of every later one. */
  readonly firstPage?: number;
  readonly pageBlocks?: number;
  /** Buttons under the first page, for what it opens. */
  readonly opens?: readonly Button[];
  /** Shown under the first page once it is drawn. */
  readonly picture?: Picture;
}
