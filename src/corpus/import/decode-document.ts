import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Decoded, decodeUtf8 } from '../decode.ts';
import { MAX_RAW_BYTES } from '../limits.ts';

/** Text of a raw document, with a remark where the bytes were not plain UTF-8, or why it has none. */
export type DecodedDocument =
  | { readonly text: string; readonly note: string | null }
  | { readonly problem: string };

/** Browsers look for a declared encoding in the first 1,024 bytes; real pages put scripts before it. */
const CHARSET_PROBE_BYTES = 8192;

const GZIP = [0x1f, 0x8b];

/** Labels that browsers read as windows-1252 (WHATWG Encoding, "legacy single-byte"): its quotes are then right. */
const READ_AS_1252 = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'latin-1', 'ascii', 'us-ascii']);

/**
 * Decodes a raw document: unpacks gzip, drops a byte order mark, and goes by UTF-8, else by the encoding that
 * the page declares, else, for a web page, by windows-1252 as browsers do. `declared` is what came with the
 * document, such as the charset of an HTTP header.
 */
export function decodeDocument(raw: Uint8Array, declared: string | null = null): DecodedDocument {
  const unpacked = unpack(raw);
  if ('problem' in unpacked) return unpacked;
  const { bytes } = unpacked;
  if (startsWith(bytes, [0xff, 0xfe])) return plain(iconv.decode(Buffer.from(bytes), 'utf16le'));
  if (startsWith(bytes, [0xfe, 0xff])) return plain(iconv.decode(Buffer.from(bytes), 'utf16be'));
  if (isUtf8(bytes)) return withoutNote(decodeUtf8(bytes));
  const head = Buffer.from(bytes.subarray(0, CHARSET_PROBE_BYTES)).toString('latin1');
  const label = declared ?? declaredCharset(head);
  const charset = label === null ? null : knownCharset(label);
  if (bytes.subarray(0, CHARSET_PROBE_BYTES).includes(0)) return withoutNote(decodeUtf8(bytes));
  if (charset === 'utf-8') return { text: decodeMixed(bytes), note: BROKEN_UTF8 };
  if (charset !== null) return plain(iconv.decode(Buffer.from(bytes), charset));
  if (!/<(?:html|head|body|meta|title|p|div|table)\b/i.test(head))
    return withoutNote(decodeUtf8(bytes));
  return { text: iconv.decode(Buffer.from(bytes), 'windows-1252'), note: UNDECLARED };
}

const UNDECLARED =
  'The page declares no encoding and is no UTF-8; it was read as windows-1252, as browsers do. Check its accents and quotation marks.';
const BROKEN_UTF8 =
  'The page says UTF-8 but holds other bytes; these were read as windows-1252. Check its accents and quotation marks.';

function unpack(raw: Uint8Array): { bytes: Uint8Array } | { problem: string } {
  if (!startsWith(raw, GZIP)) return { bytes: raw };
  try {
    return { bytes: gunzipSync(raw, { maxOutputLength: MAX_RAW_BYTES }) };
  } catch (cause) {
    const isLarge = cause instanceof RangeError;
    return {
      problem: isLarge
        ? `Unpacked it has more than ${MAX_RAW_BYTES} bytes. Save the article alone.`
        : 'The gzip data is damaged. Save the page again.',
    };
  }
}

/** The encoding a page names in its head: `<meta charset>`, `http-equiv`, or the XML declaration. */
function declaredCharset(head: string): string | null {
  const meta = /\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,30})/i.exec(metaTags(head));
  const xml = /^\s*<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w-]{2,30})/i.exec(head);
  return meta?.[1] ?? xml?.[1] ?? null;
}

/** The `meta` elements of a head, cut where they end or grow too long. */
function metaTags(head: string): string {
  const tags: string[] = [];
  const lower = head.toLowerCase();
  for (let at = lower.indexOf('<meta'); at >= 0; at = lower.indexOf('<meta', at + 1)) {
    const end = lower.indexOf('>', at);
    tags.push(head.slice(at, end < 0 ? at + MOST_TAG : Math.min(end, at + MOST_TAG)));
  }
  return tags.join('\n');
}

/** Characters of a `meta` element that are read. */
const MOST_TAG = 300;

/** The name that the decoder knows the encoding by; null for one that does not exist. */
function knownCharset(label: string): string | null {
  const name = label.trim().toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return 'utf-8';
  if (READ_AS_1252.has(name)) return 'windows-1252';
  return iconv.encodingExists(name) && !/^(?:base64|hex|binary|ucs|utf-?(?:7|16|32))/.test(name)
    ? name
    : null;
}

/** Bytes that form UTF-8 are read so; each that does not is a character of windows-1252. */
function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(Buffer.from(bytes.subarray(start, at)).toString('utf8'));
    parts.push(iconv.decode(Buffer.from(bytes.subarray(at, at + 1)), 'windows-1252'));
    at += 1;
    start = at;
  }
  parts.push(Buffer.from(bytes.subarray(start)).toString('utf8'));
  return parts.join('').replace(/^\uFEFF/, '');
}

/** Bytes of the UTF-8 sequence that begins here, or 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))
    ? length
    : 0;
}

function plain(text: string): DecodedDocument {
  return { text: text.replace(/^\uFEFF/, ''), note: null };
}

function withoutNote(decoded: Decoded): DecodedDocument {
  return 'problem' in decoded ? decoded : { text: decoded.text, note: null };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}
