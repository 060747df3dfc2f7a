import { echo, UserError } from '../errors.ts';
import { closest } from '../text/closest.ts';
import { fold } from '../text/fold.ts';

/** Outlets named in a message; a corpus may hold hundreds. */
const SHOWN = 20;
/** Outlets named where several fit; enough to see what tells them apart. */
const LISTED = 5;
/** Shorter words of an outlet's name ("of", "La") are no name of it. */
const MIN_WORD_LENGTH = 3;

/**
 * The outlet that a person means by its name or a part of it; case and accents make no difference. Throws a
 * `UserError` of the code given, naming `field`, where none fits (with the nearest and those there are) or several do.
 */
export function findOutlet(
  outlets: readonly string[],
  typed: string,
  field: string,
  code: 'usage' | 'bad-request',
): string {
  const wanted = fold(typed.trim());
  const exact = outlets.find((name) => fold(name) === wanted);
  if (exact !== undefined) return exact;
  const fits = fitting(outlets, wanted);
  const [found] = fits;
  if (found !== undefined && fits.length === 1) return found;
  if (found !== undefined) {
    const rest = fits.length > LISTED ? ` and ${fits.length - LISTED} more` : '';
    throw new UserError(
      code,
      `${field} fits several outlets of the corpus: ${fits.slice(0, LISTED).join(', ')}${rest}. Write one of them in full, as in ${inFull(field, found)}.`,
    );
  }
  const near = findNear(wanted, outlets);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  const more = outlets.length > SHOWN ? ` and ${outlets.length - SHOWN} more` : '';
  throw new UserError(
    code,
    `${field} names no outlet of the corpus: there is none like "${echo(typed)}".${hint} The corpus has: ${outlets.slice(0, SHOWN).join(', ')}${more}.`,
  );
}

/** The outlets in whose names what was typed (folded) stands as whole words; where there are none, as letters. */
function fitting(outlets: readonly string[], typed: string): readonly string[] {
  if (typed === '') return [];
  const words = inWords(typed);
  const byWords = outlets.filter((name) => inWords(fold(name)).includes(words));
  return byWords.length > 0 ? byWords : outlets.filter((name) => fold(name).includes(typed));
}

/** The words of a folded text, each with a space on either side. */
function inWords(folded: string): string {
  return ` ${(folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** A name as it is written where `field` stands: `outlet:"…"` in a question, `--outlet "…"` on the command line. */
function inFull(field: string, name: string): string {
  if (field.startsWith('outlet:')) return `outlet:"${name}"`;
  return field.startsWith('--') ? `${field} "${name}"` : `"${name}"`;
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
