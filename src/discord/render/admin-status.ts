import { plural } from '../../show/plural.ts';
import type { BylineStatus } from '../moderation/status.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Rendered characters of a place, a reason and a line of the audit log. */
const PLACE_ROOM = 150;
const REASON_ROOM = 300;

/** Hex digits of the corpus' hash that name a generation. */
const HASH_DIGITS = 12;

/** How Byline is: what is served, what was rejected, the last reindex and the one that runs. */
export function renderStatus({ engine, rejected, lastReindex, servers }: BylineStatus): View {
  const lead = [
    '### Byline at work',
    `**Corpus:** ${plural(engine.articles, 'article')} of ${plural(engine.outlets, 'outlet')}, ${plural(engine.paragraphs, 'paragraph')}`,
    `**Index:** generation ${engine.corpusHash.slice(0, HASH_DIGITS)}, built ${time(engine.indexedAt)}`,
    `**Rejected:** ${engine.rejected}`,
    ...rejected.map(
      ({ place, reason }) =>
        `- ${excerpt(place, [], PLACE_ROOM)}: ${excerpt(reason, [], REASON_ROOM)}`,
    ),
    ...reindexLines({ engine, lastReindex }),
    `**Servers with settings of their own:** ${servers}`,
  ];
  return layOut({ lead: [lead.join('\n')], title: '', blocks: [], foot: [] }, 1, [], () => []);
}

function reindexLines({
  engine: { reindex },
  lastReindex: last,
}: Pick<BylineStatus, 'engine' | 'lastReindex'>): readonly string[] {
  const running =
    reindex === null
      ? []
      : [
          `**Reindexing now:** started by ${excerpt(reindex.startedBy, [], PLACE_ROOM)} ${time(reindex.startedAt)}, ${reindex.progress.phase}, ${reindex.progress.done} of ${reindex.progress.total}`,
        ];
  if (last === null) return [...running, '**Last reindex here:** none is known'];
  const when = time(Date.parse(last.at));
  return [
    ...running,
    `**Last reindex here:** ${when}, ${last.outcome}: ${excerpt(last.detail, [], REASON_ROOM)}`,
  ];
}

/** As the reader's client writes it. */
function time(milliseconds: number): string {
  return `<t:${Math.round(milliseconds / 1000)}:R>`;
}
