import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_RAW_BYTES } from '../../corpus/limits.ts';
import { UserError } from '../../errors.ts';
import type { WebDeps } from '../deps.ts';
import type { Html } from '../html.ts';
import { address } from '../links.ts';
import { type ArticleList, corpusPage } from '../pages/corpus.ts';
import { previewPart } from '../pages/preview.ts';
import { previewFile } from '../preview-file.ts';
import type { Visitors } from '../visitors.ts';
import { tooLarge } from '../web-error.ts';

/** What a form adds to the file in it. */
const FORM_BYTES = 64 * 1024;

/** Articles found by their words that are listed. */
const FOUND = 500;

/** `/corpus`: what there is to read, what was rejected, and a preview of what import would make of a file. */
export function corpusRoutes(app: Hono, deps: WebDeps, visitors: Visitors): void {
  const { engine } = deps;
  app.get('/corpus', (c) => c.html(pageOf(deps, listOf(c, deps), c.req.query('find') ?? '', null)));
  app.post(
    '/corpus/preview',
    bodyLimit({ maxSize: MAX_RAW_BYTES + FORM_BYTES, onError: tooLarge(MAX_RAW_BYTES) }),
    async (c) => {
      const file = await readFile(c);
      const bytes = new Uint8Array(await file.arrayBuffer());
      visitors.count(c);
      const preview = await previewFile(bytes, file.name, engine.corpus());
      return c.html(pageOf(deps, null, '', previewPart(preview, file.name)));
    },
  );
}

function pageOf(
  { engine }: WebDeps,
  list: ArticleList | null,
  find: string,
  preview: Html | null,
): Html {
  const lookup = (id: string) => engine.lookup(id);
  return corpusPage({
    sources: engine.sources(),
    corpus: engine.corpus(),
    list,
    find,
    preview,
    lookup,
  });
}

/** Throws a `UserError` "not-found" for an outlet that the corpus does not have. */
function listOf(c: Context, { engine }: WebDeps): ArticleList | null {
  const find = c.req.query('find')?.trim() ?? '';
  const outlet = c.req.query('outlet') ?? '';
  const asked = Number(c.req.query('page') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 ? asked : 1;
  const at = (query: Record<string, string>) => (other: number) =>
    address('/corpus', { ...query, page: String(other) });
  if (find !== '') {
    const articles = engine.findArticles(find, FOUND);
    return { title: `Found for “${find}”`, articles, page, at: at({ find }) };
  }
  if (outlet === '') return null;
  const found = engine.sources().outlets.find((one) => one.outlet === outlet);
  if (found === undefined) {
    throw new UserError('not-found', 'The corpus has no outlet of that name. See the page Corpus.');
  }
  return { title: outlet, articles: found.articles, page, at: at({ outlet }) };
}

async function readFile(c: Context): Promise<File> {
  const form = await c.req.parseBody().catch(() => null);
  const file = form?.file;
  if (file instanceof File && file.name !== '') return file;
  throw new UserError('bad-request', 'No file was sent. Choose one, then press Preview.');
}
