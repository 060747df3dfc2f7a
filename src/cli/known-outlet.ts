import type { Engine } from '../answer/engine.ts';
import { echo, UserError } from '../errors.ts';
import { closest } from './closest.ts';

/** Outlets named in a message; a corpus may hold hundreds. */
const SHOWN = 20;

/** Throws a `UserError` "usage" when no outlet of the corpus has the name or holds it, and names the nearest. */
export function requireOutlet(typed: string | undefined, engine: Engine): void {
  const outlets = engine.sources().outlets.map(({ outlet }) => outlet);
  if (typed === undefined || outlets.length === 0) return;
  const wanted = typed.trim().toLowerCase();
  if (wanted !== '' && outlets.some((name) => name.toLowerCase().includes(wanted))) return;
  const near = findNear(wanted, outlets);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  const more = outlets.length > SHOWN ? ` and ${outlets.length - SHOWN} more` : '';
  throw new UserError(
    'usage',
    `--outlet names no outlet of the corpus: there is none like "${echo(typed)}".${hint} The corpus has: ${outlets.slice(0, SHOWN).join(', ')}${more}.`,
  );
}

/** The outlet whose name, or one of its words, is nearest to what was typed. */
function findNear(typed: string, outlets: readonly string[]): string | undefined {
  const byForm = new Map<string, string>();
  for (const outlet of outlets) {
    for (const form of [outlet, ...outlet.split(/\s+/)]) {
      if (form.length > 2 && !byForm.has(form.toLowerCase()))
        byForm.set(form.toLowerCase(), outlet);
    }
  }
  const near = closest(typed, [...byForm.keys()]);
  return near === undefined ? undefined : byForm.get(near);
}
