import type { Problem } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { LOCALES } from './locales.ts';

/** Letters, digits, `_`, `-` and `'` of any script; Devanagari and Thai with their signs (`application-commands#application-command-object-application-command-naming`). */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Whether a name is allowed for a slash command or an option: the pattern, and lower case where there is one. */
export function isSlashName(name: string): boolean {
  return SLASH_NAME.test(name) && name === name.toLowerCase();
}

/** Localisations are for Discord's own locales, wherever they stand. */
export function localeProblems(
  body: JsonObject,
  path: readonly (string | number)[],
): readonly Problem[] {
  return ['name_localizations', 'description_localizations'].flatMap((field) => {
    const map = body[field];
    return Object.keys(isObject(map) ? map : {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => ({
        path: [...path, field, locale],
        rule: 'command/locale',
        detail: `${locale} is not a locale of Discord`,
      }));
  });
}
