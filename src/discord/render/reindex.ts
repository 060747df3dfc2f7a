import { type APIFileComponent, ComponentType } from 'discord.js';
import type { ReindexProgress } from '../../answer/engine.ts';
import { countChanges } from '../../reindex/count-changes.ts';
import { SERVED_MEANWHILE } from '../../show/notes.ts';
import { PHASES } from '../../show/phases.ts';
import { plural } from '../../show/plural.ts';
import type { ReindexResult, Rejection } from '../../types.ts';
import { chunk } from './chunk.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import { cutIntoPages } from './pages.ts';
import type { Block, Sheet, View } from './view.ts';

/** Rendered characters of an id or a place, and of a reason. */
const ID_ROOM = 150;
const REASON_ROOM = 300;

/** Ids and rejections of one block. */
const IDS_A_BLOCK = 12;
const REJECTIONS_A_BLOCK = 4;

/** Characters of the bar: one for every 5 %. */
const BAR_CELLS = 20;

/** Blocks shown of a list that comes as a file too: a first look, and room for the file itself. */
const LOOK_BLOCKS = 3;

const LIST_FILE = 'reindex.txt';

/** Where a reindex is: the phase in words, a bar and the count. */
export function renderProgress({ phase, done, total }: ReindexProgress): View {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * BAR_CELLS);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)}`;
  const lead = [
    [`### ${PHASES[phase]}`, `${bar} ${done} of ${total}`, `-# ${SERVED_MEANWHILE}`].join('\n'),
  ];
  return layOut({ lead, title: '', blocks: [], foot: [] }, 1, [], () => []);
}

/**
 * What a reindex changed: added, changed, removed and rejected, with the reasons. A list too long for one
 * message comes whole as a text file: the run cannot be asked for its result again, so pages cannot either.
 */
export function renderReindexed(result: ReindexResult): View {
  const sheet = reindexSheet(result);
  const [first = [], ...more] = cutIntoPages(sheet);
  if (more.length === 0) return layOut(sheet, 1, [], () => []);
  const foot = [...sheet.foot, `The whole list is in ${LIST_FILE}.`];
  const view = layOut({ ...sheet, blocks: first.slice(0, LOOK_BLOCKS), foot }, 1, [], () => []);
  const file: APIFileComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${LIST_FILE}` },
  };
  return {
    components: [...view.components, file],
    files: [{ name: LIST_FILE, contentType: 'text/plain', data: wholeList(result) }],
  };
}

function wholeList({ added, changed, removed, rejected }: ReindexResult): string {
  return [
    ...rejected.map(({ file, line, reason }) => `rejected ${file}:${line ?? ''} ${reason}`),
    ...added.map((id) => `added ${id}`),
    ...changed.map((id) => `changed ${id}`),
    ...removed.map((id) => `removed ${id}`),
    '',
  ].join('\n');
}

function reindexSheet(result: ReindexResult): Sheet {
  const { added, changed, removed, rejected } = result;
  const counts = countChanges(result);
  const totals = `${plural(result.unchanged, 'article')} unchanged; the index holds ${plural(result.articles, 'article')}, ${plural(result.paragraphs, 'paragraph')}`;
  return {
    lead: [`### ${counts}\n${totals}`],
    title: `**${counts}**`,
    blocks: [
      ...rejectionBlocks(rejected),
      ...idBlocks('Added', added),
      ...idBlocks('Changed', changed),
      ...idBlocks('Removed', removed),
    ],
    foot: [`Took ${(result.milliseconds / 1000).toFixed(1)} s`],
  };
}

function idBlocks(title: string, ids: readonly string[]): readonly Block[] {
  return chunk(ids, IDS_A_BLOCK).map((part) => ({
    text: [`**${title}**`, ...part.map((id) => `- ${excerpt(id, [], ID_ROOM)}`)].join('\n'),
  }));
}

function rejectionBlocks(rejected: readonly Rejection[]): readonly Block[] {
  return chunk(rejected, REJECTIONS_A_BLOCK).map((part) => ({
    text: ['**Rejected**', ...part.map(rejectionLine)].join('\n'),
  }));
}

function rejectionLine({ file, line, reason }: Rejection): string {
  const place = excerpt(`${file}${line === null ? '' : `:${line}`}`, [], ID_ROOM);
  return `- ${place}: ${excerpt(reason, [], REASON_ROOM)}`;
}
