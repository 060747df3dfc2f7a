import { Hono } from 'hono';
import { answerErrors } from './answer-errors.ts';
import { serveAssets } from './assets.ts';
import { refuseBrokenAddress } from './broken-address.ts';
import type { WebDeps } from './deps.ts';
import { guardOrigin } from './guard.ts';
import { protectiveHeaders } from './headers.ts';
import { apiRoutes } from './routes/api.ts';
import { articleRoutes } from './routes/article.ts';
import { askRoutes } from './routes/ask.ts';
import { corpusRoutes } from './routes/corpus.ts';
import { disagreementsRoutes } from './routes/disagreements.ts';
import { moderateRoutes } from './routes/moderate.ts';
import { reportedRoutes } from './routes/reported.ts';
import { createVisitors } from './visitors.ts';

/** The page of an engine; `hosts` are the values of the `Host` header that name its server. */
export function createApp(deps: WebDeps, hosts: () => ReadonlySet<string>): Hono {
  const app = new Hono();
  const visitors = createVisitors(deps.rateLimit);
  answerErrors(app, deps.log);
  app.use(protectiveHeaders(), guardOrigin(hosts), refuseBrokenAddress());
  serveAssets(app);
  askRoutes(app, deps, visitors);
  reportedRoutes(app, deps, visitors);
  disagreementsRoutes(app, deps, visitors);
  corpusRoutes(app, deps, visitors);
  articleRoutes(app, deps);
  moderateRoutes(app, deps, visitors);
  apiRoutes(app, deps, visitors);
  return app;
}
