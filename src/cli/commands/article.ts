import { UserError } from '../../errors.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { wholeNumber } from '../values.ts';

/** No article has more paragraphs than this; a larger number is a slip of the hand. */
const PARAGRAPH = { min: 1, max: 1_000_000 };

/** `byline article`: an article's paragraphs in order, around one paragraph where one is named. */
export const articleCommand: CliCommand = {
  name: 'article',
  usage: '<id>',
  summary: "an article's paragraphs in order, around one paragraph",
  options: {
    paragraph: { value: 'N', describe: 'the paragraph to show and mark, with its neighbours' },
  },
  examples: [
    'byline article deccanchronicle-2016-03-28-palmyra-driven-out',
    'byline article deccanchronicle-2016-03-28-palmyra-driven-out --paragraph 14',
  ],
  inChat: true,
  json: true,
  run: async (context, args) => {
    const [id, ...more] = args.texts;
    if (id === undefined || more.length > 0) {
      throw new UserError(
        'usage',
        `Write one article id: ${context.prefix}article <id>. ${context.prefix}sources lists the ids.`,
      );
    }
    const { renderArticle } = await import('../render/article.ts');
    const paragraph = wholeNumber(args, 'paragraph', PARAGRAPH);
    const engine = await context.engine();
    const result = engine.article(id, paragraph);
    if (context.json) context.printJson(result);
    else {
      context.print(renderArticle(result, onCorpus(context.out, engine)));
      await tellVersions(engine.corpus().path, engine.lookup(id)?.file, context);
    }
    return 0;
  },
};

/** Says when an article's text was replaced by a later one, and where the older one is. */
async function tellVersions(
  corpus: string,
  file: string | undefined,
  { print, out }: CliContext,
): Promise<void> {
  if (file === undefined) return;
  const [{ versionsOf }, { dateInWords }] = await Promise.all([
    import('../../ingest/versions.ts'),
    import('../../corpus/date-in-words.ts'),
  ]);
  for (const version of await versionsOf(corpus, file)) {
    const day = dateInWords(version.replacedAt.slice(0, 10));
    print(out.style.dim(`changed on ${day}; the older text: ${version.file}`));
  }
}
