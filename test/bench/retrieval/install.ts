import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
/** The one that is compiled where no ready binary can be fetched: about two minutes. */
const COMPILED = 'better-sqlite3';
const require = createRequire(import.meta.url);

/**
 * Installs the compared libraries into `test/bench/node_modules` unless they are there; `compiled` says
 * whether SQLite is wanted too. Throws when npm fails; without SQLite its rows are left out.
 */
export function installLibraries(compiled: boolean): void {
  if (!isThere('lunr') || (compiled && !isThere(COMPILED))) {
    console.log('Installing the compared libraries into test/bench/node_modules');
    const status = npm(['ci', '--no-audit', '--no-fund', ...(compiled ? [] : ['--omit=optional'])]);
    if (status !== 0)
      throw new Error('npm ci in test/bench failed; the benchmark needs its libraries.');
  }
  // Some set-ups of npm skip the install step that fetches or compiles the binary.
  if (compiled && isThere(COMPILED) && !opensDatabase()) npm(['rebuild', COMPILED]);
}

/** Whether an engine's library can be loaded; Byline's own engines always can. */
export function isInstalled(library: string | null): boolean {
  if (library === null) return true;
  return library === COMPILED ? isThere(COMPILED) && opensDatabase() : isThere(library);
}

function isThere(library: string): boolean {
  try {
    require.resolve(library);
    return true;
  } catch {
    return false;
  }
}

function opensDatabase(): boolean {
  const script = `new (require(${JSON.stringify(COMPILED)}))(':memory:')`;
  return spawnSync(process.execPath, ['-e', script], { cwd: FOLDER }).status === 0;
}

function npm(args: readonly string[]): number | null {
  return spawnSync('npm', [...args], { cwd: FOLDER, stdio: 'inherit' }).status;
}
