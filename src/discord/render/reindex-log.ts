import { countChanges } from '../../reindex/count-changes.ts';
import { plural } from '../../show/plural.ts';
import type { Disagreement, ReindexResult, Rejection } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import { type Lookup, nameHeadline, nameOutlet } from './passage.ts';
import type { View } from './view.ts';

/** Lines of one list, and rendered characters of a place, a reason and a note. */
const LINES = 6;
const PLACE_ROOM = 120;
const REASON_ROOM = 200;
const NOTE_ROOM = 200;

/** What the log of one server says. */
export interface ChangeLog {
  /** Differences of the new articles, most severe first; null: they are being compared. */
  readonly differences: readonly Disagreement[] | null;
  readonly showsRejected: boolean;
  readonly lookup: Lookup;
}

/** What a reindex brought, for a server's log: articles added and changed, what was rejected, where the new ones differ. */
export function renderChange(
  change: ReindexResult,
  { differences, showsRejected, lookup }: ChangeLog,
): View {
  const lead = [
    `### The corpus was reindexed: ${countChanges(change)}`,
    ...articleLines('Added', change.added, lookup),
    ...articleLines('Changed', change.changed, lookup),
    ...(showsRejected ? rejectionLines(change.rejected) : []),
    ...differenceLines(differences),
  ];
  const foot = [
    `The index holds ${plural(change.articles, 'article')}, ${plural(change.paragraphs, 'paragraph')}`,
  ];
  return layOut({ lead: [lead.join('\n')], title: '', blocks: [], foot }, 1, [], () => []);
}

/** Those that this server reads; the numbers above count all. */
function articleLines(title: string, ids: readonly string[], lookup: Lookup): readonly string[] {
  const articles = ids.flatMap((id) => lookup(id) ?? []);
  if (articles.length === 0) return [];
  return [
    `**${title}**`,
    ...articles
      .slice(0, LINES)
      .map((article) => `- ${nameOutlet(article)}: ${nameHeadline(article)}`),
    ...more(articles.length),
  ];
}

function rejectionLines(rejected: readonly Rejection[]): readonly string[] {
  if (rejected.length === 0) return [];
  return [
    '**Rejected**',
    ...rejected.slice(0, LINES).map(({ file, line, reason }) => {
      const place = excerpt(`${file}${line === null ? '' : `:${line}`}`, [], PLACE_ROOM);
      return `- ${place}: ${excerpt(reason, [], REASON_ROOM)}`;
    }),
    ...more(rejected.length),
  ];
}

function differenceLines(differences: readonly Disagreement[] | null): readonly string[] {
  if (differences === null) return ['-# The new articles are being compared with the others …'];
  if (differences.length === 0) {
    return ['The new articles contradict no other, as far as Byline can tell.'];
  }
  return [
    `**${plural(differences.length, 'disagreement')} with the new articles**`,
    ...differences.slice(0, LINES).map(({ note }) => `- ${excerpt(note, [], NOTE_ROOM)}`),
    ...more(differences.length),
  ];
}

function more(count: number): readonly string[] {
  return count > LINES ? [`- and ${count - LINES} more`] : [];
}
