import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../errors.ts';
import { withoutEndMarks } from '../../text/end-marks.ts';

/** Packing takes some seconds; a machine that does other work may need longer. */
const MAX_PACK_MS = 180_000;

/** Without it the pack would be installed and have nothing to run. */
const PROGRAM = 'dist/src/cli/main.js';

/**
 * Packs the Byline that runs (its folder is `root`) into `folder` with npm, and returns the file's name,
 * `byline-0.1.0.tgz`. Rejects with a `UserError` "unavailable" when it was not built or npm cannot do it.
 */
export async function packByline(root: string, folder: string): Promise<string> {
  if (!existsSync(join(root, PROGRAM))) {
    throw new UserError(
      'unavailable',
      'Byline is not built, so it cannot be packed. Run npm run build in its folder first.',
    );
  }
  const { command, args } = npmCommand();
  // Scripts would build it again, which may need what an installed Byline has not got.
  const pack = ['pack', root, '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await promisify(execFile)(command, [...args, ...pack], {
    timeout: MAX_PACK_MS,
  }).catch((error: Error & { readonly stderr?: string }) => {
    throw cannotPack(error.stderr ?? error.message);
  });
  const name = /"filename":\s*"([^"/\\]+\.tgz)"/.exec(stdout)?.[1];
  if (name === undefined) throw cannotPack(stdout);
  return name;
}

/** The npm that started this program (npx, npm exec), else the one on the path. */
function npmCommand(): { readonly command: string; readonly args: readonly string[] } {
  const script = process.env.npm_execpath;
  return script === undefined || !/\.c?js$/.test(script)
    ? { command: 'npm', args: [] }
    : { command: process.execPath, args: [script] };
}

function cannotPack(told: string): UserError {
  const lines = told.split('\n').filter((line) => /^npm (?:error|ERR!)/.test(line));
  const why = lines[0] ?? told.trim().split('\n')[0] ?? '';
  return new UserError(
    'unavailable',
    `npm could not pack Byline: ${withoutEndMarks(why, '.')}. See that npm --version works here and that the disk has 60 MB left, then try again.`,
  );
}
