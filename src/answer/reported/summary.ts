import { tracing } from '../../events/origins.ts';
import type { ArticleStance, Origin } from '../../types.ts';

/** Names listed in a sentence before "and N more". */
const MAX_NAMES = 3;

/** One sentence on who reported a fact. It says no more than the passages do: counts, names and figures. */
export function summarize(articles: readonly ArticleStance[], origins: readonly Origin[]): string {
  const reports = articles.filter((one) => one.stance === 'reports');
  const differs = articles.filter((one) => one.stance === 'differs');
  const denies = articles.filter((one) => one.stance === 'denies');
  const parts = [
    reports.length > 0
      ? `${countArticles(reports)} ${reports.length === 1 ? 'reports' : 'report'} this${tracedTo(reports, articles, origins)}`
      : '',
    differs.length > 0
      ? `${countArticles(differs)} ${differs.length === 1 ? 'gives' : 'give'} something else${valuesOf(differs)}`
      : '',
    denies.length > 0
      ? `${countArticles(denies)} ${denies.length === 1 ? 'denies' : 'deny'} it`
      : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return `${parts.join('; ')}.`;
  const mentions = articles.filter((one) => one.stance === 'mentions');
  return mentions.length > 0
    ? `No article states this; ${countArticles(mentions)} ${mentions.length === 1 ? 'touches' : 'touch'} on it.`
    : 'No article was found that reports this.';
}

function countArticles(articles: readonly ArticleStance[]): string {
  const outlets = new Set(articles.map((one) => one.article.outlet));
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${plural(articles.length, 'article')} of ${plural(outlets.size, 'outlet')}`;
}

/** Merged over all articles, as the origins are: who speaks for the observatory in another article is it here too. */
function tracedTo(
  reports: readonly ArticleStance[],
  articles: readonly ArticleStance[],
  origins: readonly Origin[],
): string {
  const cited = new Set(reports.flatMap(tracing(articles)));
  const behind = origins.filter(({ name }) => cited.has(name));
  if (behind.length === 0) return '';
  return `, from ${behind.length === 1 ? '1 origin' : `${behind.length} origins`}: ${listNames(behind.map((origin) => origin.name))}`;
}

function valuesOf(articles: readonly ArticleStance[]): string {
  const values = articles.flatMap(({ value }) => (value === null ? [] : [value]));
  // "Two soldiers" at the head of a sentence is "two soldiers".
  const once = values.filter(
    (one, i) => values.findIndex((value) => value.toLowerCase() === one.toLowerCase()) === i,
  );
  return once.length === 0 ? '' : ` (${listNames(once.map((one) => `“${one}”`))})`;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
