import stringWidth from 'string-width';
import { howItCame, originName, textInCommon } from '../../show/behind-reports.ts';
import { byStance, STANCE_WORDS } from '../../show/stances.ts';
import type { ArticleStance, Copy, ReportedResult, Stance } from '../../types.ts';
import { block, pad } from './block.ts';
import { neutralise } from './neutralise.ts';
import { partialNote } from './partial.ts';
import { nameOf, placeOf, quoted } from './passage.ts';
import type { Style, Surface } from './style.ts';

/** The sign and the colour of each stance beside its words. */
const STANCES: Readonly<Record<Stance, { mark: string; words: string; paint: keyof Style }>> = {
  reports: { mark: '✓', words: STANCE_WORDS.reports.words, paint: 'good' },
  differs: { mark: '≠', words: STANCE_WORDS.differs.words, paint: 'warn' },
  denies: { mark: '✗', words: STANCE_WORDS.denies.words, paint: 'bad' },
  mentions: { mark: '~', words: STANCE_WORDS.mentions.words, paint: 'accent' },
  'other-event': { mark: '↷', words: STANCE_WORDS['other-event'].words, paint: 'dim' },
  silent: { mark: '·', words: 'does not speak of it', paint: 'dim' },
};

/** Columns of the longest words above, with mark and gap. */
const LONGEST_WORDS = 28;

/** Which outlets reported a fact: summary, outlets, the quotes article by article, origins and copies. */
export function renderReported(result: ReportedResult, surface: Surface): string {
  const shown = byStance(result.articles.filter((article) => article.stance !== 'silent'));
  const parts = [
    block(result.summary, surface, { paint: surface.style.bold }),
    renderOutlets(result, surface),
    ...shown.map((article) => renderArticle(article, surface)),
    renderOrigins(result, surface),
    renderCopies(result, surface),
    ...partialNote(result, surface),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderOutlets(result: ReportedResult, surface: Surface): string {
  // Names so long that the words beside them would have no room are not lined up.
  const room = (surface.columns ?? Number.POSITIVE_INFINITY) - LONGEST_WORDS;
  const widths = result.outlets.map(({ outlet }) => stringWidth(neutralise(outlet)));
  const width = Math.max(...widths.filter((one) => one <= room), 0);
  return byStance(result.outlets)
    .map(({ outlet, stance }) => {
      const { mark, words, paint } = STANCES[stance];
      const painted = surface.style[paint];
      return block(`${pad(neutralise(outlet), width)}  ${words}`, surface, {
        lead: `${painted(mark)} `,
        indent: 2,
        paint: painted,
      });
    })
    .join('\n');
}

function renderArticle(article: ArticleStance, surface: Surface): string {
  const { style } = surface;
  const { mark, words, paint } = STANCES[article.stance];
  const value = article.value === null ? '' : ` · value ${article.value}`;
  const sure = `${surePercent(article.confidence)} % sure`;
  const lines = [
    block(placeOf(article.article, null, surface), surface, {
      lead: `${style[paint](mark)} `,
      indent: 2,
      paint: style.bold,
    }),
    ...headlineLines(article, surface),
    block(`${words}${value} · ${sure}`, surface, { indent: 2, paint: style[paint] }),
  ];
  for (const passage of article.passages) {
    lines.push(
      `  ${style.accent(`[${passage.n}]`)} ${style.dim(`paragraph ${passage.paragraph}`)}`,
    );
    lines.push(quoted(passage.text, surface, 4, passage.highlights));
  }
  if (article.origins.length > 0) {
    lines.push(
      block(`traces to ${article.origins.join(', ')}`, surface, { indent: 2, paint: style.dim }),
    );
  }
  return lines.join('\n');
}

function headlineLines({ article: { headline } }: ArticleStance, surface: Surface): string[] {
  return headline === null
    ? []
    : [block(headline, surface, { indent: 2, paint: surface.style.dim })];
}

/** A confidence in percent; nothing is ever quite certain, so 100 is not said. */
function surePercent(confidence: number): number {
  return Math.min(99, Math.round(confidence * 100));
}

function renderOrigins({ origins, outlets }: ReportedResult, surface: Surface): string {
  if (origins.length === 0) return '';
  const lines = origins.map((origin) =>
    block(`${originName(origin)}, ${howItCame(origin, outlets)}`, surface, {
      lead: '  - ',
      indent: 4,
    }),
  );
  return [surface.style.bold('Origins'), ...lines].join('\n');
}

function renderCopies(result: ReportedResult, surface: Surface): string {
  if (result.copies.length === 0) return '';
  const names = new Map(result.articles.map(({ article }) => [article.id, article]));
  const lines = result.copies.map((copy) => renderCopy(copy, names, surface));
  return [surface.style.bold('Shared text'), ...lines].join('\n');
}

function renderCopy(
  copy: Copy,
  names: ReadonlyMap<string, ArticleStance['article']>,
  surface: Surface,
): string {
  const articles = copy.articles.map((id) => {
    const article = names.get(id);
    return article === undefined ? id : `${article.outlet} (${nameOf(article, surface)})`;
  });
  return [
    block(`${articles.join(' and ')}: ${textInCommon(copy)}`, surface, { lead: '  - ', indent: 4 }),
    ...copy.passages.slice(0, 1).map((text) => quoted(text, surface, 4)),
  ].join('\n');
}
