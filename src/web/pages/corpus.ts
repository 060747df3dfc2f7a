import type { Corpus, Outlet } from '../../corpus/article.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import { plural } from '../../show/plural.ts';
import type { ArticleRef, Rejection, SourcesResult } from '../../types.ts';
import { type Html, html } from '../html.ts';
import { address, articleAddress } from '../links.ts';
import { layout } from './layout.ts';
import { dateOf, type Lookup } from './passage.ts';

/** Articles listed at once, and rejections. */
const ARTICLES = 100;
const REJECTIONS = 200;

/** What a list of articles shows: those of an outlet, or those found by their words. */
export interface ArticleList {
  readonly title: string;
  readonly articles: readonly ArticleRef[];
  /** 1-based. */
  readonly page: number;
  /** The address of another page of it. */
  readonly at: (page: number) => string;
}

/** What the page of the corpus shows. */
export interface CorpusView {
  readonly sources: SourcesResult;
  readonly corpus: Pick<Corpus, 'outlets' | 'rejected'>;
  readonly find: string;
  readonly list: ArticleList | null;
  /** What a file that was dropped in would come to. */
  readonly preview: Html | null;
  readonly lookup: Lookup;
}

/** Outlets, articles, what was rejected and why, and a field to try a file in. */
export function corpusPage({ sources, corpus, find, list, preview, lookup }: CorpusView): Html {
  const articles = sources.outlets.reduce((sum, one) => sum + one.articles.length, 0);
  return layout({
    title: 'Corpus',
    part: '/corpus',
    main: html`<h1>Corpus</h1>
<p class="lead">${plural(articles, 'article')} of ${plural(sources.outlets.length, 'outlet')}.</p>
${preview ?? ''}
<form action="/corpus" method="get" role="search">
<label for="find">Find an article by its headline, outlet or id</label>
<div class="line"><input id="find" name="find" type="search" value="${find}"><button type="submit">Find</button></div></form>
${list === null ? '' : listPart(list, lookup)}
${outletsPart(sources, corpus.outlets)}
${rejectedPart(corpus.rejected)}
${uploadPart()}`,
  });
}

function listPart({ title, articles, page, at }: ArticleList, lookup: Lookup): Html {
  const from = (page - 1) * ARTICLES;
  const shown = articles.slice(from, from + ARTICLES);
  const hasMore = from + ARTICLES < articles.length;
  return html`<section aria-labelledby="list"><h2 id="list">${title}: ${plural(articles.length, 'article')}</h2>
<ul>${shown.map((article) => html`<li><a href="${articleAddress(article.id)}">${article.headline ?? '(no headline)'}</a> <span class="small">${article.outlet} · ${dateOf(article, lookup)}${article.kind === 'teaser' ? ' · sidebar item' : ''} · ${article.id}</span></li>`)}</ul>
${page > 1 || hasMore ? html`<p>${page > 1 ? html`<a href="${at(page - 1)}">Earlier in the list</a> ` : ''}${hasMore ? html`<a href="${at(page + 1)}">Further down the list</a>` : ''}</p>` : ''}</section>`;
}

function outletsPart({ outlets }: SourcesResult, registry: readonly Outlet[]): Html | '' {
  if (outlets.length === 0)
    return html`<p>The corpus is empty. Add articles to it, then reindex.</p>`;
  const known = new Map(registry.map((one) => [one.name, one]));
  return html`<h2>Outlets</h2>
<div class="scroll" role="region" aria-label="Outlets" tabindex="0"><table><thead><tr><th scope="col">Outlet</th><th scope="col">Articles</th><th scope="col">Days</th><th scope="col">Owner</th></tr></thead><tbody>${outlets.map(
    ({ outlet, articles }) =>
      html`<tr><th scope="row"><a href="${address('/corpus', { outlet })}">${outlet}</a></th><td>${articles.length}</td><td>${daysOf(articles)}</td><td>${known.get(outlet)?.owner ?? 'unknown'}</td></tr>`,
  )}</tbody></table></div>`;
}

function daysOf(articles: readonly ArticleRef[]): string {
  const days = articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return dateInWords(null);
  return first === last ? dateInWords(first) : `${dateInWords(first)} – ${dateInWords(last)}`;
}

function rejectedPart(rejected: readonly Rejection[]): Html {
  if (rejected.length === 0) return html`<h2>Rejected</h2><p>Nothing was rejected.</p>`;
  const rest = rejected.length - REJECTIONS;
  return html`<h2>Rejected: ${rejected.length}</h2><ul>${rejected
    .slice(0, REJECTIONS)
    .map(
      ({ file, line, reason }) =>
        html`<li><strong>${file}${line === null ? '' : `:${line}`}</strong>: ${reason}</li>`,
    )}</ul>${rest > 0 ? html`<p>And ${rest} more.</p>` : ''}`;
}

function uploadPart(): Html {
  return html`<section aria-labelledby="upload"><h2 id="upload">Try a file</h2>
<p>See what <code>import</code> would keep of a saved page, a text, an e-mail, a feed or a table, and what it would cut. Nothing is stored.</p>
<form class="drop" action="/corpus/preview" method="post" enctype="multipart/form-data" data-drop data-asks>
<label for="file">File</label>
<div class="line"><input id="file" name="file" type="file" required><button type="submit">Preview</button></div>
</form></section>`;
}
