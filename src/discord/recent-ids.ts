/** Ids kept: Discord delivers an event again within seconds, at most within the replay of a session. */
const KEPT = 5000;

/** Remembers which events were taken on, so that one delivered twice is worked on once. */
export interface RecentIds {
  /** False when the id was there already. */
  add(id: string): boolean;
}

/** Makes an empty memory; the oldest ids are forgotten first. */
export function createRecentIds(): RecentIds {
  const ids = new Set<string>();
  return {
    add: (id) => {
      if (ids.has(id)) return false;
      ids.add(id);
      if (ids.size > KEPT) {
        for (const oldest of ids) {
          ids.delete(oldest);
          break;
        }
      }
      return true;
    },
  };
}
