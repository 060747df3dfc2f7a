import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';

const OPS = new URL('../../src/ops/', import.meta.url).href;

/** Runs code in a process of its own, which has the platform's functions at hand. */
function start(code: string) {
  const script = `
    import { createLogger } from '${OPS}logger.ts';
    import { createClosers } from '${OPS}closers.ts';
    import { listenForShutdown } from '${OPS}shutdown.ts';
    import { watchStrayErrors } from '${OPS}stray-errors.ts';
    const log = createLogger({ level: 'info' });
    ${code}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { text: '' };
  child.stdout.on('data', (text) => {
    output.text += text;
  });
  child.stderr.on('data', (text) => {
    output.text += text;
  });
  return { child, output, exit: once(child, 'close') };
}

describe('watchStrayErrors', () => {
  test('GIVEN a rejection that nobody handles THEN it is logged with a reference and the process lives', async () => {
    const { output, exit } = start(`
      watchStrayErrors(log);
      Promise.reject(new Error('stray'));
      setTimeout(() => console.log('alive'), 50);`);
    expect((await exit)[0]).toBe(0);
    expect(output.text).toMatch(/"ref":"\w{6}".*unhandled rejection/);
    expect(output.text).toContain('alive');
  });

  test('GIVEN an exception that nobody catches THEN it is logged and the process ends with code 1', async () => {
    const { output, exit } = start(`
      watchStrayErrors(log);
      setTimeout(() => { throw new Error('broken'); }, 10);
      setTimeout(() => console.log('alive'), 5000);`);
    expect((await exit)[0]).toBe(1);
    expect(output.text).toMatch(/"ref":"\w{6}".*uncaught exception/);
    expect(output.text).not.toContain('alive');
  });
});

describe('listenForShutdown', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'GIVEN %s THEN the wish is heard, and the process may end by itself',
    async (signal) => {
      const { child, output, exit } = start(`
        const shutdown = listenForShutdown();
        const work = setInterval(() => {}, 1000);
        console.log('ready');
        console.log('asked by ' + await shutdown.requested);
        clearInterval(work);
        shutdown.dispose();`);
      while (!output.text.includes('ready')) await once(child.stdout, 'data');
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      expect(output.text).toContain(`asked by ${signal}`);
    },
  );
});

describe('createClosers', () => {
  test('GIVEN parts of which one fails to close THEN all are closed, the last opened first, and the failure is logged', async () => {
    // All of it on standard error, as the log is: two pipes may be read in any order.
    const { output, exit } = start(`
      const closers = createClosers(log);
      closers.add('first', async () => console.error('first closed'));
      closers.add('second', async () => { throw new Error('stuck'); });
      closers.add('third', async () => console.error('third closed'));
      await closers.closeAll();
      await closers.closeAll();`);
    expect((await exit)[0]).toBe(0);
    expect(output.text).toMatch(/third closed[\s\S]*"part":"second"[\s\S]*first closed/);
    expect(output.text.match(/closed/g)).toHaveLength(3);
  });
});
