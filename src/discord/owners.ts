import { type APIApplication, type REST, Routes, TeamMemberMembershipState } from 'discord.js';
import type { Log } from '../ops/logger.ts';
import { retryRequest } from './delivery/retry.ts';

/** The ids of the people to whom the application belongs; filled once Discord has said. */
export interface Owners {
  readonly ids: ReadonlySet<string>;
  /** Asks Discord. Never rejects: without an answer nobody counts as an owner, and that is logged. */
  load(): Promise<void>;
}

/** Makes the list, still empty. A team's members count, the person who only holds the team's account does not. */
export function createOwners(rest: REST, log: Log): Owners {
  const ids = new Set<string>();
  return {
    ids,
    load: async () => {
      try {
        const application = await retryRequest(
          async () => (await rest.get(Routes.currentApplication())) as APIApplication,
        );
        ids.clear();
        for (const id of ownersOf(application)) ids.add(id);
        log.info({ owners: ids.size }, 'the owners of the application are known');
      } catch (err) {
        log.error(
          { err },
          'the owners of the application are not known: none of them may moderate',
        );
      }
    },
  };
}

function ownersOf({ owner, team }: APIApplication): readonly string[] {
  if (team === null || team === undefined) return owner === undefined ? [] : [owner.id];
  return team.members
    .filter(({ membership_state: state }) => state === TeamMemberMembershipState.Accepted)
    .map(({ user }) => user.id);
}
