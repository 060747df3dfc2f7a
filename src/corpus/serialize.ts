import { stringify } from 'yaml';
import type { Article, Basis } from './article.ts';
import { KEYS } from './keys.ts';

/** How sure the headline, the address and the agency are: kept in the file for people, not loaded. */
export interface FieldBases {
  readonly headlineBasis?: 'outlet-page' | 'file';
  readonly urlBasis?: Basis;
  readonly agencyBasis?: Basis;
}

/** Written even where they are null, so that a moderator sees what could be filled in. */
const ALWAYS = new Set(['id', 'kind', 'outlet', 'headline', 'published', 'url', 'source']);

/** yaml 2 loses what stands between two line breaks of a quoted text that it writes over several lines. */
const ON_ONE_LINE = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/**
 * Writes an article as a corpus file: front matter, then its paragraphs with a blank line between.
 * `loadCorpus` reads the same article back, as long as its paragraphs are trimmed and hold no blank line.
 */
export function serializeArticle(article: Article, bases: FieldBases = {}): string {
  const values = new Map<string, unknown>(Object.entries({ ...article, ...bases }));
  if (article.published === null) values.delete('publishedBasis');
  const lines = KEYS.flatMap((key) => {
    const value = values.get(key) ?? null;
    if (value === null) return ALWAYS.has(key) ? [`${key}: null\n`] : [];
    return [stringify({ [key]: value }, ON_ONE_LINE)];
  });
  return `---\n${lines.join('')}---\n\n${article.paragraphs.join('\n\n')}\n`;
}
