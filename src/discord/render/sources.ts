import type { ArticleRef, SourcesResult } from '../../types.ts';
import { chunk } from './chunk.ts';
import { excerpt } from './excerpt.ts';
import { dateOf, type Lookup, nameHeadline } from './passage.ts';
import { plural } from './plural.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of an outlet's name and of an id. */
const OUTLET_ROOM = 100;
const ID_ROOM = 150;

/** Articles of one block: six lines of at most 450 characters leave room for an outlet's name. */
const ARTICLES_A_BLOCK = 6;

/** The outlets of the corpus and their articles, with the ids that `/article` takes. */
export function sourcesSheet(result: SourcesResult, lookup: Lookup): Sheet {
  const articles = result.outlets.reduce((sum, outlet) => sum + outlet.articles.length, 0);
  return {
    lead: [
      `### ${plural(result.outlets.length, 'outlet')}, ${plural(articles, 'article')}`,
      articles === 0 ? 'The corpus is empty. A moderator can add articles and run /reindex.' : '',
    ].filter((line) => line !== ''),
    title: '**Sources**',
    blocks: result.outlets.flatMap(({ outlet, articles: list }) =>
      outletBlocks(outlet, list, lookup),
    ),
    foot: ['/article shows an article by the id at the end of its line'],
  };
}

function outletBlocks(
  outlet: string,
  articles: readonly ArticleRef[],
  lookup: Lookup,
): readonly Block[] {
  const name = excerpt(outlet, [], OUTLET_ROOM);
  return chunk(articles, ARTICLES_A_BLOCK).map((part, index) => ({
    text: [
      `**${name}**${index === 0 ? '' : ' (more)'}`,
      ...part.map((article) => articleLine(article, lookup)),
    ].join('\n'),
  }));
}

function articleLine(article: ArticleRef, lookup: Lookup): string {
  const kind = article.kind === 'teaser' ? ' (sidebar item)' : '';
  const id = excerpt(article.id, [], ID_ROOM);
  return `- ${nameHeadline(article)}${kind} · ${dateOf(article, lookup)} · ${id}`;
}
