import { type ImportOptions, importDocument } from '../../../src/corpus/import.ts';

/** Paragraphs of an invented story, long enough for a news page. */
export const STORY: readonly string[] = [
  'The ferry line will end its night crossings to Northquay in October because fewer than thirty people use them, the company said on Monday.',
  'Residents of the island said they had been promised in 2019 that the crossings would stay for ten years.',
  'The company carried 412,000 passengers last year, a tenth fewer than before the bridge at Oldhaven was opened to lorries.',
  'Its head, Rosa Lindgren, told a meeting in the school hall that each crossing lost about 900 crowns.',
  'The county council will talk about a subsidy on 14 September and asked both sides for figures.',
];

/** `<p>` for every text. */
export function paragraphs(texts: readonly string[], attributes = ''): string {
  return texts.map((text) => `<p${attributes}>${text}</p>`).join('\n');
}

/** A page with a head and a body of its own. */
export function page(head: string, body: string, attributes = ''): string {
  return `<!doctype html><html${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** A page of the story, with this head and these lines between headline and text. */
export function storyPage(head: string, lines = '', attributes = ''): string {
  const title = '<title>Night ferries to end in October</title>';
  const body = `<article><h1>Night ferries to end in October</h1>${lines}${paragraphs(STORY)}</article>`;
  return page(`${title}${head}`, body, attributes);
}

/** The article that a page makes. */
export function articleOf(raw: string | Uint8Array, options: ImportOptions = {}) {
  return importDocument(raw, options).article.article;
}
