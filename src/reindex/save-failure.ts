import { UserError } from '../errors.ts';

const CURES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free space',
  EDQUOT: 'the disk quota is used up. Free space',
  EFBIG: 'it is larger than files may be here. Raise the limit (ulimit -f)',
  EROFS: 'the disk is read-only. Mount it for writing',
  EACCES: 'the folder may not be written. Give this user the right to',
  EPERM: 'the folder may not be written. Give this user the right to',
};

/** The error for people behind a system's refusal to write the index; any other error as it is. */
export function describeSaveFailure(error: unknown): unknown {
  const cure = CURES[(error as NodeJS.ErrnoException).code ?? ''];
  return cure === undefined
    ? error
    : new UserError(
        'unavailable',
        `The new index could not be saved: ${cure}, or name another data folder with BYLINE_DATA. The old index serves on.`,
      );
}
