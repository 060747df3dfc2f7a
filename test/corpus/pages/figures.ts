import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldLine } from '../../../src/corpus/import/shape.ts';
import { importDocument } from '../../../src/corpus/import.ts';
import { UserError } from '../../../src/errors.ts';

/** What is right for one page. `outlets`, `dates` and `optional` are as good as the first choice. */
export interface RightValues {
  readonly headline: string;
  readonly outlet: string;
  readonly outlets?: readonly string[];
  /** Null where the page shows no date that has one reading. */
  readonly published: string | null;
  readonly dates?: readonly string[];
  readonly url?: string;
  readonly paragraphs: readonly string[];
  readonly optional?: readonly string[];
  readonly standfirst?: string;
}

/** What a reader of pages made of one, and what is right. */
export interface ReadPage {
  readonly name: string;
  readonly right: RightValues;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
}

/** Shares from 0 to 1; `wrongDates` are days given as certain that are not the page's. */
export interface PageFigures {
  readonly pages: number;
  readonly headline: number;
  readonly outlet: number;
  readonly date: number;
  readonly wrongDates: readonly string[];
  readonly body: number;
}

const PAGES = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));

/** Reads every page of `dev` or `kept` as `byline import` does; a refused page has nothing right. */
export function readPages(set: 'dev' | 'kept'): ReadPage[] {
  const names = readdirSync(PAGES + set).filter((name) => name.endsWith('.html'));
  return names.sort().map((file) => {
    const name = file.slice(0, -'.html'.length);
    const right = JSON.parse(readFileSync(`${PAGES}${set}/${name}.json`, 'utf8')) as RightValues;
    return { name, right, ...readPage(readFileSync(`${PAGES}${set}/${file}`), file) };
  });
}

function readPage(bytes: Uint8Array, source: string): Omit<ReadPage, 'name' | 'right'> {
  try {
    return importDocument(bytes, { source }).article.article;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { headline: null, outlet: null, published: null, url: null, paragraphs: [] };
  }
}

/** Sums the pages up. */
export function figuresOf(pages: readonly ReadPage[]): PageFigures {
  const share = (test: (page: ReadPage) => boolean): number =>
    pages.filter(test).length / pages.length;
  return {
    pages: pages.length,
    headline: share(hasHeadline),
    outlet: share(hasOutlet),
    date: share(hasDate),
    wrongDates: pages.filter((page) => page.published && !hasDate(page)).map(({ name }) => name),
    body: pages.reduce((sum, page) => sum + bodyF1(page), 0) / pages.length,
  };
}

/** Whether the headline is the page's, but for case and the kind of quotation marks. */
export function hasHeadline({ headline, right }: ReadPage): boolean {
  return headline !== null && foldLine(headline) === foldLine(right.headline);
}

/** Whether the outlet is the page's or one as good. */
export function hasOutlet({ outlet, right }: ReadPage): boolean {
  return outlet !== null && [right.outlet, ...(right.outlets ?? [])].includes(outlet);
}

/** Whether the day is the page's or one as good; none is right where the page's has two readings. */
export function hasDate({ published, right }: ReadPage): boolean {
  if (published === right.published) return true;
  return published !== null && (right.dates ?? []).includes(published);
}

/** Harmonic mean of precision and recall over the words of the body, each counted as often as it stands. */
export function bodyF1({ paragraphs, right }: ReadPage): number {
  const optional = [...(right.optional ?? []), right.standfirst].map((text) =>
    foldLine(text ?? ''),
  );
  const got = countWords(paragraphs.filter((text) => !optional.includes(foldLine(text))));
  const wanted = countWords(right.paragraphs);
  let shared = 0;
  for (const [word, count] of got) shared += Math.min(count, wanted.get(word) ?? 0);
  const total = sum(got) + sum(wanted);
  return total === 0 ? 0 : (2 * shared) / total;
}

function countWords(paragraphs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of paragraphs
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
