import { FEEDBACK_RETENTION_DAYS } from '../../ops/feedback.ts';
import { GAP_RETENTION_DAYS } from '../../ops/gaps.ts';
import { plural } from '../../show/plural.ts';
import type { KeptOfUser } from '../forget-user.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Days that the buttons of an answer work. */
const ANSWER_DAYS = 30;

/** What is kept of a person, and for how long. */
export function renderKept(kept: KeptOfUser): View {
  return lines(
    [
      '### What is kept of you',
      `- ${countVotes(kept)} on answers: ${FEEDBACK_RETENTION_DAYS} days`,
      `- ${plural(kept.gaps, 'question')} that found nothing: ${GAP_RETENTION_DAYS} days`,
      `- ${plural(kept.answers, 'answer')} whose buttons know what was asked: ${ANSWER_DAYS} days`,
      ...watchLine(kept, 'until you remove them'),
      ...auditLine(kept),
      'Votes, questions and answers name you by a keyed hash; what you watch, and the audit log, by your id. Your name, your other messages and the texts of answers are not kept.',
    ],
    '/privacy forget removes it',
  );
}

/** What has been removed, and what stays. */
export function renderForgotten(kept: KeptOfUser): View {
  return lines(
    [
      '### You are forgotten',
      `- removed: ${countVotes(kept)}`,
      `- removed: the buttons of ${plural(kept.answers, 'answer')}; pressed, they say that the answer is too old`,
      `- your hash was taken off ${plural(kept.gaps, 'question')} that found nothing`,
      ...watchLine(kept, 'removed'),
      ...auditLine(kept),
    ],
    'What you ask from now on is kept as before; /privacy show says what that is',
  );
}

function countVotes({ votes, comments }: KeptOfUser): string {
  return `${plural(votes, 'vote')}, ${comments} with a comment`;
}

function watchLine({ watches }: KeptOfUser, how: string): readonly string[] {
  if (watches === 0) return [];
  return [`- ${plural(watches, 'topic')} that you are told of, with your user id: ${how}`];
}

function auditLine({ audit }: KeptOfUser): readonly string[] {
  if (audit === 0) return [];
  return [
    `- ${plural(audit, 'line')} of the audit log with your user id: it says who changed what everybody sees, and stays`,
  ];
}

function lines(lead: readonly string[], foot: string): View {
  return layOut({ lead: [lead.join('\n')], title: '', blocks: [], foot: [foot] }, 1, [], () => []);
}
