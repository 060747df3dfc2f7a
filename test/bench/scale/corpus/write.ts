import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Base, ScaleArticle } from './article.ts';
import { growArticles } from './grow.ts';
import { plantedArticle } from './planted.ts';

/** How a corpus lies on the disk: one `.jsonl` file or a folder of Markdown files. */
export type CorpusFormat = 'jsonl' | 'folder';

/** How large a corpus is to be; the last article is cut to make paragraphs come out. */
export type CorpusSize = { readonly paragraphs: number } | { readonly articles: number };

/** A written corpus. `sample`: paragraphs and headlines spread evenly over it, to ask about. */
export interface WrittenCorpus {
  readonly path: string;
  readonly format: CorpusFormat;
  readonly articles: number;
  readonly paragraphs: number;
  readonly begins: string;
  readonly sample: readonly { readonly headline: string; readonly text: string }[];
}

/** Characters gathered before they are written. */
const BUFFER = 2 ** 22;
/** Articles between two of the sample: it holds 2,000 to 4,000 whatever the size, and few or many of a small corpus. */
const LARGEST_SAMPLE = 4_000;

/** Writes the beginning of a grown corpus at `path`; what was there is removed. */
export function writeCorpus(
  base: Base,
  seed: number,
  size: CorpusSize,
  path: string,
  format: CorpusFormat,
): WrittenCorpus {
  rmSync(path, { recursive: true, force: true });
  const begins = base.articles[0]?.published ?? '2021-01-04';
  const out = format === 'jsonl' ? openLines(path) : openFolder(path);
  let [articles, paragraphs, step] = [0, 0, 1];
  let sample: { headline: string; text: string }[] = [];
  const write = (article: ScaleArticle): void => {
    out.write(article);
    articles += 1;
    paragraphs += article.paragraphs.length;
    if (articles % step !== 0) return;
    const text = article.paragraphs[articles % article.paragraphs.length] ?? '';
    sample.push({ headline: article.headline, text });
    if (sample.length < LARGEST_SAMPLE) return;
    sample = sample.filter((_, i) => i % 2 === 1);
    step *= 2;
  };
  write(plantedArticle(begins));
  for (const article of growArticles(base, seed)) {
    if ('articles' in size ? articles >= size.articles : paragraphs >= size.paragraphs) break;
    const room = 'articles' in size ? article.paragraphs.length : size.paragraphs - paragraphs;
    write({ ...article, paragraphs: article.paragraphs.slice(0, room) });
  }
  out.close();
  return { path, format, articles, paragraphs, begins, sample };
}

interface Output {
  write(article: ScaleArticle): void;
  close(): void;
}

function openLines(path: string): Output {
  const file = openSync(path, 'w');
  let buffer = '';
  const flush = (): void => {
    writeSync(file, buffer);
    buffer = '';
  };
  return {
    write: (article) => {
      buffer += jsonLine(article);
      if (buffer.length >= BUFFER) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

function openFolder(path: string): Output {
  const made = new Set<string>();
  return {
    write: (article) => {
      const file = markdownPath(path, article);
      if (!made.has(article.outlet)) mkdirSync(join(file, '..'), { recursive: true });
      made.add(article.outlet);
      writeFileSync(file, markdown(article));
    },
    close: () => {},
  };
}

/** An article as a line of a `.jsonl` corpus. */
export function jsonLine({ paragraphs, ...fields }: ScaleArticle): string {
  return `${JSON.stringify({ ...fields, url: null, text: paragraphs.join('\n\n') })}\n`;
}

/** Where an article lies in a corpus folder. */
export function markdownPath(folder: string, { id, outlet }: ScaleArticle): string {
  return join(folder, 'articles', outlet.toLowerCase().replaceAll(' ', '-'), `${id}.md`);
}

/** An article as a file of a corpus folder; strings of JSON are strings of YAML. */
export function markdown({ paragraphs, ...fields }: ScaleArticle): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}url: null\nsource: null\n---\n\n${paragraphs.join('\n\n')}\n`;
}
