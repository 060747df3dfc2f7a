import type { FollowUps } from '../../answer/question/follow-ups.ts';
import type { Command } from '../command.ts';
import type { InteractionApi } from '../delivery/interaction-api.ts';
import type { ServeDeps } from '../serve.ts';

/** What the routes of one bot share. */
export interface RouteDeps extends ServeDeps {
  readonly api: InteractionApi;
  readonly commands: readonly Command[];
  /** What each direct conversation spoke of last, by user id; in memory alone. */
  readonly followUps: FollowUps;
}
