import {
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  ComponentType,
  type Message,
  type MessageSnapshot,
} from 'discord.js';
import { withoutEndMarks } from '../../text/end-marks.ts';
import type { UploadedFile } from './uploaded-file.ts';

/** What a message says, and what of it was not looked at. */
export interface ReadMessage {
  /** Its texts in the order they are shown; each may hold several paragraphs. */
  readonly texts: readonly string[];
  /** What was left out, a line each, for people. */
  readonly unread: readonly string[];
  /** Addresses in it, each once, in order. */
  readonly links: readonly string[];
  readonly files: readonly UploadedFile[];
}

type Component =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | APISectionAccessoryComponent;

/** A message, or one that was forwarded. */
type Readable = Message | MessageSnapshot;

/** Embeds nest nothing, and forwards hold no forwards; components nest two deep. */
const MAX_DEPTH = 5;

/**
 * Reads everything in a message that is text: its content, embeds, Components V2, the descriptions of its
 * attachments, and the same of what it forwards. What is no text is named, so that nobody takes it for checked.
 */
export function readMessage(message: Message): ReadMessage {
  const parts = [message, ...message.messageSnapshots.values()];
  return {
    texts: parts.flatMap(textsOf).filter((text) => text.trim() !== ''),
    unread: parts.flatMap(unreadOf),
    links: [...new Set(parts.flatMap(linksOf))],
    files: parts.flatMap(({ attachments }) =>
      [...attachments.values()].map(({ name, url, size }) => ({ name, url, size })),
    ),
  };
}

/** What people write as a link: in angle brackets, behind a label, or bare with a full stop after it. */
function linksOf({ content, embeds }: Readable): readonly string[] {
  const written = [...(content ?? '').matchAll(LINK)].map(([link]) =>
    withoutEndMarks(link, '.,;:!?\'"”’'),
  );
  return [...written, ...embeds.flatMap(({ data }) => data.url ?? [])];
}

const LINK = /https?:\/\/[^\s<>()[\]]+/gi;

function textsOf({ content, embeds, attachments, components }: Readable): readonly string[] {
  return [
    content ?? '',
    ...embeds.flatMap(({ data }) => embedTexts(data)),
    ...components.flatMap((component) => componentTexts(component.toJSON() as Component, 0)),
    ...[...attachments.values()].map(({ description }) => description ?? ''),
  ];
}

function embedTexts({ title, description, fields, footer, author }: APIEmbed): readonly string[] {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text].map((text) => text ?? '');
}

/** Text displays, and the descriptions of pictures, at any depth. */
function componentTexts(component: Component, depth: number): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Thumbnail:
      return [component.description ?? ''];
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) => description ?? '');
    case ComponentType.Section:
      return [...component.components, component.accessory].flatMap((inner) =>
        componentTexts(inner, depth + 1),
      );
    case ComponentType.Container:
      return component.components.flatMap((inner) => componentTexts(inner, depth + 1));
    default:
      return [];
  }
}

function unreadOf(message: Readable): readonly string[] {
  const attachments = [...message.attachments.values()];
  const described = attachments.filter(({ description }) => (description ?? '') !== '').length;
  const stickers = message.stickers?.size ?? 0;
  const hasPoll = 'poll' in message && message.poll !== null;
  const links = [...(message.content ?? '').matchAll(/https?:\/\/\S+/g)].length;
  return [
    ...(attachments.length > described
      ? [`${count(attachments.length - described, 'attachment')} without a description`]
      : []),
    ...(described > 0
      ? [`what ${count(described, 'attachment')} shows beside the description it came with`]
      : []),
    ...(links > 0 ? [`${count(links, 'linked page')}`] : []),
    ...(stickers > 0 ? [count(stickers, 'sticker')] : []),
    ...(hasPoll ? ['a poll'] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
