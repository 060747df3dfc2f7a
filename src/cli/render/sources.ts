import { dateInWords } from '../../corpus/date-in-words.ts';
import { plural } from '../../show/plural.ts';
import type { ArticleRef, SourcesResult } from '../../types.ts';
import { block } from './block.ts';
import type { Surface } from './style.ts';

/** Outlets and their articles; the teasers of an outlet are counted, or listed after its articles. */
export function renderSources(
  result: SourcesResult,
  surface: Surface,
  { teasers }: { readonly teasers: 'counted' | 'listed' },
): string {
  if (result.outlets.length === 0) {
    return block('The corpus holds no articles. Add some with byline import FILE.', surface);
  }
  const outlets = result.outlets.map(({ outlet, articles }) =>
    outletLines(outlet, articles, surface, teasers === 'listed').join('\n'),
  );
  const folded = result.outlets.flatMap(({ articles }) => articles).some(isTeaser);
  if (folded && teasers === 'counted') {
    outlets.push(block('--teasers lists the teasers, too.', surface, { paint: surface.style.dim }));
  }
  return outlets.join('\n\n');
}

function outletLines(
  outlet: string,
  items: readonly ArticleRef[],
  surface: Surface,
  listed: boolean,
): readonly string[] {
  const teasers = items.filter(isTeaser);
  const articles = items.filter((item) => !isTeaser(item));
  const counts = [plural(articles.length, 'article'), plural(teasers.length, 'teaser')];
  const title = [outlet, ...(teasers.length === 0 ? counts.slice(0, 1) : counts)].join(' · ');
  return [
    block(title, surface, { paint: surface.style.bold }),
    ...[...articles, ...(listed ? teasers : [])].flatMap((item) => articleLines(item, surface)),
  ];
}

function isTeaser({ kind }: ArticleRef): boolean {
  return kind === 'teaser';
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
