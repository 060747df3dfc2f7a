import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './logger.ts';

/** Turns a user id into a token that is stable within this installation and meaningless outside it. */
export type HashUser = (userId: string) => string;

const SaltFile = z.object({ salt: z.string().regex(/^[0-9a-f]{64}$/) });

/** Bytes of salt: as long as the hash it keys (RFC 2104, section 3). */
const SALT_BYTES = 32;

/** Hex digits kept: 64 bits tell users apart without a chance of collision in one community. */
const HASH_DIGITS = 16;

/**
 * Reads the salt of this installation from the data folder, making it on first use. HMAC-SHA256 with a
 * secret salt: without the file nobody can test a guessed id against a hash; deleting the file makes all
 * stored hashes anonymous for good. Where it cannot be saved, it lives until the process ends.
 */
export async function loadUserHash(folder: string, log: Log): Promise<HashUser> {
  const path = join(folder, 'user-salt.json');
  const read = await readJsonFile(path, SaltFile);
  if (read.state === 'read') return hashWith(read.value.salt);
  if (read.state === 'corrupt') {
    log.warn({ path, setAside: read.setAside }, 'the user salt was damaged and is made anew');
  }
  const salt = randomBytes(SALT_BYTES).toString('hex');
  try {
    await writeJsonFile(path, { salt });
  } catch (err) {
    log.warn({ err, path }, 'the user salt cannot be saved; hashes will differ after a restart');
  }
  return hashWith(salt);
}

function hashWith(salt: string): HashUser {
  return (userId) =>
    createHmac('sha256', Buffer.from(salt, 'hex'))
      .update(userId)
      .digest('hex')
      .slice(0, HASH_DIGITS);
}
