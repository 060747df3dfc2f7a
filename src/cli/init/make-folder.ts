import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toSlug } from '../../corpus/slug.ts';
import { UserError } from '../../errors.ts';
import { packByline } from './pack.ts';

/** A folder for a corpus of one's own, as it was made. */
export interface MadeFolder {
  /** As it was named. */
  readonly folder: string;
  /** File name of the packed Byline in it. */
  readonly tarball: string;
  /** What stands in it, by path, sorted. */
  readonly files: readonly string[];
}

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));

/** Files that npm leaves out of packages, or reads as its own, stand in the template without their dot. */
const DOTTED = ['npmrc', 'gitignore', 'dockerignore'];

/** Of the corpus that ships: what its own README says of its articles is not true of another. */
const SHIPPED_ARTICLES = /\n## Where the shipped articles come from\n[\s\S]*$/;

/** Words of a folder's name that go into the name of its package: npm allows 214 characters. */
const MAX_NAME_WORDS = 8;

/**
 * Makes a folder with a corpus of one explained example, configuration, and the Byline of `root` packed. Rejects with
 * a `UserError` "bad-request" when the folder is not empty or cannot be made; then nothing is left behind.
 */
export async function makeFolder(folder: string, root: string): Promise<MadeFolder> {
  const existed = await requireEmpty(folder);
  try {
    await mkdir(folder, { recursive: true });
    const tarball = await packByline(root, resolve(folder));
    await fill(folder, root, tarball);
    return { folder, tarball, files: await filesOf(folder) };
  } catch (error) {
    await empty(folder, existed);
    throw explained(error, folder);
  }
}

/** Whether the folder exists; throws a `UserError` when anything stands in it. */
async function requireEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw explained(error, folder);
  });
  const [first] = entries ?? [];
  if (first !== undefined) {
    throw new UserError(
      'bad-request',
      `${folder} is not empty: "${first}" stands in it, and nothing is overwritten. Name a folder that is empty or does not exist.`,
    );
  }
  return entries !== null;
}

async function fill(folder: string, root: string, tarball: string): Promise<void> {
  await cp(TEMPLATE, folder, { recursive: true });
  for (const name of DOTTED) await rename(join(folder, name), join(folder, `.${name}`));
  const name = basename(resolve(folder));
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  await writeFile(
    join(folder, 'README.md'),
    readme.replaceAll('{{folder}}', name).replaceAll('{{tarball}}', tarball),
  );
  const corpusReadme = await readFile(join(root, 'corpus/README.md'), 'utf8');
  await writeFile(join(folder, 'corpus/README.md'), corpusReadme.replace(SHIPPED_ARTICLES, ''));
  const env = await readFile(join(root, '.env.example'), 'utf8');
  // It will hold the bot's token: for its owner alone.
  await writeFile(
    join(folder, '.env'),
    env.replace('Copy this file to .env and uncomment', 'Uncomment'),
    { mode: 0o600 },
  );
  await writeFile(join(folder, 'package.json'), packageJson(name, tarball));
}

function packageJson(folder: string, tarball: string): string {
  const slug = toSlug(folder, MAX_NAME_WORDS).replaceAll(/[^a-z0-9-]/g, '');
  return `${JSON.stringify(
    {
      // npm installs no package into one of the same name.
      name: /^-*$|^byline$/.test(slug) ? 'newsroom' : slug,
      private: true,
      scripts: { start: 'byline start --or-chat' },
      dependencies: { byline: `file:${tarball}` },
    },
    null,
    2,
  )}\n`;
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort();
}

/** Leaves what was there before: nothing, or an empty folder. */
async function empty(folder: string, existed: boolean): Promise<void> {
  if (!existed) return rm(folder, { recursive: true, force: true });
  for (const name of await readdir(folder)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** A folder that cannot be made or written is the person's to mend. */
function explained(error: unknown, folder: string): unknown {
  const reasons: Readonly<Record<string, string>> = {
    ENOTDIR: 'it is a file, or lies in one',
    EEXIST: 'a file stands there',
    EACCES: `you may not write in ${dirname(folder)}`,
    EPERM: `you may not write in ${dirname(folder)}`,
    EROFS: 'that disk is read-only',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new UserError(
    'bad-request',
    `The folder ${folder} cannot be made: ${reason}. Name another.`,
  );
}
