import type { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { articlePage } from '../pages/article.ts';

/** `/article/ID`: an article; `#p3` marks its third paragraph. */
export function articleRoutes(app: Hono, { engine, article }: WebDeps): void {
  app.get('/article/:id', async (c) =>
    c.html(articlePage(await article(c.req.param('id')), (id) => engine.lookup(id))),
  );
}
