import { echo, UserError } from '../errors.ts';
import { closest } from '../text/closest.ts';
import { fold } from '../text/fold.ts';

/** Outlets named in a message; a corpus may hold hundreds. */
const SHOWN = 20;
/** Shorter words of an outlet's name ("of", "La") are no name of it. */
const MIN_WORD_LENGTH = 3;

/**
 * The outlet that a person means by its name or a part of it; case and accents make no difference. Throws a
 * `UserError` of the code given, naming `field`, the nearest outlet and those there are.
 */
export function findOutlet(
  outlets: readonly string[],
  typed: string,
  field: string,
  code: 'usage' | 'bad-request',
): string {
  const wanted = fold(typed.trim());
  const found =
    outlets.find((name) => fold(name) === wanted) ??
    outlets.find((name) => wanted !== '' && fold(name).includes(wanted));
  if (found !== undefined) return found;
  const near = findNear(wanted, outlets);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  const more = outlets.length > SHOWN ? ` and ${outlets.length - SHOWN} more` : '';
  throw new UserError(
    code,
    `${field} names no outlet of the corpus: there is none like "${echo(typed)}".${hint} The corpus has: ${outlets.slice(0, SHOWN).join(', ')}${more}.`,
  );
}

/** The outlet whose name, or one of its words, is nearest to what was typed (folded). */
function findNear(typed: string, outlets: readonly string[]): string | undefined {
  const byForm = new Map<string, string>();
  for (const outlet of outlets) {
    const name = fold(outlet);
    for (const form of [name, ...name.split(/\s+/)]) {
      if (form.length >= MIN_WORD_LENGTH && !byForm.has(form)) byForm.set(form, outlet);
    }
  }
  const near = closest(typed, [...byForm.keys()]);
  return near === undefined ? undefined : byForm.get(near);
}
