/**
 * Tries inputs that nobody of us wrote on every door of Byline and prints the figures of each. Every target
 * runs in a process of its own, so that one that hangs is seen, named and ended. Run: npm run test:fuzz
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AnyTarget, Figures } from './target.ts';
import { targets } from './targets/index.ts';

/** Inputs of all targets together, unless BYLINE_FUZZ_INPUTS says otherwise. */
const INPUTS = 120_000;

/** Longest run of one target, in milliseconds, for every thousand of its inputs: then it hangs. */
const HANG_MS_A_THOUSAND = 600_000;

const CHILD = fileURLToPath(new URL('run-in-child.ts', import.meta.url));

type Outcome = { readonly name: string } & (
  | { readonly figures: Figures }
  | { readonly problem: string }
);

function runTarget(name: string, rounds: number, seed: number): Promise<Outcome> {
  const child = fork(CHILD, [name, String(rounds), String(seed)], {
    execArgv: ['--import', 'tsx'],
    silent: true,
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  return new Promise((resolve) => {
    let figures: Figures | undefined;
    const timer = setTimeout(
      () => {
        log += 'it hung and was ended';
        child.kill('SIGKILL');
      },
      Math.max(rounds / 1000, 1) * HANG_MS_A_THOUSAND,
    );
    child.on('message', (message) => {
      figures = message as Figures;
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const isDone = code === 0 && figures !== undefined;
      resolve(
        isDone && figures !== undefined
          ? { name, figures }
          : { name, problem: `${signal ?? code}: ${log}` },
      );
    });
  });
}

function describe(outcome: Outcome): string {
  const name = outcome.name.padEnd(40);
  if ('problem' in outcome) return `${name} FAILED\n${outcome.problem}`;
  const { inputs, worstMs, worstLength, totalMs } = outcome.figures;
  const worst = `${worstMs.toFixed(1)} ms`.padStart(12);
  const mean = `${(totalMs / inputs).toFixed(2)} ms`.padStart(10);
  return `${name} ${String(inputs).padStart(7)} inputs  mean${mean}  worst${worst} (${worstLength} characters)`;
}

async function main(): Promise<void> {
  const seed = Number(process.env.BYLINE_FUZZ_SEED ?? Date.now() % 2 ** 31);
  const wanted = Number(process.env.BYLINE_FUZZ_INPUTS ?? INPUTS);
  const weights = targets.reduce((sum, { weight }) => sum + weight, 0);
  console.log(`seed ${seed} (BYLINE_FUZZ_SEED repeats this run)`);
  const waiting: AnyTarget[] = [...targets];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await runTarget(next.name, Math.ceil((wanted * next.weight) / weights), seed);
      console.log(describe(outcome));
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  const tried = outcomes.reduce((sum, one) => sum + ('figures' in one ? one.figures.inputs : 0), 0);
  const failed = outcomes.filter((one) => 'problem' in one).length;
  const worst = Math.max(...outcomes.map((one) => ('figures' in one ? one.figures.worstMs : 0)));
  console.log(
    `\n${tried} inputs, ${outcomes.length} targets, ${failed} failed, worst input ${worst.toFixed(0)} ms of processor time`,
  );
  if (failed > 0) process.exitCode = 1;
}

await main();
