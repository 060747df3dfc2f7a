/**
 * An hour's worth of traffic against the loopback Discord, and what it left behind: acknowledgements, violations,
 * memory as a slope, what keeps the event loop busy, and how the process ended. Run: npm run test:soak
 */
import { runSoak } from './run-soak.ts';
import { slopeOf, type Vitals } from './vitals.ts';

/** Interactions unless BYLINE_SOAK_INTERACTIONS says otherwise. */
const INTERACTIONS = 10_000;

/** People who come once, unless BYLINE_SOAK_ASKERS says otherwise. */
const ASKERS = 20_000;

/** Share of the run in which caches fill; memory is judged after it. */
const WARM_UP = 0.2;

function describeResources({ resources }: Vitals): string {
  return [...resources].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

async function main(): Promise<void> {
  const interactions = Number(process.env.BYLINE_SOAK_INTERACTIONS ?? INTERACTIONS);
  const askers = Number(process.env.BYLINE_SOAK_ASKERS ?? ASKERS);
  const step = Math.max(100, Math.floor(interactions / 20));
  const plan = { interactions, atOnce: 12, reindexEvery: 2 * step, readEvery: step, askers };
  const report = await runSoak(plan);
  const times = report.acknowledgedAfterMs.toSorted((a, b) => a - b);
  const share = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(part * times.length))];
  const settled = report.vitals.filter(({ after }) => after > WARM_UP * interactions);
  const [first, last] = [settled[0], settled.at(-1)];
  for (const { after, heapMb, residentMb } of report.vitals)
    console.log(
      `after ${String(after).padStart(6)}  heap ${heapMb.toFixed(1)} MB  resident ${residentMb.toFixed(0)} MB`,
    );
  console.log(
    `\n${report.interactions} interactions in ${(report.milliseconds / 1000).toFixed(0)} s, ${report.reindexes} reindexes meanwhile`,
  );
  console.log(
    `unacknowledged ${report.lost}, unanswered ${report.failures.length}, violations ${report.violations.length}, pings ${report.pinged}`,
  );
  console.log(
    `acknowledged after: median ${share(0.5)} ms, p99 ${share(0.99)} ms, worst ${times.at(-1)} ms`,
  );
  for (const { after, heapMb, residentMb } of report.passing)
    console.log(
      `${after} people who came once: heap ${heapMb.toFixed(1)} MB, resident ${residentMb.toFixed(0)} MB`,
    );
  console.log(
    `heap ${slopeOf(settled, ({ heapMb }) => heapMb).toFixed(2)} MB and resident ${slopeOf(settled, ({ residentMb }) => residentMb).toFixed(2)} MB per 1,000 interactions`,
  );
  if (first !== undefined && last !== undefined)
    console.log(
      `event loop held by: ${describeResources(first)} after warm-up; ${describeResources(last)} at the end`,
    );
  console.log(
    `SIGTERM: code ${report.exit.code} after ${(report.exit.afterMs / 1000).toFixed(1)} s`,
  );
  for (const complaint of report.complaints.slice(0, 20))
    console.log(`log: ${complaint.slice(0, 300)}`);
  for (const failure of report.failures.slice(0, 20)) console.log(failure);
  for (const violation of report.violations.slice(0, 20)) console.log(violation);
  const isSound =
    report.lost === 0 &&
    report.failures.length === 0 &&
    report.violations.length === 0 &&
    report.pinged === 0 &&
    report.complaints.length === 0;
  if (!isSound || report.exit.code !== 0 || report.exit.afterMs > 5000) process.exitCode = 1;
}

await main();
