/** A child process of the benchmark: does the job of its first argument and posts the report to its parent. */
import { runQuality } from './jobs/quality.ts';
import { runOpen, runWrite } from './jobs/snapshot.ts';
import { runSpeed } from './jobs/speed.ts';
import type { Job, SpeedJob, Throughput } from './messages.ts';

/** Stays until the parent disconnects: throughput is measured when all processes are ready. */
async function serveSpeed(job: SpeedJob): Promise<void> {
  const { report, throughput } = await runSpeed(job);
  process.on('message', async (order: Throughput) => {
    process.send?.({ throughput: await throughput(order) });
  });
  process.send?.({ report });
}

async function run(job: Job): Promise<void> {
  if (job.kind === 'speed') return serveSpeed(job);
  const report = await (job.kind === 'quality'
    ? runQuality(job)
    : job.kind === 'write snapshot'
      ? runWrite(job)
      : runOpen(job));
  process.send?.({ report }, undefined, undefined, () => process.disconnect());
}

process.on('disconnect', () => process.exit());
await run(JSON.parse(process.argv[2] ?? '{}') as Job);
