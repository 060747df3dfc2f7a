import { toIsoDay } from '../../corpus/dates.ts';
import { echo, UserError } from '../../errors.ts';
import type { Fetcher } from '../../fetch/fetch-request.ts';
import type { Failed } from '../../ingest/draft.ts';
import type { ImportFacts } from '../../ingest/facts.ts';
import type { Duplicate, Imported } from '../../ingest/import-document.ts';
import type { Arguments } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import type { FetchDocument, ImportEvents } from '../import/run-import.ts';
import { ALLOW_LOOPBACK, openFetcher } from '../open-fetcher.ts';
import { neutralise } from '../render/neutralise.ts';

/** `byline import`: documents of many kinds to corpus files; shows what was cut and why. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: 'FILE|FOLDER|URL…',
  summary:
    'turn saved pages, text, e-mails, feeds and tables into corpus files, showing what was cut and why',
  options: {
    outlet: { value: 'NAME', describe: 'the outlet that published it' },
    published: { value: 'DATE', describe: 'the day of publication, as YYYY-MM-DD' },
    url: { value: 'URL', describe: 'the address it was published at (one article only)' },
    create: { describe: 'make the corpus folder where it does not exist yet' },
    'allow-loopback-fetch': ALLOW_LOOPBACK,
  },
  examples: [
    'byline import page.html',
    'byline import story.txt --outlet "Harbour Gazette" --published 2024-05-02',
    'byline import saved-pages/ feed.xml --corpus news --create',
    'byline import https://harbour-gazette.example/2024/ferry',
  ],
  inChat: false,
  json: true,
  run: async (context, args) => {
    const facts = readFacts(args);
    // Loaded on use: the HTML reader would slow every other command's start.
    const [{ runImport }, { askToCreate }, { openTarget }, { renderImported }] = await Promise.all([
      import('../import/run-import.ts'),
      import('../import/may-create.ts'),
      import('../../ingest/target.ts'),
      import('../render/imported.ts'),
    ]);
    const mayCreate = askToCreate(context.io, args.switches.has('create'));
    const target = await openTarget(context.config().corpus, mayCreate);
    const found: Found = { imported: [], duplicates: [], failed: [], namedProblems: 0, others: 0 };
    const fetchDocument = fetchWith(context, args);
    const { createCounter } = await import('../progress.ts');
    const counter = createCounter(context.io.stderr);
    const show = (result: Imported) => renderImported(result, context.out);
    const events = showEvents(found, context, counter.clear, show);
    const passedOver = await runImport(
      args.texts,
      facts,
      target,
      {
        ...events,
        progress: (done, total, documents) => counter.show('importing', done, total, documents),
      },
      fetchDocument,
    ).finally(counter.clear);
    const { imported, duplicates, failed } = found;
    if (context.json) context.printJson({ imported, duplicates, failed });
    else if (found.others > 0 || passedOver.size > 0) {
      const { renderImportSummary } = await import('../render/import-summary.ts');
      context.print(
        renderImportSummary({ folder: target.folder, ...found, passedOver }, context.out),
      );
    }
    const nothing = imported.length === 0 && duplicates.length === 0;
    return failed.length > 0 || found.namedProblems > 0 || nothing ? 1 : 0;
  },
};

/** The fetcher is made for the first address, and serves all. */
function fetchWith(context: CliContext, args: Arguments): FetchDocument {
  let opened: Promise<Fetcher> | undefined;
  return async (url) => {
    opened ??= openFetcher(context, args);
    const [fetcher, { fetchPage }, { pageDocument }] = await Promise.all([
      opened,
      import('../../fetch/fetch-page.ts'),
      import('../../ingest/page-document.ts'),
    ]);
    return pageDocument(await fetchPage(fetcher, url));
  };
}

/** What an import came to; `others` counts documents that were not shown one by one. */
interface Found {
  readonly imported: Imported[];
  readonly duplicates: Duplicate[];
  readonly failed: Failed[];
  namedProblems: number;
  others: number;
}

/** Files of the command line are shown one by one as they are read; documents of folders and feeds are summed up. */
function showEvents(
  found: Found,
  context: CliContext,
  clear: () => void,
  show: (result: Imported) => string,
): Omit<ImportEvents, 'progress'> {
  return {
    imported: (result, isNamed) => {
      // Cut lines of a thousand pages are kept only where they are printed in the end.
      found.imported.push(context.json ? result : { ...result, cuts: [] });
      if (!isNamed) found.others += 1;
      else if (!context.json) {
        clear();
        context.print(show(result));
      }
    },
    duplicate: (result, isNamed) => {
      found.duplicates.push(result);
      if (!isNamed) {
        found.others += 1;
        return;
      }
      found.namedProblems += 1;
      clear();
      complain(describeDuplicate(result), context);
    },
    failed: (result, isNamed) => {
      found.failed.push(result);
      if (!isNamed) {
        found.others += 1;
        return;
      }
      clear();
      const { source, problem } = result;
      const name = source.split('/').at(-1) ?? source;
      complain(problem.includes(name) ? problem : `${source}: ${problem}`, context);
    },
  };
}

function describeDuplicate({ source, id, file, by }: Duplicate): string {
  const sameness =
    by === 'address'
      ? 'the same address'
      : by === 'text'
        ? 'the same text'
        : 'nearly the same text';
  return `${source} was not imported: ${file} holds the article ${id} already (${sameness}) and is never overwritten. To import it anew, remove that file first.`;
}

function readFacts(args: Arguments): ImportFacts {
  const published = args.values.get('published');
  const url = args.values.get('url');
  if (args.texts.length === 0) {
    throw new UserError('usage', 'Name the files to import, or addresses: byline import FILE|URL…');
  }
  if (published !== undefined && toIsoDay(published) === null) {
    throw new UserError(
      'usage',
      `--published must be a day that exists, as YYYY-MM-DD, not "${echo(published)}".`,
    );
  }
  if (url !== undefined && !/^https?:\/\/\S+$/i.test(url)) {
    throw new UserError('usage', `--url must be an address such as https://…, not "${echo(url)}".`);
  }
  if (url !== undefined && args.texts.length > 1) {
    throw new UserError('usage', '--url belongs to one article: import the files one by one.');
  }
  return { outlet: args.values.get('outlet'), published, url };
}

function complain(problem: string, context: CliContext): void {
  context.note(`${context.err.style.bad('byline:')} ${neutralise(problem)}`);
}
