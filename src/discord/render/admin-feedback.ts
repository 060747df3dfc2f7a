import { toCsv } from '../../ops/csv.ts';
import type { AnswerVerdicts } from '../../show/feedback-by-answer.ts';
import { plural } from '../../show/plural.ts';
import { withCsv } from './csv-file.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Answers shown, comments of each, and rendered characters. */
const SHOWN = 8;
const COMMENTS = 3;
const QUESTION_ROOM = 150;
const COMMENT_ROOM = 250;

/** Room of the whole list: below what one message holds. */
const LIST_ROOM = 3400;

/** Votes and comments by answer: the most disliked first, and all of them as a file where it is wanted. */
export function renderFeedback(verdicts: readonly AnswerVerdicts[], withFile: boolean): View {
  const blocks = verdicts.slice(0, SHOWN).map(block);
  let used = 0;
  const shown = blocks.filter((text) => {
    used += text.length + 1;
    return used <= LIST_ROOM;
  });
  const lead = [
    verdicts.length === 0
      ? '### Nobody has voted on an answer'
      : `### Verdicts on ${plural(verdicts.length, 'answer')}`,
    ...shown,
  ];
  const foot = [
    ...(verdicts.length > shown.length
      ? [`The ${shown.length} most disliked; csv:True attaches all`]
      : []),
    'One vote a person and answer, without names. Kept for 180 days.',
  ];
  const view = layOut({ lead: [lead.join('\n')], title: '', blocks: [], foot }, 1, [], () => []);
  return withFile ? withCsv(view, 'feedback.csv', csvOf(verdicts)) : view;
}

function block({ question, command, helpful, unhelpful, comments }: AnswerVerdicts): string {
  const shown = comments.slice(-COMMENTS).map((text) => `  - ${excerpt(text, [], COMMENT_ROOM)}`);
  const more = comments.length - shown.length;
  return [
    `- 👎 ${unhelpful} · 👍 ${helpful} · ${command}: ${excerpt(question, [], QUESTION_ROOM)}`,
    ...shown,
    ...(more > 0 ? [`  - and ${plural(more, 'older comment')}`] : []),
  ].join('\n');
}

function csvOf(verdicts: readonly AnswerVerdicts[]): string {
  const rows = verdicts.map((one) => [
    one.question,
    one.command,
    String(one.helpful),
    String(one.unhelpful),
    one.comments.join('\n'),
    one.last,
  ]);
  return toCsv([['question', 'command', 'helpful', 'unhelpful', 'comments', 'last'], ...rows]);
}
