import { createReadStream } from 'node:fs';
import { WARCParser } from 'warcio';
import { UserError } from '../../../errors.ts';
import { MAX_RAW_BYTES } from '../../limits.ts';
import type { RawDocuments } from './raw-document.ts';

/** A page that was found, not moved, missing or refused. */
const OK = 200;

/**
 * Reads the saved pages of a web archive (`.warc`, `.warc.gz`), one record after the other: HTML that was
 * answered with 200. Everything else in it (images, scripts, requests) is passed over.
 */
export async function* readWarc(path: string, source: string): RawDocuments {
  let records = 0;
  try {
    for await (const record of new WARCParser(createReadStream(path))) {
      if (!record.warcType) throw damaged(source);
      records += 1;
      const isPage = record.warcType === 'response' || record.warcType === 'resource';
      const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
      const status = record.httpHeaders?.statusCode ?? OK;
      if (!isPage || status !== OK || !/\bx?html\b/i.test(type)) continue;
      const url = record.warcTargetURI ?? '';
      const name = url === '' ? `${source}, record ${records}` : url;
      const raw = await record.readFully(true);
      if (raw.byteLength > MAX_RAW_BYTES) {
        yield { name, problem: `The page has more than ${MAX_RAW_BYTES} bytes.` };
        continue;
      }
      const charset = /charset\s*=\s*["']?([\w-]{2,30})/i.exec(type)?.[1] ?? null;
      const savedFrom = /^https?:/i.test(url) ? url : null;
      yield { name, raw, options: { source, format: 'html', charset, savedFrom } };
    }
  } catch (cause) {
    if (cause instanceof UserError || !isFormatError(cause)) throw cause;
    throw damaged(source);
  }
  if (records === 0) throw damaged(source);
}

function damaged(source: string): UserError {
  return new UserError(
    'corpus',
    `${source} is no web archive that can be read to its end. Save it again; pages before the damage were imported.`,
  );
}

/** The library throws plain errors and texts for wrong headers and broken compression. */
function isFormatError(cause: unknown): boolean {
  return !(cause instanceof Error && 'syscall' in cause);
}
