import { dateInWords } from '../../corpus/date-in-words.ts';
import type { Cut } from '../../corpus/import.ts';
import { plural } from '../../show/plural.ts';
import { type Html, html } from '../html.ts';
import { articleAddress } from '../links.ts';
import type { FilePreview, PreviewedDocument } from '../preview-file.ts';

/** Characters of a cut line that are shown: enough to find it in the document. */
const CUT_CHARACTERS = 160;

/** Cut lines shown of one document; a page of comments has thousands. */
const CUTS = 200;

/** What import would keep of a file, and what it would cut. */
export function previewPart({ documents, hasMore }: FilePreview, name: string): Html {
  return html`<section class="preview" aria-labelledby="preview"><h2 id="preview" tabindex="-1">What import would make of ${name}</h2>
<p role="status">${plural(documents.length, 'document')} looked at${hasMore ? '; the file holds more' : ''}. Nothing was stored.</p>
${documents.map(documentPart)}</section>`;
}

function documentPart(document: PreviewedDocument): Html {
  if ('problem' in document) {
    return html`<div class="card"><h3>${document.source}</h3><p class="problem">Refused: ${document.problem}</p></div>`;
  }
  const { article, teasers, cuts, notes, known, source } = document;
  const facts = [
    `id ${article.id}`,
    article.outlet,
    dateInWords(article.published, article.publishedBasis),
    plural(article.paragraphs.length, 'paragraph'),
  ];
  return html`<div class="card"><h3>${article.headline ?? '(no headline)'}</h3>
<p class="small">${source} · ${facts.join(' · ')}</p>
${known === null ? '' : html`<p>The corpus holds it already, as <a href="${articleAddress(known.id)}">${known.id}</a> (the same ${known.by}): import would write nothing.</p>`}
${notes.length === 0 ? '' : html`<ul class="small">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
<details open><summary>Kept: ${plural(article.paragraphs.length, 'paragraph')}</summary><ol class="paragraphs">${article.paragraphs.map((text, index) => html`<li><span class="number">${index + 1}</span><p>${text}</p></li>`)}</ol></details>
${teasers.length === 0 ? '' : html`<details><summary>Kept as items of their own: ${plural(teasers.length, 'sidebar item')}</summary><ul>${teasers.map((teaser) => html`<li>${teaser.headline ?? teaser.id}</li>`)}</ul></details>`}
<details open><summary>Cut: ${plural(cuts.length, 'line')}</summary><ul class="cuts">${cuts.slice(0, CUTS).map(cutItem)}</ul>${cuts.length > CUTS ? html`<p>And ${plural(cuts.length - CUTS, 'more line')}.</p>` : ''}</details>
</div>`;
}

function cutItem({ line, text, reason, keptAs }: Cut): Html {
  const characters = Array.from(text);
  const shown =
    characters.length > CUT_CHARACTERS ? `${characters.slice(0, CUT_CHARACTERS).join('')}…` : text;
  return html`<li>${line === null ? '' : `line ${line}, `}${reason}${keptAs === null ? '' : `, kept as ${keptAs}`}${shown.trim() === '' ? '' : html`: <q>${shown}</q>`}</li>`;
}
