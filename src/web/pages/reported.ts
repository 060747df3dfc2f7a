import { howItCame, originName, textInCommon } from '../../show/behind-reports.ts';
import { PARTIAL } from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import { reportingOf } from '../../show/reporting.ts';
import { shownValue } from '../../show/shown-value.ts';
import { byStance, STANCE_WORDS, TELLING } from '../../show/stances.ts';
import type { ArticleStance, Copy, ReportedResult } from '../../types.ts';
import { type Html, html } from '../html.ts';
import { articleAddress } from '../links.ts';
import { badge, notes } from './badge.ts';
import { layout } from './layout.ts';
import { dateOf, type Lookup, passageItem, quote } from './passage.ts';
import { type QuoteOf, reportedPicture } from './reported-picture.ts';

/** The page of the box for a fact. */
export function reportedStartPage(): Html {
  return layout({
    title: 'Who reported it',
    part: '/reported',
    main: html`<h1>Who reported it?</h1>
<p class="lead">Which outlets report a fact, which say otherwise or deny it, and whom they all trace to.</p>
${factForm('')}`,
  });
}

/** Who reported a fact: the count, a picture of outlets × stance by origin, then every quote, and shared text. */
export function reportedPage(result: ReportedResult, lookup: Lookup): Html {
  const shown = byStance(result.articles).filter(({ stance }) => stance !== 'silent');
  return layout({
    title: result.fact,
    part: '/reported',
    main: html`${factForm(result.fact)}
<h1>${result.fact}</h1>
${countOf(result)}
${reportedPicture(result, quoteFinder(result, shown))}
${quietPart(result)}
${shown.length === 0 ? '' : html`<h2>Quotes</h2>`}
${shown.map((article, index) => articlePart(article, index, lookup))}
${originsPart(result)}
${copiesPart(result.copies, lookup)}
${notes(result.partial === true ? [PARTIAL] : [])}`,
  });
}

function factForm(fact: string): Html {
  return html`<form class="ask" action="/reported" method="get" role="search" data-asks>
<label for="fact">Fact</label>
<div class="line"><input id="fact" name="fact" type="search" value="${fact}" autocomplete="off" required placeholder="400 Islamic State fighters were killed"><button type="submit">Look</button></div>
</form>`;
}

function countOf(result: ReportedResult): Html {
  const reporting = reportingOf(result);
  return reporting === null
    ? html`<p class="lead">${result.summary}</p>`
    : badge(reporting.outlets, reporting.origins, reporting.verb);
}

function quoteId(index: number): string {
  return `quote-${index + 1}`;
}

function quoteFinder(result: ReportedResult, shown: readonly ArticleStance[]): QuoteOf {
  return (outlet, stance) => {
    const own = result.outlets.find((one) => one.outlet === outlet)?.articles ?? [];
    const index = shown.findIndex(
      (one) => one.stance === stance && own.includes(one.article.id) && one.passages.length > 0,
    );
    return index < 0 ? null : quoteId(index);
  };
}

/** Outlets that say nothing of the fact itself, by what they do. */
function quietPart({ outlets }: ReportedResult): Html | '' {
  const told: readonly string[] = TELLING;
  const quiet = byStance(outlets.filter(({ stance }) => !told.includes(stance)));
  if (quiet.length === 0) return '';
  const stances = [...new Set(quiet.map(({ stance }) => stance))];
  return html`<details><summary>${plural(quiet.length, 'other outlet')} ${quiet.length === 1 ? 'says' : 'say'} nothing of it</summary>
<ul>${stances.map((stance) => {
    const names = quiet.filter((one) => one.stance === stance).map(({ outlet }) => outlet);
    const { words, plural: several } = STANCE_WORDS[stance];
    return html`<li>${names.join(', ')} ${names.length === 1 ? words : several}</li>`;
  })}</ul></details>`;
}

function articlePart(one: ArticleStance, index: number, lookup: Lookup): Html {
  const { article, stance, value, passages } = one;
  const words = html`<span class="stance ${stance}">${STANCE_WORDS[stance].words}</span>`;
  const name = html`<a href="${articleAddress(article.id)}">${article.headline ?? '(no headline)'}</a>`;
  return html`<div class="reporting" id="${quoteId(index)}">
<h3>${article.outlet} ${words}${value === null ? '' : html`: <span class="told">${value}</span>`}</h3>
<p class="small">${name} · ${dateOf(article, lookup)}${one.origins.length === 0 ? '' : ` · traces to ${one.origins.join(', ')}`}</p>
${
  passages.length === 0
    ? ''
    : html`<ol class="passages">${passages.map((passage) => passageItem(passage, lookup, shownValue(passage, value)))}</ol>`
}
</div>`;
}

function originsPart({ origins, outlets }: ReportedResult): Html | '' {
  if (origins.length === 0) return '';
  const items = origins.map(
    (origin) =>
      html`<li><strong>${originName(origin)}</strong>, ${howItCame(origin, outlets)}</li>`,
  );
  return html`<h2>Origins</h2><ul>${items}</ul>`;
}

function copiesPart(copies: readonly Copy[], lookup: Lookup): Html | '' {
  if (copies.length === 0) return '';
  return html`<h2>Shared text</h2>${copies.map((copy) => {
    const names = copy.articles.map((id) => lookup(id)?.outlet ?? id).join(' and ');
    return html`<div class="card"><p>${names}: ${textInCommon(copy)}</p>${copy.passages.slice(0, 1).map((text) => quote(text))}</div>`;
  })}`;
}
