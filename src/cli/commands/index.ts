import type { CliCommand } from '../command.ts';
import { articleCommand } from './article.ts';
import { askCommand } from './ask.ts';
import { batchCommand } from './batch.ts';
import { chatCommand } from './chat.ts';
import { cleanCommand } from './clean.ts';
import { completionCommand } from './completion.ts';
import { disagreementsCommand } from './disagreements.ts';
import { feedCommand } from './feed.ts';
import { gapsCommand } from './gaps.ts';
import { helpCommand } from './help.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { reindexCommand } from './reindex.ts';
import { removeCommand } from './remove.ts';
import { reportedCommand } from './reported.ts';
import { sourcesCommand } from './sources.ts';
import { startCommand } from './start.ts';
import { validateCommand } from './validate.ts';
import { webCommand } from './web.ts';

/** Every subcommand, in the order `byline help` lists them. */
export const COMMANDS: readonly CliCommand[] = [
  askCommand,
  reportedCommand,
  disagreementsCommand,
  sourcesCommand,
  articleCommand,
  reindexCommand,
  helpCommand,
  chatCommand,
  batchCommand,
  startCommand,
  webCommand,
  initCommand,
  validateCommand,
  importCommand,
  feedCommand,
  removeCommand,
  gapsCommand,
  cleanCommand,
  completionCommand,
];
