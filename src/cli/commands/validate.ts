import type { CliCommand } from '../command.ts';
import { renderValidation } from '../render/validation.ts';
import { noTexts } from '../values.ts';

/** `byline validate`: checks the corpus; exit code 1 when an article was rejected or there is none. */
export const validateCommand: CliCommand = {
  name: 'validate',
  usage: '',
  summary: 'check the corpus: file, line, problem and cure',
  options: {},
  examples: ['byline validate', 'byline validate --corpus news.jsonl'],
  inChat: false,
  json: true,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}validate`);
    // Loaded on use: the reader of front matter would slow every other command's start.
    const [{ loadCorpus }, { validateCorpus }] = await Promise.all([
      import('../../corpus/load.ts'),
      import('../../corpus/validate.ts'),
    ]);
    const corpus = await loadCorpus(context.config().corpus);
    const { path, articles, rejected } = corpus;
    const warnings = [...corpus.warnings, ...validateCorpus(corpus)];
    if (context.json) {
      context.printJson({ corpus: path, articles: articles.length, rejected, warnings });
    } else {
      context.print(renderValidation({ ...corpus, warnings }, context.out));
    }
    return rejected.length > 0 || articles.length === 0 ? 1 : 0;
  },
};
