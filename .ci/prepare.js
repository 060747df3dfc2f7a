// npm runs this after every installation, and also when `npx byline` is called in a clone for the first
// time: npx links the package into its cache, and that counts as an installation. The program is built by
// then, and building it again would take as long as the answer should not.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = new URL('../dist/src/cli/main.js', import.meta.url);
const isNpx = process.env.npm_command === 'exec';

if (!isNpx || !existsSync(PROGRAM)) {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  execSync('npm run build', { cwd, stdio: 'inherit' });
}
