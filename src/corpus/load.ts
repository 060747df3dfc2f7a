import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Rejection } from '../types.ts';
import type { Article, Corpus, Outlet, Warning } from './article.ts';
import type { Built } from './build-article.ts';
import { hashCorpus } from './hash.ts';
import { type JsonlExtent, readExtent } from './jsonl-extent.ts';
import { MAX_JSONL_BYTES, MAX_REGISTRY_BYTES } from './limits.ts';
import { splitPlace } from './locate.ts';
import { createOutletOfUrl } from './outlet-of-url.ts';
import { parseRegistry, REGISTRY_FILE, type Registry, rejectRegistry } from './outlets.ts';
import { parseArticleFile } from './parse-article-file.ts';
import { listFolder, readFiles, readOnce } from './read-folder.ts';
import { NO_LINES, readJsonl } from './read-jsonl.ts';

/** What an earlier reading of the same corpus built and may be taken over. */
export interface ReadBefore {
  /** An article file of a folder; undefined: it has to be read. */
  file(file: string): Built | undefined;
  /** A whole `.jsonl` corpus, of which only the lines appended since then have to be read. */
  readonly corpus: Corpus | null;
}

const NOTHING_READ: ReadBefore = { file: () => undefined, corpus: null };

/**
 * Reads a corpus: a folder of Markdown files with front matter, or a `.jsonl` file. What is wrong with
 * one file or line is in `rejected`; everything else loads. An empty folder is a corpus of no articles.
 * What `before` knows is not read again. Throws `UserError('corpus')` when the path is missing, or
 * neither a folder nor a `.jsonl` file.
 */
export async function loadCorpus(path: string, before: ReadBefore = NOTHING_READ): Promise<Corpus> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw describeMissing(path, cause);
  });
  if (stats.isDirectory()) return loadFolder(path, before);
  if (!stats.isFile() || !/\.jsonl$/i.test(path)) {
    throw new UserError(
      'corpus',
      `The corpus ${path} is no folder and no .jsonl file. Give a folder in the corpus format or a .jsonl file.`,
    );
  }
  if (stats.size > MAX_JSONL_BYTES) {
    throw new UserError(
      'corpus',
      `The corpus ${path} has ${stats.size} bytes, over the limit of ${MAX_JSONL_BYTES}. Split it.`,
    );
  }
  return loadLines(path, await readFile(path), before.corpus);
}

/** Nothing is taken over of a corpus in which something was wrong: what is said of it counts lines. */
function loadLines(path: string, bytes: Uint8Array, before: Corpus | null): Corpus {
  const isClean = before?.rejected.length === 0 && before.warnings.length === 0;
  // A corpus that an earlier version saved has none.
  const extent = (isClean ? before.extent : null) ?? null;
  const read = readExtent(bytes, extent);
  const known = read.isContinued && extent !== null ? extent : NO_LINES;
  const kept = known === NO_LINES ? [] : (before?.articles ?? []);
  const { built, warnings, lines } = readJsonl(bytes, basename(path), known);
  const all = [...kept.map((article): Built => ({ article, warnings: [] })), ...built];
  const around = { outlets: [], rejected: [], warnings, extent: read.extent(lines) };
  return assemble(path, all, around);
}

function describeMissing(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') return cause;
  const problem = code === 'EACCES' ? 'may not be read' : 'does not exist';
  return new UserError(
    'corpus',
    `The corpus ${path} ${problem}. Give an existing folder or .jsonl file with --corpus or BYLINE_CORPUS.`,
  );
}

async function loadFolder(path: string, before: ReadBefore): Promise<Corpus> {
  const registry = await readRegistry(path);
  const listing = await listFolder(path);
  const outletOfUrl = createOutletOfUrl(registry.outlets);
  const known = listing.files.map((file) => before.file(file));
  const unknown = listing.files.filter((_, i) => known[i] === undefined);
  const read = new Map((await readFiles(path, unknown)).map((one) => [one.file, one]));
  return assemble(
    path,
    listing.files.flatMap((file, i) => {
      const content = read.get(file);
      const built = known[i] ?? (content && parseArticleFile(content, outletOfUrl));
      return built === undefined ? [] : [built];
    }),
    {
      outlets: registry.outlets,
      rejected: [...registry.rejected, ...listing.rejected],
      warnings: listing.warnings,
      extent: null,
    },
  );
}

/** A folder without a registry is a corpus all the same. */
async function readRegistry(path: string): Promise<Registry> {
  if (!(await readdir(path)).includes(REGISTRY_FILE)) return { outlets: [], rejected: [] };
  const content = await readOnce(join(path, REGISTRY_FILE), MAX_REGISTRY_BYTES);
  return 'problem' in content ? rejectRegistry(content.problem) : parseRegistry(content.bytes);
}

interface Surroundings {
  readonly outlets: readonly Outlet[];
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly Warning[];
  readonly extent: JsonlExtent | null;
}

/** The first article of an id stays, in order of file and line; later ones are rejected. */
function assemble(path: string, built: readonly Built[], around: Surroundings): Corpus {
  const byId = new Map<string, Article>();
  const rejected = [...around.rejected];
  const warnings = [...around.warnings];
  for (const item of built) {
    if ('rejection' in item) {
      rejected.push(item.rejection);
      continue;
    }
    const { article } = item;
    const first = byId.get(article.id);
    if (first) {
      rejected.push(rejectDuplicate(article, first));
      continue;
    }
    byId.set(article.id, article);
    warnings.push(...item.warnings);
  }
  const articles = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    path,
    articles,
    outlets: around.outlets,
    rejected,
    warnings,
    hash: hashCorpus(articles),
    extent: around.extent,
  };
}

function rejectDuplicate(article: Article, first: Article): Rejection {
  const reason = `The id ${article.id} is already used by ${first.file}. Give this article an id of its own.`;
  const { file, line } = splitPlace(article.file) ?? { file: article.file, line: null };
  return { file, line, reason };
}
