import type { IncomingMessage } from 'node:http';
import { DiscordError } from '../errors.ts';
import type { UploadedFile } from '../model.ts';

/** Longest request, in bytes: 25 MiB (`reference#uploading-files`). */
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;

/** A request body, read. */
export interface ParsedBody {
  /** The JSON value; undefined without a body. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads a JSON or multipart body.
 * @throws DiscordError 40005 when it is too long, 50109 when its JSON is broken.
 */
export async function readBody(request: IncomingMessage): Promise<ParsedBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_REQUEST_BYTES) chunks.push(chunk);
  }
  if (size > MAX_REQUEST_BYTES) throw new DiscordError(40005);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { json: undefined, files: [] };
  return type.startsWith('multipart/form-data')
    ? await parseForm(bytes, type)
    : { json: parseJson(bytes.toString()), files: [] };
}

async function parseForm(bytes: Buffer, type: string): Promise<ParsedBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new DiscordError(50035, [
        { path: [], rule: 'request/multipart', detail: 'the form cannot be read' },
      ]);
    });
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = Buffer.from(await value.arrayBuffer());
    files.push({
      index: Number(index),
      filename: value.name,
      contentType: value.type,
      bytes: content,
    });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new DiscordError(50109);
  }
}
