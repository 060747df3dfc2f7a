import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A folder of the evaluation data, named by BYLINE_EVAL_DATA or by its `data` folder ("gold", "ir/squad",
 * "events"). Throws a message that says how to set it.
 */
export function evalFolder(name: string): string {
  const root = process.env.BYLINE_EVAL_DATA;
  const found =
    root === undefined
      ? undefined
      : [join(root, name), join(root, 'data', name)].find((folder) => existsSync(folder));
  if (found === undefined)
    throw new Error(`Set BYLINE_EVAL_DATA to the folder of evaluation data (it holds ${name}/).`);
  return found;
}

/** Reads a file of one JSON object a line, gunzipped where its name says so. */
export function readJsonLines<T>(file: string): readonly T[] {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
