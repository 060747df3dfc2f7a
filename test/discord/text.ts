import { type JsonObject, textIn } from './json.ts';
import type { ApiMessage } from './model.ts';
import { embedText } from './rules/embeds.ts';
import { ComponentType, walkComponents } from './rules/walk.ts';

/** All text a user sees in a message: content, embeds, text displays, labels of buttons and options excluded. */
export function visibleText(
  message: Pick<ApiMessage, 'content' | 'embeds' | 'components'>,
): string {
  const displays = walkComponents(message.components)
    .filter(({ component }) => component.type === ComponentType.textDisplay)
    .map(({ component }) => textIn(component.content));
  return [message.content, ...message.embeds.flatMap(embedText), ...displays]
    .filter((text) => text !== '')
    .join('\n');
}

/** All visible text of a message, for assertions. */
export function textOf(message: Pick<ApiMessage, 'content' | 'embeds' | 'components'>): string {
  return visibleText(message);
}

/** Labels of the buttons of a message, in order. */
export function buttonsOf(message: Pick<ApiMessage, 'components'>): readonly string[] {
  return walkComponents(message.components)
    .filter(({ component }) => component.type === ComponentType.button)
    .map(({ component }) => textIn(component.label));
}

/** A link in a message. */
export interface Link {
  readonly url: string;
  /** Text of a masked link; null for a bare one. */
  readonly label: string | null;
  /** Whether Discord would show a preview: not in `<…>`, not with SUPPRESS_EMBEDS, not with components v2. */
  readonly unfurls: boolean;
}

/** Links in the text of a message (`[label](url)`, `<url>`, bare), those of link buttons left out. */
export function linksOf(
  message: Pick<ApiMessage, 'content' | 'embeds' | 'components' | 'flags'>,
): readonly Link[] {
  const previewsOff = (message.flags & ((1 << 2) | (1 << 15))) !== 0;
  const found: Link[] = [];
  const text = visibleText(message).replace(
    /(?<!\\)\[([^[\]\n]*)\]\((<?)(https?:\/\/[^\s)>]+)>?\)/g,
    (_all, label, angle, url) => {
      found.push({ url, label, unfurls: angle === '' && !previewsOff });
      return ' ';
    },
  );
  for (const [, angle, url] of text.matchAll(/(<?)(https?:\/\/[^\s>)]+)/g)) {
    found.push({ url: url ?? '', label: null, unfurls: angle === '' && !previewsOff });
  }
  return found;
}

/** URLs of the link buttons of a message. */
export function linkButtonsOf(message: {
  readonly components: readonly JsonObject[];
}): readonly string[] {
  return walkComponents(message.components).flatMap(({ component }) =>
    typeof component.url === 'string' && component.type === ComponentType.button
      ? [component.url]
      : [],
  );
}
