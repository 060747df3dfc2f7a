// npm links the programs of dependencies, and not those of the package itself. In a clone `npx byline`
// would therefore copy the package into npm's cache and build it again first. This puts the built program
// where npx looks before that. On Windows programs need a wrapper, so npx goes its own way there.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = 'dist/src/cli/main.js';

if (process.platform !== 'win32') {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  chmodSync(PROGRAM, 0o755);
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync('node_modules/.bin/byline', { force: true });
  symlinkSync(`../../${PROGRAM}`, 'node_modules/.bin/byline');
}
