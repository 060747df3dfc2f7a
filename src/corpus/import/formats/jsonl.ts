import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { MAX_RAW_BYTES } from '../../limits.ts';
import type { RawDocuments } from './raw-document.ts';
import { readFields, toDocument } from './record.ts';

/** Reads a file of one JSON object a line, each an article by the usual names of its keys. */
export async function* readJsonLines(path: string, source: string): RawDocuments {
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const name = `${source}, line ${number}`;
    if (text.length > MAX_RAW_BYTES) {
      yield { name, problem: `The line is longer than ${MAX_RAW_BYTES} bytes. Split the article.` };
      continue;
    }
    const value = parse(text.replace(/^\uFEFF/, ''));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      yield { name, problem: 'Not a JSON object. Write {"headline": …, "text": …} on one line.' };
    } else yield toDocument(readFields(Object.entries(value)), name, source, []);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
