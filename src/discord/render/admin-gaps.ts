import { toCsv } from '../../ops/csv.ts';
import type { AskedInVain } from '../../show/gaps-by-question.ts';
import { plural } from '../../show/plural.ts';
import { withCsv } from './csv-file.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Questions shown, and rendered characters of one. */
const SHOWN = 15;
const QUESTION_ROOM = 180;

/** Questions that found nothing: the most frequent, and all of them as a file where it is wanted. */
export function renderGaps(gaps: readonly AskedInVain[], withFile: boolean): View {
  const times = gaps.reduce((sum, gap) => sum + gap.times, 0);
  const lead = [
    gaps.length === 0
      ? '### No question has found nothing'
      : `### ${plural(gaps.length, 'question')} found nothing, asked ${plural(times, 'time')}`,
    ...gaps.slice(0, SHOWN).map(line),
  ];
  const foot = [
    ...(gaps.length > SHOWN ? [`The ${SHOWN} most frequent; csv:True attaches all`] : []),
    'Kept for 90 days. Articles that answer them can be added to the corpus.',
  ];
  const view = layOut({ lead: [lead.join('\n')], title: '', blocks: [], foot }, 1, [], () => []);
  return withFile ? withCsv(view, 'gaps.csv', csvOf(gaps)) : view;
}

function line({ question, times, people, last }: AskedInVain): string {
  const who = people === 1 ? '1 person' : `${people} people`;
  return `- **${times} ×** ${excerpt(question, [], QUESTION_ROOM)} (${who}, last ${last.slice(0, 10)})`;
}

function csvOf(gaps: readonly AskedInVain[]): string {
  const rows = gaps.map((gap) => [
    gap.question,
    gap.command,
    String(gap.times),
    String(gap.people),
    gap.first,
    gap.last,
    gap.suggestions.join('; '),
  ]);
  const columns = ['question', 'command', 'times', 'people', 'first', 'last', 'suggestions'];
  return toCsv([columns, ...rows]);
}
