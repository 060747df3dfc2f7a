import { UserError } from '../errors.ts';
import { reportError } from '../ops/logger.ts';
import type { Metrics, Outcome } from '../ops/metrics.ts';
import type { CommandDeps } from './command.ts';
import type { Reply } from './delivery/reply.ts';
import { renderNotice } from './render/notice.ts';
import type { Workload } from './workload.ts';

/** Everything the routes work with: what commands get, and what carries and counts their answers. */
export interface ServeDeps extends CommandDeps {
  readonly workload: Workload;
  readonly metrics: Metrics;
}

/** One piece of work for an open reply. */
export interface Job {
  /** Its name in metrics and logs: a command or a button, never user input. */
  readonly name: string;
  readonly isLong: boolean;
  /** Resolves with how it went, once the answer has been shown. */
  work(): Promise<Outcome>;
}

/**
 * Runs a job for a reply, and whatever happens the reply is closed: a `UserError` is shown in its own words,
 * anything else as a reference that stands in the log. Never rejects.
 */
export async function serve(job: Job, reply: Reply, deps: ServeDeps): Promise<void> {
  const { metrics, log, workload } = deps;
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  let outcome: Outcome = 'answered';
  try {
    await workload.run(async () => {
      metrics.observeStage('queue', seconds());
      outcome = await job.work();
    }, job.isLong);
    if (!reply.isClosed) throw new Error(`${job.name} ended without a reply`);
  } catch (error) {
    outcome = outcomeOf(error);
    const notice = renderNotice(messageOf(error, job, deps));
    await (workload.isStopping ? reply.leave(notice) : reply.fail(notice));
  }
  metrics.observeStage('total', seconds());
  metrics.countInteraction(job.name, outcome);
  log.info({ command: job.name, outcome, milliseconds: Math.round(seconds() * 1000) }, 'served');
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof UserError)) return 'error';
  return error.code === 'unavailable' ? 'overloaded' : 'user-error';
}

function messageOf(error: unknown, job: Job, { log }: ServeDeps): string {
  if (error instanceof UserError) return error.message;
  const ref = reportError(log, error, `${job.name} failed`);
  return `Something went wrong. Please try again; if it happens again, tell a moderator this reference: ${ref}`;
}
