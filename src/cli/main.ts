#!/usr/bin/env node
import { COMMANDS } from './commands/index.ts';
import { run } from './run.ts';

// A reader that left (`byline sources | head`) is no mistake: there is nobody left to tell. A full disk is.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(
      `byline: The output cannot be written (${error.code}). Mend its target.\n`,
    );
    process.exit(1);
  });
}
const [, , ...args] = process.argv;
const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(args, { stdin, stdout, stderr, env }, COMMANDS);
