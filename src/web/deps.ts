import type { Engine } from '../answer/engine.ts';
import type { AuditLog } from '../ops/audit.ts';
import type { FeedbackLog } from '../ops/feedback.ts';
import type { GapLog } from '../ops/gaps.ts';
import type { Log } from '../ops/logger.ts';
import type { HelpExamples } from '../show/help-examples.ts';
import type { ArticleResult } from '../types.ts';

/** What the page works with. */
export interface WebDeps {
  readonly engine: Engine;
  /** An article with what its outlet has changed in it. Rejects with a `UserError` as `Engine.article` throws. */
  article(id: string): Promise<ArticleResult>;
  readonly log: Log;
  readonly gaps: Pick<GapLog, 'record' | 'entries'>;
  readonly feedback: Pick<FeedbackLog, 'entries'>;
  readonly audit: AuditLog;
  readonly examples: HelpExamples;
  /** Whoever knows it is a moderator. */
  readonly token: string;
  /** Questions that one visitor from another machine may ask in a minute; 0: no limit. */
  readonly rateLimit: number;
}
