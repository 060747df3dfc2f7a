import { badgeOf } from '../../show/badge.ts';
import { type Html, html } from '../html.ts';

/** How many outlets stand behind something, how many of them are independent, and the origins' names. */
export function badge(outlets: number, origins: readonly string[], verb = ''): Html {
  const { count, names } = badgeOf(outlets, origins, verb);
  return html`<p class="badge"><strong>${count}</strong>${names === '' ? '' : `: ${names}`}</p>`;
}

/** Remarks on an answer, one a line. */
export function notes(lines: readonly string[]): Html | '' {
  return lines.length === 0
    ? ''
    : html`<div class="notes">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}
