import { join } from 'node:path';
import { evalFolder, readJsonLines } from '../../../eval/eval-data.ts';
import type { ScaleArticle } from './article.ts';

/** Outlets the articles of the one agency are spread over, by article number. */
const OUTLETS = 5;

interface LoadLine {
  readonly article: number;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** All articles of the load data that BYLINE_EVAL_DATA names, in its order. Throws where there is none. */
export function readLoadData(): readonly ScaleArticle[] {
  const file = join(evalFolder('load'), 'reuters_paragraphs.jsonl.gz');
  const grouped = new Map<number, LoadLine[]>();
  for (const line of readJsonLines<LoadLine>(file)) {
    const lines = grouped.get(line.article);
    if (lines === undefined) grouped.set(line.article, [line]);
    else lines.push(line);
  }
  return Array.from(grouped, ([article, lines]) => ({
    id: `load-${article}`,
    outlet: `Outlet ${article % OUTLETS}`,
    headline: lines[0]?.title ?? '',
    published: lines[0]?.date ?? '',
    paragraphs: lines.map(({ text }) => text),
  }));
}
