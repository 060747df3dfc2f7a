#!/usr/bin/env node
import { enableCompileCache } from './compile-cache.ts';

// Before anything else is loaded: what is loaded later comes from the cache.
enableCompileCache();

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
if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
  // Scripts ask for it, often: it needs none of the rest.
  const { readVersion } = await import('./read-version.ts');
  stdout.write(`${readVersion()}\n`);
} else {
  const [{ COMMANDS }, { run }] = await Promise.all([
    import('./commands/index.ts'),
    import('./run.ts'),
  ]);
  process.exitCode = await run(args, { stdin, stdout, stderr, env }, COMMANDS);
}
