import { UserError } from '../../errors.ts';
import type { CliCommand } from '../command.ts';
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
    const [{ renderArticle }, { articleWithChanges }] = await Promise.all([
      import('../render/article.ts'),
      import('../../ingest/article-with-changes.ts'),
    ]);
    const paragraph = wholeNumber(args, 'paragraph', PARAGRAPH);
    const engine = await context.engine();
    const source = { questions: engine, corpus: engine.corpus().path };
    const result = await articleWithChanges(source, id, paragraph);
    if (context.json) context.printJson(result);
    else context.print(renderArticle(result, onCorpus(context.out, engine)));
    return 0;
  },
};
