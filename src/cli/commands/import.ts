import { toIsoDay } from '../../corpus/dates.ts';
import { echo, UserError } from '../../errors.ts';
import type { Arguments } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import type { Imported, ImportFacts } from '../import/import-file.ts';
import { renderImported } from '../render/imported.ts';
import { neutralise } from '../render/neutralise.ts';

/** A document that could not be imported, and why. */
interface Failed {
  readonly source: string;
  readonly problem: string;
}

/** `byline import`: raw text or HTML to corpus files; shows what was cut and why. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: 'FILE…',
  summary: 'turn raw text or HTML into corpus files, showing what was cut and why',
  options: {
    outlet: { value: 'NAME', describe: 'the outlet that published it' },
    published: { value: 'DATE', describe: 'the day of publication, as YYYY-MM-DD' },
    url: { value: 'URL', describe: 'the address it was published at (one file only)' },
  },
  examples: [
    'byline import page.html',
    'byline import story.txt --outlet "Harbour Gazette" --published 2024-05-02',
  ],
  inChat: false,
  json: true,
  run: async (context, args) => {
    const facts = readFacts(args);
    // Loaded on use: the HTML reader would slow every other command's start.
    const [{ importFile }, { openTarget }] = await Promise.all([
      import('../import/import-file.ts'),
      import('../import/target.ts'),
    ]);
    const target = await openTarget(context.config().corpus);
    const imported: Imported[] = [];
    const failed: Failed[] = [];
    for (const path of args.texts) {
      try {
        const result = await importFile(path, facts, target);
        imported.push(result);
        if (!context.json) context.print(renderImported(result, context.out));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        failed.push({ source: path, problem: error.message });
        complain(error.message, context);
      }
    }
    if (context.json) context.printJson({ imported, failed });
    return failed.length > 0 ? 1 : 0;
  },
};

function readFacts(args: Arguments): ImportFacts {
  const published = args.values.get('published');
  const url = args.values.get('url');
  if (args.texts.length === 0) {
    throw new UserError('usage', 'Name the files to import: byline import FILE…');
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
