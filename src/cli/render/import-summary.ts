import type { Failed } from '../../ingest/draft.ts';
import type { Duplicate, Imported } from '../../ingest/import-document.ts';
import { plural } from '../../show/plural.ts';
import type { PassedOver } from '../import/run-import.ts';
import { block } from './block.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** What an import of many documents came to. */
export interface ImportTotals {
  readonly folder: string;
  readonly imported: readonly Pick<
    Imported,
    'kind' | 'paragraphs' | 'written' | 'notes' | 'source'
  >[];
  readonly duplicates: readonly Duplicate[];
  readonly failed: readonly Failed[];
  readonly passedOver: PassedOver;
}

/** Documents named below a reason; the rest is counted. */
const SHOWN = 5;

const BY = {
  address: 'the same address',
  text: 'the same text',
  'edited text': 'the same text with some words changed',
} as const;

/** Counts what was imported, and names what was not by reason: duplicates, refusals, files of other kinds. */
export function renderImportSummary(totals: ImportTotals, surface: Surface): string {
  const { imported, duplicates, failed, passedOver, folder } = totals;
  const { bold, good, warn } = surface.style;
  const articles = imported.filter(({ kind }) => kind === 'article').length;
  const beside = imported.reduce((sum, { written }) => sum + written.length - 1, 0);
  const teasers = imported.length - articles + beside;
  const all = imported.length + duplicates.length + failed.length;
  const lines = [
    `${imported.length > 0 ? good('✓') : warn('!')} ${bold(`${plural(articles, 'article')} and ${plural(teasers, 'teaser')} imported into ${neutralise(folder)}`)}, of ${plural(all, 'document')}.`,
  ];
  const known = duplicates.map((one) => ({
    reason: 'In the corpus already',
    line: `${one.source}: ${BY[one.by]} as ${one.file}`,
  }));
  const refused = failed.map(({ source, problem }) => ({
    reason: firstSentence(problem, source),
    line: source,
  }));
  lines.push(...renderGroups([...known, ...refused], surface));
  lines.push(...renderGroups(noteLines(imported), surface));
  const others = [...passedOver].map(([end, count]) => `${count} × ${end}`);
  if (others.length > 0) {
    lines.push(
      block(`Passed over, of no kind that import reads: ${others.join(', ')}`, surface, {
        lead: '  - ',
        indent: 4,
      }),
    );
  }
  return lines.join('\n');
}

interface Reasoned {
  readonly reason: string;
  readonly line: string;
}

function noteLines(imported: ImportTotals['imported']): Reasoned[] {
  return imported.flatMap(({ notes, source }) =>
    notes.map((note) => ({ reason: `To check: ${firstSentence(note, source)}`, line: source })),
  );
}

function renderGroups(all: readonly Reasoned[], surface: Surface): string[] {
  const groups = new Map<string, string[]>();
  for (const { reason, line } of all) groups.set(reason, [...(groups.get(reason) ?? []), line]);
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  return sorted.flatMap(([reason, lines]) => [
    block(`${reason} (${lines.length}):`, surface, { lead: '  - ', indent: 4 }),
    ...lines.slice(0, SHOWN).map((line) => block(line, surface, { lead: '      ', indent: 6 })),
    ...(lines.length > SHOWN ? [`      and ${lines.length - SHOWN} more`] : []),
  ]);
}

/** The reason without the document's name and without figures, so that equal reasons come together. */
function firstSentence(problem: string, source: string): string {
  const name = source.split('/').at(-1) ?? source;
  const plain = problem
    .replaceAll(source, 'it')
    .replaceAll(name, 'it')
    .replace(/ ?\([^()]*\)/g, '')
    .replace(/"[^"]*"/g, '…');
  const [first = plain] = plain.split(/(?<=[.!?])\s/);
  return first.replace(/\.$/, '').replace(/^it /, 'It ');
}
