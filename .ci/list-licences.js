// Lists the licences of everything that `npm ci --omit=dev` installs; exits 1 on one not known to be permissive.
import { readFileSync } from 'node:fs';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Of files: what links to them is free; Byline uses them unchanged.
  'MPL-2.0',
  // The fonts of DejaVu: free to use, embed and pass on; only a changed font needs another name.
  'Bitstream-Vera',
  'Unlicense',
  'Zlib',
]);

// Packages whose package.json only points to a file: what that file was found to say.
const READ = new Map([['dejavu-fonts-ttf', 'Bitstream-Vera']]);

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const byLicence = new Map();
for (const [path, { dev, optional }] of Object.entries(lock.packages)) {
  if (path === '' || dev) continue;
  const licence = readLicence(path, optional);
  if (licence === null) continue;
  byLicence.set(licence, [
    ...(byLicence.get(licence) ?? []),
    path.replace(/^.*node_modules\//, ''),
  ]);
}
for (const [licence, names] of [...byLicence].sort()) {
  console.log(`${licence} (${names.length}): ${names.sort().join(', ')}`);
}
const unknown = [...byLicence.keys()].filter((licence) => !isPermissive(licence));
if (unknown.length > 0) {
  console.error(
    `Not known to be permissive: ${unknown.join(', ')}. Look at them, then extend the list.`,
  );
  process.exitCode = 1;
}

/** As package.json says it; null for an optional package that this platform did not install. */
function readLicence(path, optional) {
  const read = READ.get(path.replace(/^.*node_modules\//, ''));
  if (read !== undefined) return read;
  try {
    const { license, licenses } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
    return license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
  } catch (error) {
    if (optional && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Of "A OR B" one suffices; of "A AND B" both are needed. */
function isPermissive(licence) {
  const options = licence.replaceAll(/[()]/g, '').split(' OR ');
  return options.some((option) => option.split(' AND ').every((name) => PERMISSIVE.has(name)));
}
