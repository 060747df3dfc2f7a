import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { decodeUtf8 } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';
import { splitParagraphs } from './paragraphs.ts';

/** The file an article stands in and the line of each paragraph, where the file can tell. */
export interface Places {
  readonly file: string;
  readonly lines: readonly (number | null)[];
}

/**
 * Names the lines of an article's paragraphs by reading its file again. In a `.jsonl` corpus the whole
 * article is one line. A file that changed or went away since names no line.
 */
export function locateParagraphs(root: string, article: Article): Places {
  const record = splitPlace(article.file);
  if (record) return { file: record.file, lines: article.paragraphs.map(() => record.line) };
  const lines = readParagraphLines(join(root, article.file));
  return { file: article.file, lines: article.paragraphs.map((text) => lines.get(text) ?? null) };
}

/** Takes `corpus.jsonl:17` apart; null for a file of its own. */
export function splitPlace(place: string): { readonly file: string; readonly line: number } | null {
  const match = /^(.*\.jsonl):(\d+)$/i.exec(place);
  return match ? { file: match[1] ?? place, line: Number(match[2]) } : null;
}

/** The first line of each paragraph's text. */
function readParagraphLines(path: string): Map<string, number> {
  const lines = new Map<string, number>();
  const decoded = decodeUtf8(readAgain(path));
  if ('problem' in decoded) return lines;
  const parsed = parseFrontMatter(decoded.text);
  if ('problem' in parsed) return lines;
  for (const { text, line } of splitParagraphs(parsed.body, parsed.bodyLine)) {
    if (!lines.has(text)) lines.set(text, line);
  }
  return lines;
}

/** No bytes where the file went away: the finding stands, its line is unknown. */
function readAgain(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      return Buffer.alloc(0);
    throw cause;
  }
}
