import type { EngineStatus } from '../../answer/engine.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import { countChanges } from '../../reindex/count-changes.ts';
import type { AnswerVerdicts } from '../../show/feedback-by-answer.ts';
import type { AskedInVain } from '../../show/gaps-by-question.ts';
import { SERVED_MEANWHILE } from '../../show/notes.ts';
import { PHASES } from '../../show/phases.ts';
import { plural } from '../../show/plural.ts';
import { type Html, html } from '../html.ts';
import { address } from '../links.ts';
import type { Outcome } from '../reindex-runs.ts';
import { layout } from './layout.ts';

/** Lines of each list. */
const SHOWN = 100;

/** Hex digits of the corpus' hash that name a generation. */
const HASH_DIGITS = 12;

/** What moderators see. */
export interface ModeratorsView {
  readonly status: EngineStatus;
  readonly last: Outcome | null;
  readonly gaps: readonly AskedInVain[];
  readonly feedback: readonly AnswerVerdicts[];
}

/** The page that asks for the token; `problem` is what was wrong with the last one. */
export function tokenPage(problem: string | null): Html {
  return layout({
    title: 'Moderators',
    part: '/moderate',
    main: html`<h1>Moderators</h1>
<p class="lead">What was asked in vain, what people thought of answers, and the index.</p>
${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
<form action="/moderate/session" method="post">
<label for="token">Token</label>
<div class="line"><input id="token" name="token" type="password" autocomplete="off" required aria-describedby="token-help"><button type="submit">Open</button></div>
<p class="small" id="token-help"><code>byline web</code> printed it when it started, unless BYLINE_WEB_TOKEN is set: then it is that.</p>
</form>`,
  });
}

/** Status, reindex, gaps, votes and comments. */
export function moderatorsPage({ status, last, gaps, feedback }: ModeratorsView): Html {
  return layout({
    title: 'Moderators',
    part: '/moderate',
    main: html`<h1>Moderators</h1>
${statusPart(status)}
${reindexPart(status, last)}
${gapsPart(gaps)}
${feedbackPart(feedback)}
<form action="/moderate/leave" method="post"><button class="plain" type="submit">Leave the moderators’ page</button></form>`,
  });
}

function statusPart(status: EngineStatus): Html {
  const built = new Date(status.indexedAt).toISOString();
  return html`<h2>Status</h2><dl>
<dt>Corpus</dt><dd>${plural(status.articles, 'article')} of ${plural(status.outlets, 'outlet')}, ${plural(status.paragraphs, 'paragraph')}</dd>
<dt>Index</dt><dd>generation ${status.corpusHash.slice(0, HASH_DIGITS)}, built <time datetime="${built}">${dateInWords(built)}, ${built.slice(11, 16)} UTC</time></dd>
<dt>Rejected</dt><dd>${status.rejected} (<a href="/corpus">see Corpus</a>)</dd></dl>`;
}

function reindexPart({ reindex }: EngineStatus, last: Outcome | null): Html {
  return html`<section id="reindex" aria-labelledby="reindex-title"><h2 id="reindex-title">Reindex</h2>
${reindex === null ? reindexForm(last) : runningPart(reindex)}</section>`;
}

function runningPart({ startedBy, progress }: NonNullable<EngineStatus['reindex']>): Html {
  const { phase, done, total } = progress;
  return html`<div data-events="/moderate/reindex/events"><p role="status"><span data-phase>${PHASES[phase]}</span>, started by ${startedBy}.</p>
<p><label for="progress">Progress</label> <progress id="progress" max="${Math.max(1, total)}" value="${done}"></progress> <span data-count>${done} of ${total}</span></p>
<p class="small">${SERVED_MEANWHILE} <a href="/moderate#reindex">Look again</a></p></div>`;
}

function reindexForm(last: Outcome | null): Html {
  return html`${last === null ? '' : outcomePart(last)}
<form action="/moderate/reindex" method="post"><p><input id="full" name="full" type="checkbox" value="1"> <label for="full">Rebuild everything, also what has not changed</label></p>
<p><button type="submit">Reindex</button></p></form>`;
}

function outcomePart(last: Outcome): Html {
  if (last.kind === 'failed') return html`<p class="problem" role="alert">${last.message}</p>`;
  const { result } = last;
  const lists = [
    ['Added', result.added],
    ['Changed', result.changed],
    ['Removed', result.removed],
    [
      'Rejected',
      result.rejected.map(
        ({ file, line, reason }) => `${file}${line === null ? '' : `:${line}`}: ${reason}`,
      ),
    ],
  ] as const;
  return html`<p role="status"><strong>${countChanges(result)}</strong>; ${plural(result.unchanged, 'article')} unchanged, ${(result.milliseconds / 1000).toFixed(1)} s</p>
${lists.map(([title, lines]) =>
  lines.length === 0
    ? ''
    : html`<details><summary>${title}: ${lines.length}</summary><ul>${lines.slice(0, SHOWN).map((line) => html`<li>${line}</li>`)}</ul></details>`,
)}`;
}

function gapsPart(gaps: readonly AskedInVain[]): Html {
  if (gaps.length === 0) return html`<h2>Gaps</h2><p>No question has found nothing.</p>`;
  return html`<h2>Gaps: ${plural(gaps.length, 'question')} found nothing</h2>
<div class="scroll" role="region" aria-label="Gaps" tabindex="0"><table><thead><tr><th scope="col">Question</th><th scope="col">Times</th><th scope="col">People</th><th scope="col">Last</th></tr></thead><tbody>${gaps
    .slice(0, SHOWN)
    .map(
      ({ question, times, people, last }) =>
        html`<tr><td><a href="${address('/', { q: question })}">${question}</a></td><td>${times}</td><td>${people}</td><td>${dateInWords(last)}</td></tr>`,
    )}</tbody></table></div>`;
}

function feedbackPart(feedback: readonly AnswerVerdicts[]): Html {
  if (feedback.length === 0) return html`<h2>Votes</h2><p>Nobody has voted on an answer.</p>`;
  return html`<h2>Votes on ${plural(feedback.length, 'answer')}</h2>
<div class="scroll" role="region" aria-label="Votes" tabindex="0"><table><thead><tr><th scope="col">Question</th><th scope="col">Not helpful</th><th scope="col">Helpful</th><th scope="col">Comments</th></tr></thead><tbody>${feedback
    .slice(0, SHOWN)
    .map(
      ({ question, unhelpful, helpful, comments }) =>
        html`<tr><td>${question}</td><td>${unhelpful}</td><td>${helpful}</td><td>${comments.map((comment) => html`<p>${comment}</p>`)}</td></tr>`,
    )}</tbody></table></div>`;
}
