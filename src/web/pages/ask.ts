import { citedPassages } from '../../answer/cited-passages.ts';
import { passageOrigins } from '../../answer/passage-origins.ts';
import { statedFact } from '../../answer/reported/stated-fact.ts';
import type { ShownSentence } from '../../answer/shown-sentences.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import {
  CORPUS_SILENT,
  NEAR_MATCHES,
  NEAREST_PASSAGES,
  PARTIAL,
  WITHOUT_READER,
} from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import { citedBy, outletsOf, ownSideFirst } from '../../show/sides.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import type { ArticleRef, AskResult, Passage, Position } from '../../types.ts';
import { type Html, html, marked } from '../html.ts';
import { address, articleAddress } from '../links.ts';
import { type AskFormValues, askForm } from './ask-form.ts';
import { badge, notes } from './badge.ts';
import { layout } from './layout.ts';
import { type Lookup, passageItem } from './passage.ts';

/** Values that the line of the conflict gives; the page of disagreements has the rest. */
const SIDES = 2;

/** An answer, and what its page needs beside it. */
export interface Asked {
  readonly result: AskResult;
  readonly lookup: Lookup;
  /** The sentence that a passage is shown for. */
  readonly shown: (passage: Passage) => ShownSentence | null;
}

/** The page of the box alone: what can be asked, with questions that the corpus answers. */
export function startPage(
  outlets: readonly string[],
  size: string,
  examples: readonly string[],
  newest: readonly ArticleRef[],
): Html {
  return layout({
    title: 'Ask',
    part: '/',
    main: html`<h1>Ask the news</h1>
<p class="lead">Passages word for word out of ${size}, with the independent origins behind a fact and the places where sources differ.</p>
${askForm({ question: '', outlet: '', since: '', until: '' }, outlets)}
${
  examples.length === 0
    ? ''
    : html`<section aria-labelledby="examples"><h2 id="examples">For example</h2>
<ul class="examples">${examples.map((example) => html`<li><a href="${address('/', { q: example })}">${example}</a></li>`)}</ul></section>`
}
${
  newest.length === 0
    ? ''
    : html`<section aria-labelledby="newest"><h2 id="newest">Newest in the corpus</h2>
<ul class="examples">${newest.map(({ id, outlet, headline, published }) => html`<li><a href="${articleAddress(id)}">${headline ?? '(no headline)'}</a> <span class="small">${outlet} · ${dateInWords(published)}</span></li>`)}</ul></section>`
}`,
  });
}

/** The page of a line that needs no answer, such as a greeting. */
export function smallTalkPage(
  values: AskFormValues,
  outlets: readonly string[],
  line: string,
): Html {
  return layout({
    title: values.question,
    part: '/',
    main: html`<h1>Ask the news</h1>${askForm(values, outlets)}<p class="lead" role="status">${line}</p>`,
  });
}

/** The page of an answer: the sentence that answers, who stands behind it, who differs, and the passages. */
export function answerPage(values: AskFormValues, outlets: readonly string[], asked: Asked): Html {
  const { result, lookup, shown } = asked;
  return layout({
    title: values.question,
    part: '/',
    main: html`${askForm(values, outlets)}
<article class="answer" aria-labelledby="question">
<h1 id="question">${result.question}</h1>
${result.answered ? answerPart(result, lookup) : refusalPart(result)}
${result.passages.length === 0 ? '' : html`<ol class="passages">${result.passages.map((passage) => passageItem(passage, lookup, shown(passage)))}</ol>`}
${notes([...(result.partial === true ? [PARTIAL] : []), ...(result.withoutReader === true ? [WITHOUT_READER] : [])])}
</article>`,
  });
}

function answerPart(result: AskResult, lookup: Lookup): Html {
  const { answer } = result;
  const { outlets, origins } = passageOrigins(citedPassages(result), lookup);
  return html`${answer === null ? '' : answerSentence(answer)}
${badge(outlets.length, origins)}
${conflictPart(result)}
${
  answer === null
    ? ''
    : html`<p><a href="${address('/reported', { fact: statedFact(answer) })}">Who reported this?</a></p>`
}
${result.passages.length === 0 ? '' : html`<h2>Passages</h2>`}`;
}

function answerSentence({ text, spans, citations }: NonNullable<AskResult['answer']>): Html {
  const { open, close } = quotationMarks(text);
  const marks = citations.map(
    (n) => html` <a class="number" href="#passage-${n}" aria-label="Passage ${n}">[${n}]</a>`,
  );
  return html`<blockquote class="said"><p>${open}${marked(text, spans)}${close}${marks}</p></blockquote>`;
}

/** The conflict: both values and who says which, the answer's own first. */
function conflictPart(result: AskResult): Html | '' {
  const [first, ...more] = result.disagreements;
  if (first === undefined || first.positions.length < SIDES) return '';
  const sides = ownSideFirst(first, citedPassages(result));
  const others = sides.length - SIDES;
  const rest = [
    ...(others > 0 ? [plural(others, 'more value')] : []),
    ...(more.length > 0 ? [plural(more.length, 'more difference')] : []),
  ].join(' and ');
  const link = html`<a href="${address('/disagreements', { topic: first.topic }, `d-${first.id}`)}">${rest === '' ? 'What each says' : `${rest}, and what each says`}</a>`;
  return html`<div class="conflict"><h2>Sources differ</h2><ul>${sides.slice(0, SIDES).map(sideItem)}</ul><p>${link}</p></div>`;
}

function sideItem(position: Position): Html {
  const cited = citedBy(position).slice(0, SIDES).join(' and ');
  return html`<li><strong>${position.value}</strong> – ${outletsOf(position).join(', ')}${cited === '' ? '' : `, citing ${cited}`}</li>`;
}

function refusalPart({ suggestions, passages }: AskResult): Html {
  return html`<p class="silent" role="status"><strong>${CORPUS_SILENT}</strong></p>
${
  suggestions.length === 0
    ? ''
    : html`<p>${NEAR_MATCHES}</p><ul>${suggestions.map((text) => html`<li><a href="${address('/', { q: text })}">${text}</a></li>`)}</ul>`
}
${passages.length === 0 ? '' : html`<h2>${NEAREST_PASSAGES.replace(/:$/, '')}</h2>`}`;
}
