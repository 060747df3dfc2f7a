import { simpleParser } from 'mailparser';
import { readDate } from '../read-date.ts';
import type { RawDocument, Unusable } from './raw-document.ts';

const SENT = 'the e-mail was sent on that day';

/**
 * Reads a saved e-mail (`.eml`), or a page that a browser saved as one file (`.mhtml`, the same format): the HTML
 * part, else the plain text; subject, sender and day stand for what the text itself does not say.
 */
export async function readMail(bytes: Buffer, name: string): Promise<RawDocument | Unusable> {
  const mail = await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true });
  const page =
    header(mail.headerLines, 'snapshot-content-location') ??
    header(mail.headerLines, 'content-location');
  const html = typeof mail.html === 'string' && mail.html.trim() !== '' ? mail.html : null;
  const raw = html ?? mail.text ?? '';
  if (raw.trim() === '') {
    return { name, problem: 'The e-mail has no text. Save its attachment and import that.' };
  }
  if (page !== null) {
    return { name, raw, options: { source: name, format: 'html', savedFrom: page } };
  }
  const date = readDate(header(mail.headerLines, 'date') ?? '');
  const sender = mail.from?.value[0]?.name?.trim();
  return {
    name,
    raw,
    options: {
      source: name,
      format: html === null ? 'text' : 'html',
      headline: mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '').trim() || undefined,
      likelyOutlet: sender === undefined || sender === '' ? undefined : sender,
      likelyPublished: date === null ? undefined : { day: date.day, note: SENT },
    },
  };
}

/** The value of a header as it was sent: the day of sending is the sender's, not the reader's. */
function header(
  lines: readonly { readonly key: string; readonly line: string }[],
  key: string,
): string | null {
  const line = lines.find((one) => one.key === key)?.line;
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim();
}
