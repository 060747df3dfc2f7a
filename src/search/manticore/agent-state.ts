import { type EngineClient, EngineRefusal } from './client.ts';
import { MARKER_TERM } from './rows.ts';
import { SLOTS, slotTable } from './schema.ts';

/** What one table of an agent holds; null: nothing complete. */
export interface SlotState {
  readonly slot: number;
  readonly held: { readonly version: string; readonly build: number } | null;
}

/** Reads what the tables of an agent hold. */
export async function readSlots(agent: EngineClient, table: string): Promise<readonly SlotState[]> {
  const states: SlotState[] = [];
  for (const slot of SLOTS) states.push({ slot, held: await readMarker(agent, table, slot) });
  return states;
}

/** The table to build into: an empty one, or the one built longest ago, as the other one serves. */
export function chooseSlot(states: readonly SlotState[]): {
  readonly slot: number;
  readonly build: number;
} {
  const builds = states.map(({ held }) => held?.build ?? 0);
  const build = Math.max(0, ...builds) + 1;
  const oldest = [...states].sort((a, b) => (a.held?.build ?? 0) - (b.held?.build ?? 0))[0];
  return { slot: oldest?.slot ?? 0, build };
}

async function readMarker(
  agent: EngineClient,
  table: string,
  slot: number,
): Promise<SlotState['held']> {
  const name = slotTable(table, slot);
  try {
    const [rows] = await agent.query(
      `SELECT id, corpus_id, paragraph FROM ${name} WHERE MATCH('@terms ${MARKER_TERM}') LIMIT 1`,
    );
    const row = rows?.[0];
    if (row === undefined) return null;
    return { version: String(row.corpus_id), build: Number(row.paragraph) };
  } catch (error) {
    // A table that was never built is configured but not served: it holds nothing.
    if (error instanceof EngineRefusal && /no enabled local|unknown local/.test(error.message)) {
      return null;
    }
    throw error;
  }
}
