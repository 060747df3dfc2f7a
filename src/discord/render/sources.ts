import { plural } from '../../show/plural.ts';
import type { ArticleRef, SourcesResult } from '../../types.ts';
import { chunk } from './chunk.ts';
import type { OpenButton } from './disagreements.ts';
import { excerpt } from './excerpt.ts';
import { type Lookup, nameHeadline, stampOf } from './passage.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of an outlet's name and of an id. */
const OUTLET_ROOM = 100;
const ID_ROOM = 150;

/** Outlets of a page: two rows of buttons. */
const OUTLETS_A_PAGE = 10;

/** Articles of one block: six lines of at most 450 characters fit a page. */
const ARTICLES_A_BLOCK = 6;

type Outlet = SourcesResult['outlets'][number];

/** The outlets of the corpus, each with the number and the dates of its articles and a button that opens them. */
export function sourcesSheet(result: SourcesResult, lookup: Lookup, open: OpenButton): Sheet {
  const articles = result.outlets.reduce((sum, outlet) => sum + outlet.articles.length, 0);
  const numbered = result.outlets.map((outlet, index) => ({ outlet, number: index + 1 }));
  return {
    lead: [
      `### ${plural(result.outlets.length, 'outlet')}, ${plural(articles, 'article')}`,
      articles === 0 ? 'The corpus is empty. A moderator can add articles and run /reindex.' : '',
    ].filter((line) => line !== ''),
    title: '**Sources**',
    blocks: chunk(numbered, OUTLETS_A_PAGE).map(
      (part): Block => ({
        text: part.map(({ outlet, number }) => outletLines(outlet, number, lookup)).join('\n'),
        buttons: part.map(({ number }) => open(number - 1, `${number}`)),
      }),
    ),
    pageBlocks: 1,
    foot: articles === 0 ? [] : ['A number opens the articles of its outlet'],
  };
}

function outletLines({ outlet, articles }: Outlet, number: number, lookup: Lookup): string {
  const name = excerpt(outlet, [], OUTLET_ROOM);
  return `**${number}. ${name}**\n-# ${plural(articles.length, 'article')} · ${datesOf(articles, lookup)}`;
}

/** "27 March 2016 – 1 April 2016", or the one day there is. */
function datesOf(articles: readonly ArticleRef[], lookup: Lookup): string {
  const dated = articles
    .filter(({ published }) => published !== null)
    .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return 'date unknown';
  const [from, to] = [stampOf(first, lookup), stampOf(last, lookup)];
  return from === to ? from : `${from} – ${to}`;
}

/** The articles of one outlet, with the ids that `/article` takes. */
export function outletArticlesSheet({ outlet, articles }: Outlet, lookup: Lookup): Sheet {
  const name = excerpt(outlet, [], OUTLET_ROOM);
  return {
    lead: [`### ${name}\n${plural(articles.length, 'article')} · ${datesOf(articles, lookup)}`],
    title: `**${name}**`,
    blocks: chunk(articles, ARTICLES_A_BLOCK).map((part) => ({
      text: part.map((article) => articleLine(article, lookup)).join('\n'),
    })),
    pageBlocks: 2,
    foot: ['/article shows an article by the id at the end of its line'],
  };
}

function articleLine(article: ArticleRef, lookup: Lookup): string {
  const kind = article.kind === 'teaser' ? ' (sidebar item)' : '';
  const id = excerpt(article.id, [], ID_ROOM);
  return `- **${nameHeadline(article)}**${kind} · ${stampOf(article, lookup)} · ${id}`;
}
