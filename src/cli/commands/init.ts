import { UserError } from '../../errors.ts';
import type { CliCommand } from '../command.ts';
import { packageRoot } from '../package-root.ts';

/** `byline init`: makes a folder for a corpus of one's own, with this Byline packed into it. */
export const initCommand: CliCommand = {
  name: 'init',
  usage: 'FOLDER',
  summary: 'make a folder for a corpus of your own, with this Byline packed into it',
  options: {},
  examples: ['byline init my-newsroom'],
  inChat: false,
  json: true,
  alone: true,
  run: async (context, args) => {
    const [folder, ...more] = args.texts;
    if (folder === undefined || folder.trim() === '' || more.length > 0) {
      throw new UserError('usage', 'Name one folder: byline init my-newsroom.');
    }
    const [{ makeFolder }, { renderMadeFolder }] = await Promise.all([
      import('../init/make-folder.ts'),
      import('../render/made-folder.ts'),
    ]);
    const made = await makeFolder(folder, packageRoot());
    if (context.json) context.printJson(made);
    else context.print(renderMadeFolder(made, context.out));
    return 0;
  },
};
