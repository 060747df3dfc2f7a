// Puts the word lists of src/data into one file beside the built program: one file is read and parsed faster
// than thirty. Large ones stay files of their own, because most runs do not need them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../dist/src/data/', import.meta.url);
const COMPILED = 'compiled.json';
const MOST_BYTES = 30_000;

const lists = {};
for (const name of readdirSync(fileURLToPath(FOLDER)).sort()) {
  if (!name.endsWith('.json') || name === COMPILED) continue;
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  if (text.length <= MOST_BYTES) lists[basename(name, '.json')] = JSON.parse(text);
}
writeFileSync(new URL(COMPILED, FOLDER), JSON.stringify(lists));
