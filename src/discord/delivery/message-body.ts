import { MessageFlags, type RawFile } from 'discord.js';
import type { View } from '../render/view.ts';

/** A request's JSON body, and the files beside it. */
export interface MessageRequest {
  readonly body: Readonly<Record<string, unknown>>;
  readonly files?: RawFile[];
}

/** A view that takes the place of another: what was attached to that, such as its picture, goes. */
export function editRequest(view: View): MessageRequest {
  const { body, ...files } = messageRequest(view);
  return { body: { attachments: [], ...body }, ...files };
}

/** A view as Discord takes it. Nobody is ever mentioned, whatever the text says. */
export function messageRequest(view: View, flags: number = 0): MessageRequest {
  const { components, files = [] } = view;
  const body = {
    components,
    flags: MessageFlags.IsComponentsV2 | flags,
    allowed_mentions: { parse: [] },
  };
  if (files.length === 0) return { body };
  return {
    body: {
      ...body,
      attachments: files.map(({ name, description }, index) => ({
        id: index,
        filename: name,
        ...(description === undefined ? {} : { description }),
      })),
    },
    files: files.map(({ name, contentType, data }) => ({ name, contentType, data })),
  };
}
