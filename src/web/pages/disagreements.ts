import type { DisagreementsResult } from '../../answer/engine.ts';
import { caveatsOf } from '../../show/caveats.ts';
import { KIND_WORDS, SEVERITY_WORDS } from '../../show/disagreement-words.ts';
import { NEVER_WHO_IS_RIGHT, noDisagreement, notComparedYet } from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import { citedBy, outletsOf } from '../../show/sides.ts';
import type { Disagreement, DisagreementKind, Severity } from '../../types.ts';
import { type Html, html } from '../html.ts';
import { option, outletSelect } from './ask-form.ts';
import { layout } from './layout.ts';
import type { Lookup } from './passage.ts';
import { letterOf, timeline } from './timeline.ts';

/** What stands in the filters, as it was typed. */
export interface DisagreementsForm {
  readonly topic: string;
  readonly kind: DisagreementKind | '';
  readonly severity: Severity;
  readonly outlet: string;
  readonly since: string;
  readonly until: string;
}

/** Disagreements shown at once; filters find the others. */
const SHOWN = 50;

/** Where sources contradict each other: filters, and a card for each with its sides and their timeline. */
export function disagreementsPage(
  form: DisagreementsForm,
  outlets: readonly string[],
  { disagreements, notCompared }: DisagreementsResult,
  lookup: Lookup,
): Html {
  const waiting = notComparedYet(notCompared);
  const about = form.topic === '' ? '' : ` about “${form.topic}”`;
  const count = disagreements.length;
  const title = count === 0 ? 'No disagreement' : `${plural(count, 'disagreement')}${about}`;
  const rest = count - SHOWN;
  return layout({
    title,
    part: '/disagreements',
    main: html`<h1>Where sources differ</h1>
${filters(form, outlets)}
<h2>${count === 0 ? noDisagreement(about) : `${title}, most severe first`}</h2>
<ol class="cards">${disagreements.slice(0, SHOWN).map((one) => card(one, lookup))}</ol>
${rest > 0 ? html`<p>And ${plural(rest, 'more')}: narrow the filters to see them.</p>` : ''}
${waiting === null ? '' : html`<p class="small">${waiting}</p>`}
<p class="small">${NEVER_WHO_IS_RIGHT}</p>`,
  });
}

function filters(form: DisagreementsForm, outlets: readonly string[]): Html {
  const kinds = Object.entries(KIND_WORDS);
  return html`<form action="/disagreements" method="get" role="search" data-asks>
<div class="fields">
<p class="wide"><label for="topic">Topic</label> <input id="topic" name="topic" type="search" value="${form.topic}" placeholder="mines"></p>
<p><label for="kind">Kind</label> <select id="kind" name="kind"><option value="">all</option>${kinds.map(([kind, words]) => option(kind, words, form.kind))}</select></p>
<p><label for="severity">Severity</label> <select id="severity" name="severity">${SEVERITIES.map(([severity, words]) => option(severity, words, form.severity))}</select></p>
<p><label for="outlet">Outlet</label> ${outletSelect(outlets, form.outlet)}</p>
<p><label for="since">Since</label> <input id="since" name="since" value="${form.since}" size="10" placeholder="2016-03-27"></p>
<p><label for="until">Until</label> <input id="until" name="until" value="${form.until}" size="10" placeholder="2016-04"></p>
<p><button type="submit">Filter</button></p>
</div></form>`;
}

const SEVERITIES = [
  ['high', 'high'],
  ['medium', 'medium and high'],
  ['low', 'all'],
] as const satisfies readonly (readonly [Severity, string])[];

function card(disagreement: Disagreement, lookup: Lookup): Html {
  const { id, topic, kind, severity, positions, note } = disagreement;
  const caveats = caveatsOf(note);
  return html`<li class="card disagreement ${severity}" id="d-${id}">
<h3>${topic}</h3>
<p class="small">${SEVERITY_WORDS[severity]} severity · ${KIND_WORDS[kind]}${caveats === '' ? '' : ` · ${caveats}`}</p>
<ul class="sides">${positions.map((position, side) => {
    const cited = citedBy(position).slice(0, 2).join(' and ');
    return html`<li class="side-${side % 5}"><span class="letter" aria-hidden="true">${letterOf(side)}</span> <strong>${position.value}</strong> – ${outletsOf(position).join(', ')}${cited === '' ? '' : `, citing ${cited}`}</li>`;
  })}</ul>
<details open><summary>Day by day</summary>${timeline(disagreement, lookup)}</details>
</li>`;
}
