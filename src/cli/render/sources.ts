import { dateInWords } from '../../corpus/date-in-words.ts';
import type { ArticleRef, SourcesResult } from '../../types.ts';
import { block } from './block.ts';
import { plural } from './plural.ts';
import type { Surface } from './style.ts';

/** Outlets and their articles; teasers come after the articles of the outlet. */
export function renderSources(result: SourcesResult, surface: Surface): string {
  if (result.outlets.length === 0) {
    return block('The corpus holds no articles. Add some with byline import FILE.', surface);
  }
  return result.outlets
    .map(({ outlet, articles }) => {
      const lines = articles
        .toSorted((a, b) => Number(a.kind === 'teaser') - Number(b.kind === 'teaser'))
        .flatMap((article) => articleLines(article, surface));
      const title = `${outlet} · ${plural(articles.length, 'item')}`;
      return [block(title, surface, { paint: surface.style.bold }), ...lines].join('\n');
    })
    .join('\n\n');
}

function articleLines(article: ArticleRef, surface: Surface): readonly string[] {
  const { style } = surface;
  const kind = article.kind === 'teaser' ? ' · teaser' : '';
  const about = `${article.id} · ${dateInWords(article.published, surface.lookup(article.id)?.publishedBasis)}${kind}`;
  return [
    block(article.headline ?? '(no headline)', surface, { lead: '  - ', indent: 4 }),
    block(about, surface, { indent: 4, paint: style.dim }),
    ...(article.url === null ? [] : [block(article.url, surface, { indent: 4, paint: style.dim })]),
  ];
}
