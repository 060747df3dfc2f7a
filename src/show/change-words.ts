import type { ArticleChange, ChangedValue } from '../types.ts';
import { plural } from './plural.ts';

/** Changes of an article, and values of one change, that are shown; the rest is counted. */
const CHANGES = 3;
const VALUES = 4;

/** One change in words for people. The values are the outlet's own words: whoever shows them escapes them. */
export interface ChangeWords {
  /** "changed on 3 May 2024". */
  readonly head: string;
  /** Said where no value has changed; null: some have. */
  readonly nothing: string | null;
  readonly values: readonly ChangedValue[];
  /** "and 3 figures more"; null: all are shown. */
  readonly more: string | null;
}

/** When an outlet changed an article, and which figures, the latest change first; `when` writes a time of ISO 8601. */
export function describeChanges(
  changes: readonly ArticleChange[],
  when: (iso: string) => string,
): { readonly changes: readonly ChangeWords[]; readonly earlier: string | null } {
  const rest = changes.length - CHANGES;
  return {
    changes: changes.slice(0, CHANGES).map(({ changedAt, values }) => {
      const hidden = values.length - VALUES;
      return {
        head: `changed on ${when(changedAt)}`,
        nothing: values.length === 0 ? 'the wording, and no figure' : null,
        values: values.slice(0, VALUES),
        more: hidden > 0 ? `and ${plural(hidden, 'figure')} more` : null,
      };
    }),
    earlier: rest > 0 ? `and ${plural(rest, 'time')} before` : null,
  };
}
