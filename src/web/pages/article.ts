import { dateInWords } from '../../corpus/date-in-words.ts';
import { describeChanges } from '../../show/change-words.ts';
import { plural } from '../../show/plural.ts';
import { sourceAddress } from '../../show/source-address.ts';
import type { ArticleChange, ArticleResult } from '../../types.ts';
import { type Html, html } from '../html.ts';
import { address } from '../links.ts';
import { layout } from './layout.ts';
import { dateOf, type Lookup } from './passage.ts';

/** An article with its paragraphs numbered as they are cited; the one that the address names is marked. */
export function articlePage(result: ArticleResult, lookup: Lookup): Html {
  const { article, paragraphs, total } = result;
  const note = lookup(article.id)?.publishedNote ?? null;
  const source = sourceAddress(article.url, paragraphs[0]?.text ?? '');
  const headline = article.headline ?? '(no headline)';
  return layout({
    title: headline,
    part: null,
    main: html`<article class="story" aria-labelledby="headline">
<h1 id="headline">${headline}</h1>
<p><a href="${address('/corpus', { outlet: article.outlet })}">${article.outlet}</a> · ${dateOf(article, lookup)}${article.kind === 'teaser' ? ' · sidebar item' : ''} · ${plural(total, 'paragraph')}</p>
${note === null ? '' : html`<p class="small">${note}</p>`}
${source === null ? '' : html`<p class="small"><a href="${source}" rel="noreferrer noopener">Read it at the source</a></p>`}
${changesPart(result.changes ?? [])}
<ol class="paragraphs">${paragraphs.map(({ paragraph, text }) => html`<li id="p${paragraph}"><a class="number" href="#p${paragraph}" aria-label="Paragraph ${paragraph}">${paragraph}</a><p>${text}</p></li>`)}</ol>
<p class="small">id ${article.id}</p>
</article>`,
  });
}

function changesPart(changes: readonly ArticleChange[]): Html | '' {
  if (changes.length === 0) return '';
  const told = describeChanges(changes, (iso) => dateInWords(iso));
  return html`<section class="changes" aria-label="What the outlet changed"><ul>${told.changes.map(
    ({ head, nothing, values, more }) =>
      html`<li>${head}${nothing === null ? '' : `: ${nothing}`}${values.length === 0 ? '' : html`<ul>${values.map(({ before, after, sentence, paragraph }) => html`<li><del>${before}</del> → <ins>${after}</ins> <span class="small">${paragraph === null ? 'headline' : `“${sentence}”`}</span></li>`)}</ul>`}${more === null ? '' : html` <span class="small">${more}</span>`}</li>`,
  )}</ul>${told.earlier === null ? '' : html`<p class="small">${told.earlier}</p>`}</section>`;
}
