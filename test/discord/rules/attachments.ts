import type { Problem } from '../errors.ts';
import { isObject, type JsonObject, objectsIn, textIn } from '../json.ts';
import type { ApiMessage, UploadedFile } from '../model.ts';
import { walkComponents } from './walk.ts';

/** Largest file a bot may send without a boost, in bytes: 10 MiB (`reference#uploading-files`). */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Whether a file is larger than a message may carry (40005). */
export function isTooLarge(file: UploadedFile): boolean {
  return file.bytes.length > MAX_FILE_BYTES;
}

/** Every `attachments[].id` and every `attachment://` name must stand for a file of the message. */
export function attachmentProblems(
  body: JsonObject,
  files: readonly UploadedFile[],
  prior: ApiMessage | undefined,
): readonly Problem[] {
  const kept = prior?.attachments ?? [];
  const known = new Set([
    ...files.map((file) => String(file.index)),
    ...kept.map((attachment) => attachment.id),
  ]);
  const ids = objectsIn(body.attachments).flatMap((attachment, at) => {
    const id = String(attachment.id);
    if (known.has(id)) return [];
    return [
      {
        path: ['attachments', at, 'id'],
        rule: 'attachment/unknown-id',
        detail: `id ${id} is no file of the request`,
      },
    ];
  });
  const names = new Set([
    ...files.map((file) => file.filename),
    ...kept.map((attachment) => attachment.filename),
  ]);
  for (const { filename } of objectsIn(body.attachments)) names.add(textIn(filename));
  const missing = mediaUrls(body)
    .filter(
      ({ url }) => url.startsWith('attachment://') && !names.has(url.slice('attachment://'.length)),
    )
    .map(({ url, path }) => ({
      path,
      rule: 'attachment/unknown-name',
      detail: `${url} names no file of the message`,
    }));
  return [...ids, ...missing, ...foreignFiles(body)];
}

/** A file component shows uploaded files only (`components/reference#file`). */
function foreignFiles(body: JsonObject): readonly Problem[] {
  return walkComponents(body.components).flatMap(({ component, path }) => {
    if (!isObject(component.file)) return [];
    const url = textIn(component.file.url);
    if (url.startsWith('attachment://')) return [];
    return [
      {
        path: [...path, 'file', 'url'],
        rule: 'attachment/file-url',
        detail: `${url} is not attachment://`,
      },
    ];
  });
}

function mediaUrls(
  body: JsonObject,
): readonly { readonly url: string; readonly path: (string | number)[] }[] {
  const inComponents = walkComponents(body.components).flatMap(({ component, path }) => {
    const items = objectsIn(component.items).map((item, at) => ({
      media: item.media,
      path: [...path, 'items', at, 'media'],
    }));
    const own = [
      { media: component.media, path: [...path, 'media'] },
      { media: component.file, path: [...path, 'file'] },
    ];
    return [...own, ...items];
  });
  const inEmbeds = objectsIn(body.embeds).flatMap((embed, at) => [
    { media: embed.image, path: ['embeds', at, 'image'] },
    { media: embed.thumbnail, path: ['embeds', at, 'thumbnail'] },
  ]);
  return [...inComponents, ...inEmbeds].flatMap(({ media, path }) =>
    isObject(media) ? [{ url: textIn(media.url), path: [...path, 'url'] }] : [],
  );
}
