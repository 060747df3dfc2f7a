import { oncePer } from '../../reading/once-per.ts';
import type { ArticleEvidence } from '../../reading/statement.ts';
import { findPersonNames, foldName, type PersonName } from './person-name.ts';

/** Whom an article names, and every word it writes. */
export interface People {
  /** The namings of every surname, in order; only of surnames that something shows to be a person's. */
  readonly bySurname: ReadonlyMap<string, readonly PersonName[]>;
  /** The namings of every surname, in order, whether or not anything shows it to be a person's. */
  readonly namedBySurname: ReadonlyMap<string, readonly PersonName[]>;
  /** Words of the article, folded. */
  readonly words: ReadonlySet<string>;
}

/** Namings of one surname that are compared: a name repeated for ever says nothing more. */
export const MAX_NAMINGS = 12;

/** The people an article names. */
export const readPeople = oncePer((article: ArticleEvidence): People => {
  const bySurname = new Map<string, PersonName[]>();
  const named = article.statements.flatMap(findPersonNames);
  for (const name of named) {
    const same = bySurname.get(name.surname);
    if (same === undefined) bySurname.set(name.surname, [name]);
    else same.push(name);
  }
  const namedBySurname = new Map(bySurname);
  for (const [surname, names] of bySurname)
    if (!names.some((name) => name.personal)) bySurname.delete(surname);
  const words = new Set(
    article.statements.flatMap(({ text }) =>
      [...text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)].map((match) =>
        foldName(match[0].replace(/['’]s$/u, '')),
      ),
    ),
  );
  return { bySurname, namedBySurname, words };
});
