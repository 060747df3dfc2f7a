import { type Html, html } from '../html.ts';

/** What stands in the form. */
export interface AskFormValues {
  readonly question: string;
  readonly outlet: string;
  readonly since: string;
  readonly until: string;
}

/** The box for a question, and what narrows it. */
export function askForm(values: AskFormValues, outlets: readonly string[]): Html {
  const isNarrowed = [values.outlet, values.since, values.until].some((value) => value !== '');
  return html`<form class="ask" action="/" method="get" role="search" data-asks>
<label for="q">Question</label>
<div class="line"><input id="q" name="q" type="search" value="${values.question}" autocomplete="off" required placeholder="What do you want to know?"><button type="submit">Ask</button></div>
<details${isNarrowed ? html` open` : ''}><summary>Only some outlets or days</summary>
<div class="fields">
<p><label for="outlet">Outlet</label> ${outletSelect(outlets, values.outlet)}</p>
<p><label for="since">Since</label> <input id="since" name="since" value="${values.since}" size="10" placeholder="2016-03-27"></p>
<p><label for="until">Until</label> <input id="until" name="until" value="${values.until}" size="10" placeholder="2016-04"></p>
</div></details>
</form>`;
}

/** A list of outlets to choose one from. */
export function outletSelect(outlets: readonly string[], chosen: string): Html {
  const known = chosen === '' || outlets.includes(chosen) ? outlets : [chosen, ...outlets];
  return html`<select id="outlet" name="outlet"><option value="">all</option>${known.map((outlet) => option(outlet, outlet, chosen))}</select>`;
}

/** One choice of a list. */
export function option(value: string, words: string, chosen: string): Html {
  return html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`;
}
