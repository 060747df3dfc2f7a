import { quotedSpans } from './quotations.ts';

/** What is printed before and after a verbatim text; empty where it has marks of its own. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

/** Closing marks of those that a text may begin with. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' };

/**
 * The marks that a verbatim text still needs, so that one pair is printed: none where it begins with a
 * quotation, and the closing one alone where nothing closes that (a quotation over several paragraphs).
 */
export function quotationMarks(text: string): QuotationMarks {
  const closing = CLOSING[text.charAt(0)];
  const [first] = quotedSpans(text);
  if (closing === undefined || first?.[0] !== 1) return { open: '“', close: '”' };
  return { open: '', close: first[1] < text.trimEnd().length ? '' : closing };
}
