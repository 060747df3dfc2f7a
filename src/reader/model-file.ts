import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import type { Calibration } from './decode.ts';

/** What stands beside the model in `reader.json`: its checksum, and what was fitted on development data. */
export interface ModelCard {
  readonly sha256: string;
  readonly calibration: Calibration;
}

/** The model as it is loaded: the path of its file, which is checked, and its tokenizer's definition. */
export interface ModelFiles extends ModelCard {
  readonly model: string;
  readonly tokenizer: unknown;
}

/** The folder of the shipped model. */
export const MODEL_FOLDER = new URL('./model/', import.meta.url);

/**
 * Reads the model with its checksum proved. Throws a `UserError` "unavailable" that names the file, the
 * checksum expected and the cure when a file is missing, cut off or altered.
 */
export function readModel(folder: URL = MODEL_FOLDER): ModelFiles {
  const card = JSON.parse(readPart(folder, 'reader.json').toString('utf8')) as ModelCard;
  const sha256 = readable(folder, 'reader.onnx', checksumOf);
  if (sha256 !== card.sha256)
    throw new UserError(
      'unavailable',
      `The reader's model ${fileName(folder, 'reader.onnx')} is damaged: its SHA-256 is ${sha256}, expected ${card.sha256}. ${CURE}`,
    );
  return {
    ...card,
    model: fileURLToPath(new URL('reader.onnx', folder)),
    tokenizer: JSON.parse(readPart(folder, 'tokenizer.json').toString('utf8')),
  };
}

const CURE =
  'Take the file from the repository again (git checkout -- src/reader/model) and build, or set BYLINE_READER=off.';

/** How much of the model is held at a time while its checksum is taken, in bytes: whole, it would stay in memory beside the runtime's own copy. */
const CHUNK = 1024 * 1024;

function checksumOf(file: URL): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, chunk); read > 0; read = readSync(opened, chunk))
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
}

function readPart(folder: URL, name: string): Buffer {
  return readable(folder, name, (file) => readFileSync(file));
}

function readable<T>(folder: URL, name: string, read: (file: URL) => T): T {
  try {
    return read(new URL(name, folder));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError(
      'unavailable',
      `The reader's file ${fileName(folder, name)} cannot be read (${code}). ${CURE}`,
    );
  }
}

/** A path a person can find: within the project, never the machine's. */
function fileName(folder: URL, name: string): string {
  return `${fileURLToPath(folder).split(/[\\/]/).slice(-4).join('/')}${name}`;
}
