import { setTimeout as delay } from 'node:timers/promises';
import type { Hono } from 'hono';
import { disagreementsTopic } from '../../answer/question/disagreements-question.ts';
import { reportedFact } from '../../answer/question/reported-question.ts';
import { asksForHelp, smallTalk } from '../../answer/question/small-talk.ts';
import { shownSentences } from '../../answer/shown-sentences.ts';
import { plural } from '../../show/plural.ts';
import type { ArticleRef } from '../../types.ts';
import type { WebDeps } from '../deps.ts';
import { address } from '../links.ts';
import { answerPage, smallTalkPage, startPage } from '../pages/ask.ts';
import type { AskFormValues } from '../pages/ask-form.ts';
import { readDates } from '../read-dates.ts';
import type { Visitors } from '../visitors.ts';

/** Passages of an answer. */
const PASSAGES = 20;

/** Articles to begin with. */
const NEWEST = 5;

/** The first visitor does not wait longer for the examples: each of them is a question that is asked first. */
const EXAMPLES_WAIT_MS = 1_500;

/** `/`: the box, and the answer to what was asked. Text that asks who reported something is answered as that. */
export function askRoutes(app: Hono, deps: WebDeps, visitors: Visitors): void {
  const { engine } = deps;
  // Looked for at once, so that they are there when somebody comes.
  void deps.examples.of(null);
  app.get('/', async (c) => {
    const outlets = engine.sources().outlets.map(({ outlet }) => outlet);
    const question = c.req.query('q')?.trim() ?? '';
    if (question === '' || asksForHelp(question)) {
      return c.html(startPage(outlets, sizeOf(deps), await examplesOf(deps), newestOf(deps)));
    }
    const values: AskFormValues = {
      question,
      outlet: c.req.query('outlet') ?? '',
      since: c.req.query('since') ?? '',
      until: c.req.query('until') ?? '',
    };
    const line = smallTalk(question);
    if (line !== null) return c.html(smallTalkPage(values, outlets, line));
    const topic = disagreementsTopic(question);
    if (topic !== undefined) {
      return c.redirect(address('/disagreements', { topic: topic ?? undefined }));
    }
    const fact = reportedFact(question);
    if (fact !== null) return c.redirect(address('/reported', { fact }));
    const { since, until } = readDates(values);
    const outlet = values.outlet.trim();
    const explanation = await visitors.answer(c, () =>
      engine.explain({
        question,
        top: PASSAGES,
        ...(outlet === '' ? {} : { outlet }),
        ...(since === null ? {} : { since }),
        ...(until === null ? {} : { until }),
      }),
    );
    const { result } = explanation;
    if (!result.answered) {
      const { suggestions } = result;
      await deps.gaps.record({ userId: null, command: 'ask', question, suggestions });
    }
    const shown = shownSentences(explanation);
    const lookup = (id: string) => engine.lookup(id);
    return c.html(answerPage(values, outlets, { result, lookup, shown }));
  });
}

function sizeOf({ engine }: WebDeps): string {
  const { articles, outlets } = engine.status();
  return `${plural(articles, 'article')} of ${plural(outlets, 'outlet')}`;
}

/** The newest article of each outlet, newest first. */
function newestOf({ engine }: WebDeps): readonly ArticleRef[] {
  return engine
    .sources()
    .outlets.flatMap(({ articles }) => articles.find(({ published }) => published !== null) ?? [])
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, NEWEST);
}

async function examplesOf({ examples }: WebDeps): Promise<readonly string[]> {
  return Promise.race([examples.of(null), delay(EXAMPLES_WAIT_MS, [], { ref: false })]);
}
