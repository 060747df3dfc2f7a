import { isObject, type Json, type JsonObject, objectsIn, textIn } from '../json.ts';
import type { ApiAttachment } from '../model.ts';
import { createSnowflake } from '../snowflake.ts';

/** Components as the API answers them: numbered, with every default written out (`components/reference`). */
export function componentsAnswer(
  components: unknown,
  attachments: readonly ApiAttachment[],
): readonly JsonObject[] {
  let nextId = 1;
  const number = (given: unknown): number => {
    const id = typeof given === 'number' && given > 0 ? given : nextId;
    nextId = Math.max(nextId, id) + 1;
    return id;
  };
  const answer = (component: JsonObject): JsonObject => {
    const own = { ...withoutNulls(component), id: number(component.id) };
    const children =
      component.components === undefined
        ? {}
        : { components: objectsIn(component.components).map(answer) };
    const accessory = isObject(component.accessory)
      ? { accessory: answer(component.accessory) }
      : {};
    return {
      ...DEFAULTS[String(component.type)],
      ...own,
      ...children,
      ...accessory,
      ...mediaOf(component, attachments),
    };
  };
  return objectsIn(components).map(answer);
}

const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  3: { min_values: 1, max_values: 1 },
  5: { min_values: 1, max_values: 1 },
  6: { min_values: 1, max_values: 1 },
  7: { min_values: 1, max_values: 1 },
  8: { min_values: 1, max_values: 1 },
  11: { description: null, spoiler: false },
  13: { name: null, size: null, spoiler: false },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
};

function mediaOf(component: JsonObject, attachments: readonly ApiAttachment[]): JsonObject {
  const media = isObject(component.media) ? { media: unfurled(component.media, attachments) } : {};
  const items = objectsIn(component.items).map((item) => {
    const shown = isObject(item.media) ? { media: unfurled(item.media, attachments) } : {};
    return { description: null, spoiler: false, ...withoutNulls(item), ...shown };
  });
  if (!isObject(component.file)) return items.length > 0 ? { ...media, items } : media;
  const attachment = attachmentNamed(component.file, attachments);
  const file = { file: unfurled(component.file, attachments) };
  return { ...media, ...file, name: attachment?.filename ?? null, size: attachment?.size ?? null };
}

function attachmentNamed(
  media: JsonObject,
  attachments: readonly ApiAttachment[],
): ApiAttachment | undefined {
  return attachments.find(({ filename }) => textIn(media.url) === `attachment://${filename}`);
}

function unfurled(media: JsonObject, attachments: readonly ApiAttachment[]): JsonObject {
  const attachment = attachmentNamed(media, attachments);
  const url = attachment?.url ?? textIn(media.url);
  return {
    id: createSnowflake(),
    url,
    proxy_url: url,
    ...(attachment === undefined ? {} : { attachment_id: attachment.id }),
  };
}

/** Fields sent as null are as good as not sent. */
export function withoutNulls(value: JsonObject): Record<string, Json | undefined> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
