import { toCsv } from '../../ops/csv.ts';
import type { ArticleStance, Passage, ReportedResult } from '../../types.ts';

const COLUMNS = [
  'article',
  'outlet',
  'headline',
  'published',
  'url',
  'kind',
  'stance',
  'confidence',
  'value',
  'paragraph',
  'quote',
  'attribution',
  'origins',
] as const;

/** Between several names in one cell; a comma may stand inside a name. */
const NAME_SEPARATOR = '; ';

/**
 * A `reported` result as CSV (RFC 4180: commas, CRLF, every cell quoted): one row a quoted passage, one
 * for an article without any. Cells are guarded against formulas, see `csvCell`.
 */
export function reportedToCsv(result: ReportedResult): string {
  const rows = result.articles.flatMap((article) =>
    article.passages.length === 0
      ? [row(article, null)]
      : article.passages.map((passage) => row(article, passage)),
  );
  return toCsv([COLUMNS, ...rows]);
}

function row(stance: ArticleStance, passage: Passage | null): readonly string[] {
  const { article } = stance;
  return [
    article.id,
    article.outlet,
    article.headline ?? '',
    article.published ?? '',
    article.url ?? '',
    article.kind,
    stance.stance,
    stance.confidence.toFixed(3),
    stance.value ?? '',
    passage === null ? '' : String(passage.paragraph),
    passage?.text ?? '',
    passage?.attribution.join(NAME_SEPARATOR) ?? '',
    stance.origins.join(NAME_SEPARATOR),
  ];
}
