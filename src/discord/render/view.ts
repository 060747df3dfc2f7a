import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord.js';

/** A message as the renderer hands it over: Components V2 only, no content, no embeds. */
export interface View {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly TextFile[];
}

/** A file sent with a message; a File component names it as `attachment://name`. */
export interface TextFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: string;
}

/** A button of ours, before it is laid out. */
export type Button = APIButtonComponent;

/** One piece of a page that is never split, with the button that belongs to it. */
export interface Block {
  readonly text: string;
  readonly button?: Button;
  /** A new page begins here. */
  readonly opensPage?: boolean;
}

/** Everything an answer says, before it is cut into pages. Texts are Discord markdown, already escaped. */
export interface Sheet {
  /** At the top of the first page. */
  readonly lead: readonly string[];
  /** At the top of every later page. */
  readonly title: string;
  /** In order, over as many pages as needed. */
  readonly blocks: readonly Block[];
  /** At the end of every page, in small print. */
  readonly foot: readonly string[];
  /** The block to show first (its index); the first one when left out. */
  readonly focus?: number;
}
