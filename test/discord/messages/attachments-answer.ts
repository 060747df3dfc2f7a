import type { Hub } from '../hub.ts';
import { type JsonObject, objectsIn, textIn } from '../json.ts';
import type { ApiAttachment, UploadedFile } from '../model.ts';
import { createSnowflake } from '../snowflake.ts';

/** Keeps a file and gives it an attachment object with a URL of this server. */
export function storeFile(
  hub: Hub,
  file: UploadedFile,
  description: string,
  ephemeral: boolean,
): ApiAttachment {
  const id = createSnowflake();
  hub.state.files.set(id, { ...file, id });
  const url = `${hub.origin}/attachments/${id}/${encodeURIComponent(file.filename)}`;
  return {
    id,
    filename: file.filename,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...(description === '' ? {} : { description }),
    ...(ephemeral ? { ephemeral } : {}),
  };
}

/** The attachments of a message after a request: those kept (all without a list) and the uploaded ones. */
export function attachmentsAfter(
  hub: Hub,
  body: JsonObject,
  files: readonly UploadedFile[],
  prior: readonly ApiAttachment[],
  ephemeral: boolean,
): readonly ApiAttachment[] {
  const listed = body.attachments === undefined ? undefined : objectsIn(body.attachments);
  const kept =
    listed === undefined
      ? prior
      : prior.filter(({ id }) => listed.some((entry) => entry.id === id));
  const uploaded = files.map((file) => {
    const entry = listed?.find((each) => String(each.id) === String(file.index));
    const named =
      textIn(entry?.filename) === '' ? file : { ...file, filename: textIn(entry?.filename) };
    return storeFile(hub, named, textIn(entry?.description), ephemeral);
  });
  return [...kept, ...uploaded];
}
