import type { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { reportedPage, reportedStartPage } from '../pages/reported.ts';
import type { Visitors } from '../visitors.ts';

/** `/reported`: who reported a fact. */
export function reportedRoutes(app: Hono, deps: WebDeps, visitors: Visitors): void {
  const { engine, gaps } = deps;
  app.get('/reported', async (c) => {
    const fact = c.req.query('fact')?.trim() ?? '';
    if (fact === '') return c.html(reportedStartPage());
    const result = await visitors.answer(c, () => engine.reported(fact));
    if (result.outlets.every(({ stance }) => stance === 'silent')) {
      await gaps.record({ userId: null, command: 'reported', question: fact, suggestions: [] });
    }
    return c.html(reportedPage(result, (id) => engine.lookup(id)));
  });
}
