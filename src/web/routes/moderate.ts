import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { feedbackByAnswer } from '../../show/feedback-by-answer.ts';
import { gapsByQuestion } from '../../show/gaps-by-question.ts';
import { PHASES } from '../../show/phases.ts';
import type { WebDeps } from '../deps.ts';
import { moderatorsPage, tokenPage } from '../pages/moderate.ts';
import { createReindexRuns, type ReindexEvent } from '../reindex-runs.ts';
import { createSessions } from '../session.ts';
import type { Visitors } from '../visitors.ts';
import { tooLarge } from '../web-error.ts';

/** The forms of this page hold a word or two. */
const FORM_BYTES = 16 * 1024;

/** Progress that comes faster than a person can see is passed over. */
const PROGRESS_INTERVAL_MS = 100;

/** `/moderate`: what moderators see and do; everything behind the token. */
export function moderateRoutes(app: Hono, deps: WebDeps, visitors: Visitors): void {
  const { engine, audit, log } = deps;
  const sessions = createSessions(deps.token);
  const runs = createReindexRuns(engine, audit, log);
  app.use('/moderate/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use('/moderate/*', bodyLimit({ maxSize: FORM_BYTES, onError: tooLarge(FORM_BYTES) }));
  app.get('/moderate', async (c) => {
    if (!sessions.isModerator(c)) return c.html(tokenPage(null));
    const [gaps, feedback] = await Promise.all([deps.gaps.entries(), deps.feedback.entries()]);
    return c.html(
      moderatorsPage({
        status: engine.status(),
        last: runs.last,
        gaps: gapsByQuestion(gaps),
        feedback: feedbackByAnswer(feedback),
      }),
    );
  });
  app.post('/moderate/session', async (c) => {
    visitors.countToken(c);
    const { token } = await c.req.parseBody();
    if (typeof token !== 'string' || !sessions.isToken(token.trim())) {
      log.warn('a wrong moderator token was given on the page');
      return c.html(
        tokenPage('That is not the token. Copy it whole, as byline web printed it.'),
        403,
      );
    }
    sessions.open(c);
    return c.redirect('/moderate', 303);
  });
  app.post('/moderate/leave', (c) => {
    sessions.close(c);
    return c.redirect('/moderate', 303);
  });
  app.post('/moderate/reindex', sessions.required, async (c) => {
    const { full } = await c.req.parseBody();
    await runs.start(full === '1');
    return c.redirect('/moderate#reindex', 303);
  });
  app.get('/moderate/reindex/events', sessions.required, (c) =>
    streamSSE(
      c,
      (stream) =>
        new Promise<void>((resolve) => {
          let shownAt = 0;
          const send = (event: string, data: string) => void stream.writeSSE({ event, data });
          const onEvent = (event: ReindexEvent): void => {
            if (event.kind !== 'progress') {
              send('ended', event.kind);
              stop();
              return;
            }
            const now = performance.now();
            if (now - shownAt < PROGRESS_INTERVAL_MS) return;
            shownAt = now;
            const { phase, done, total } = event.progress;
            send('progress', JSON.stringify({ phase: PHASES[phase], done, total }));
          };
          const stopListening = runs.listen(onEvent);
          const stopFollowing = engine.onChange(() => send('ended', 'changed'));
          const stop = (): void => {
            stopListening();
            stopFollowing();
            resolve();
          };
          stream.onAbort(stop);
          const running = engine.status().reindex;
          if (running === null) {
            send('ended', 'idle');
            stop();
          } else onEvent({ kind: 'progress', progress: running.progress });
        }),
    ),
  );
}
