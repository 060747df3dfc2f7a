import { writeFile } from 'node:fs/promises';

/** One line of a `.jsonl` corpus. */
export interface TestArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly published?: string;
}

/** Writes a `.jsonl` corpus of small invented articles. */
export async function writeCorpus(path: string, articles: readonly TestArticle[]): Promise<void> {
  await writeFile(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
}

const PLACES = ['Harbour', 'Mill Lane', 'Old Bridge', 'North Pier', 'Market Square'];
const THINGS = ['ferry', 'crane', 'warehouse', 'lighthouse', 'bakery', 'library', 'orchard'];

/** An invented article whose every paragraph holds words of its own. */
export function inventArticle(n: number, paragraphs = 3): TestArticle {
  const text = Array.from({ length: paragraphs }, (_, i) => {
    const place = PLACES[(n + i) % PLACES.length];
    const thing = THINGS[(n * 3 + i) % THINGS.length];
    return `The ${thing} at ${place} number ${n} was repaired by ${n + i + 2} workers on site${n}x${i}, the Harbour Council said.`;
  }).join('\n\n');
  return {
    id: `article-${n}`,
    outlet: n % 2 === 0 ? 'Harbour Gazette' : 'Pier Herald',
    headline: `Repairs at site ${n}`,
    published: '2026-03-05',
    text,
  };
}

/** `count` invented articles, numbered from 1. */
export function inventArticles(count: number, paragraphs = 3): readonly TestArticle[] {
  return Array.from({ length: count }, (_, i) => inventArticle(i + 1, paragraphs));
}
