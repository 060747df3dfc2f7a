import type { ShownSentence } from '../../answer/shown-sentences.ts';
import type { Article } from '../../corpus/article.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import { sourceAddress } from '../../show/source-address.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import type { ArticleRef, Passage, Span } from '../../types.ts';
import { type Html, html, marked } from '../html.ts';
import { articleAddress } from '../links.ts';

/** Finds the stored article behind a reference (see `Questions.lookup`). */
export type Lookup = (id: string) => Article | undefined;

/** One passage: its `[n]`, outlet, date and paragraph, the whole paragraph quoted, whom it cites, its source. */
export function passageItem(
  passage: Passage,
  lookup: Lookup,
  shown: ShownSentence | null,
  aside: Html | string = '',
): Html {
  const { n, article, text, attribution } = passage;
  const sentence = shown === null ? text : text.slice(...shown.span);
  return html`<li class="passage" id="passage-${n}">
<p class="place"><span class="number">[${n}]</span> <strong>${article.outlet}</strong> · ${dateOf(article, lookup)} · ${paragraphLink(passage)}${aside}</p>
${headlineOf(article)}
${quote(text, boldOf(passage, shown))}
${smallLine(attribution, article, sentence)}
</li>`;
}

/** A verbatim text in one pair of quotation marks, with some of it marked. */
export function quote(text: string, spans: readonly Span[] = []): Html {
  const { open, close } = quotationMarks(text);
  return html`<blockquote><p>${open}${marked(text, spans)}${close}</p></blockquote>`;
}

/** The date of an article, "about …" where it was inferred. */
export function dateOf(article: ArticleRef, lookup: Lookup): Html {
  const words = dateInWords(article.published, lookup(article.id)?.publishedBasis);
  const day = (article.published ?? '').slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? html`<time datetime="${day}">${words}</time>`
    : html`${words}`;
}

/** A link to the paragraph in its article. */
export function paragraphLink({
  article,
  paragraph,
}: Pick<Passage, 'article' | 'paragraph'>): Html {
  const kind = article.kind === 'teaser' ? ' · sidebar item' : '';
  const about = article.headline ?? `an article of ${article.outlet}`;
  return html`<a href="${articleAddress(article.id, paragraph)}">paragraph ${paragraph}<span class="unseen"> of ${about}</span></a>${kind}`;
}

/** Whom a passage cites, and the page it came from. */
export function smallLine(
  attribution: readonly string[],
  article: ArticleRef,
  sentence: string,
): Html | '' {
  const source = sourceAddress(article.url, sentence);
  const parts = [
    ...(attribution.length === 0 ? [] : [html`citing ${attribution.join('; ')}`]),
    ...(source === null
      ? []
      : [
          html`<a href="${source}" rel="noreferrer noopener">at the source<span class="unseen">, ${article.outlet}</span></a>`,
        ]),
  ];
  if (parts.length === 0) return '';
  return html`<p class="small">${parts.map((part, index) => html`${index === 0 ? '' : ' · '}${part}`)}</p>`;
}

function headlineOf({ headline }: ArticleRef): Html | '' {
  return headline === null ? '' : html`<p class="headline">${headline}</p>`;
}

/** What was asked for, where it is known; else the words that the passage shares with the question. */
function boldOf({ highlights }: Passage, shown: ShownSentence | null): readonly Span[] {
  if (shown === null) return highlights;
  if (shown.value !== null) return [shown.value];
  return highlights.filter(([start, end]) => start >= shown.span[0] && end <= shown.span[1]);
}
