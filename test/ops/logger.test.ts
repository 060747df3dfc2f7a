import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { errorReference } from '../../src/ops/logger.ts';

const run = promisify(execFile);
const LOGGER = new URL('../../src/ops/logger.ts', import.meta.url).href;

async function logFrom(code: string): Promise<{ stdout: string; stderr: string }> {
  const script = `import { createLogger, reportError } from '${LOGGER}'; ${code}`;
  return run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
}

describe('createLogger', () => {
  test('GIVEN a secret anywhere in a line THEN it is redacted, and standard output stays clean', async () => {
    const { stdout, stderr } = await logFrom(
      `const log = createLogger({ level: 'info', secrets: ['s3cr3t.token'] });
       log.info({ token: 'another', deep: { url: 'x?t=s3cr3t.token' } }, 'login with s3cr3t.token');
       log.error({ err: new Error('refused: s3cr3t.token') }, 'failed');`,
    );
    expect(stdout).toBe('');
    expect(stderr).not.toContain('s3cr3t');
    expect(stderr).not.toContain('another');
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual(['login with [redacted]', 'failed']);
  });

  test('GIVEN an unexpected error THEN its line carries the reference that the user sees', async () => {
    const { stdout, stderr } = await logFrom(
      `const log = createLogger({ level: 'info' });
       process.stdout.write(reportError(log, new Error('boom'), 'the answer failed'));`,
    );
    const line = JSON.parse(stderr);
    expect(line).toMatchObject({ ref: stdout, msg: 'the answer failed', err: { message: 'boom' } });
  });
});

describe('an error in the log', () => {
  test("GIVEN a library that hangs the request onto its error THEN users' texts and tokens stay out", async () => {
    const { stderr } = await logFrom(
      `const log = createLogger({ level: 'info' });
       const cause = Object.assign(new Error('socket closed'), { sql: 'private question' });
       const err = Object.assign(new Error('Invalid Form Body', { cause }), {
         code: 50035,
         status: 400,
         url: 'https://discord.com/api/webhooks/1/interaction-token',
         requestBody: { json: { content: 'private question' } },
       });
       log.error({ err }, 'failed');`,
    );
    expect(stderr).not.toMatch(/private question|interaction-token/);
    expect(JSON.parse(stderr).err).toMatchObject({
      type: 'Error',
      message: 'Invalid Form Body',
      code: 50035,
      status: 400,
      cause: { message: 'socket closed' },
    });
  });

  test('GIVEN something thrown that is no error THEN its text is logged', async () => {
    const { stderr } = await logFrom(
      `createLogger({ level: 'info' }).error({ err: 'just words' }, 'failed');`,
    );
    expect(JSON.parse(stderr).err).toEqual({ type: 'string', message: 'just words' });
  });
});

describe('errorReference', () => {
  test('GIVEN many references THEN they are short, easy to read out and distinct', () => {
    const references = Array.from({ length: 1_000 }, errorReference);
    expect(new Set(references).size).toBeGreaterThan(995);
    for (const reference of references) expect(reference).toMatch(/^[2-9b-df-hj-km-np-tv-xz]{6}$/);
  });
});
