import type { Cut } from '../../corpus/import.ts';
import type { Imported } from '../../ingest/import-document.ts';
import { plural } from '../../show/plural.ts';
import { block } from './block.ts';
import { excerpt } from './excerpt.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** Characters of a cut line that are shown: enough to find it in the document. */
const SHOWN = 160;

/** What an import wrote, cut and could not find out. */
export function renderImported(imported: Imported, surface: Surface): string {
  const { bold, good, dim } = surface.style;
  const [article, ...teasers] = imported.written;
  const lines = [
    bold(`${neutralise(imported.source)} → ${neutralise(article ?? '')}`),
    `  ${plural(imported.paragraphs, 'paragraph')}, id ${good(neutralise(imported.id))}`,
    ...teasers.map((file) => `  teaser ${neutralise(file)}`),
    ...imported.skipped.map((file) => dim(`  teaser ${neutralise(file)} is in the corpus already`)),
  ];
  if (imported.cuts.length > 0) lines.push('  Not in the text of the article:');
  lines.push(...imported.cuts.map((cut) => renderCut(cut, surface)));
  const { warn } = surface.style;
  lines.push(
    ...imported.notes.map((note) => block(note, surface, { lead: warn('  ? '), indent: 4 })),
  );
  return lines.join('\n');
}

function renderCut({ line, text, reason, keptAs }: Cut, surface: Surface): string {
  const place = line === null ? '' : `line ${line}, `;
  const kept = keptAs === null ? '' : `, kept as ${keptAs}`;
  const part = excerpt(text, [], SHOWN);
  const quote = part.text.trim() === '' ? '' : `: “${part.text}”${part.after ? ' …' : ''}`;
  return block(place + reason + kept + quote, surface, {
    lead: '  - ',
    indent: 4,
  });
}
