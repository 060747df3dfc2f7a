import type { Command } from '../src/discord/command.ts';
import * as admin from './admin.ts';
import * as article from './article.ts';
import * as ask from './ask.ts';
import * as checkMessage from './check-message.ts';
import * as config from './config.ts';
import * as disagreements from './disagreements.ts';
import * as feeds from './feeds.ts';
import * as help from './help.ts';
import * as importCommand from './import.ts';
import * as importMessage from './import-message.ts';
import * as privacy from './privacy.ts';
import * as reindex from './reindex.ts';
import * as remove from './remove.ts';
import * as reported from './reported.ts';
import * as sources from './sources.ts';
import * as watch from './watch.ts';

/** Every command, in the order of `/help`. The only list: registration and routing read it. */
export const commands: readonly Command[] = [
  ask,
  reported,
  disagreements,
  sources,
  article,
  watch,
  importCommand,
  feeds,
  remove,
  reindex,
  config,
  admin,
  privacy,
  help,
  checkMessage,
  importMessage,
];
