import type { AnyTarget } from '../target.ts';
import { botTargets } from './bot.ts';
import { commandLineTargets } from './command-line.ts';
import { corpusTargets } from './corpus.ts';
import { discordTargets } from './discord.ts';
import { engineTargets } from './engine.ts';
import { fileTargets } from './files.ts';
import { readingTargets } from './reading.ts';

/** Every door that takes text nobody of us wrote. */
export const targets: readonly AnyTarget[] = [
  ...corpusTargets,
  ...readingTargets,
  ...engineTargets,
  ...commandLineTargets,
  ...discordTargets,
  ...fileTargets,
  ...botTargets,
];
