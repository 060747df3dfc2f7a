import type { Problem } from '../errors.ts';
import { isObject, type JsonObject, listIn, numberIn, objectsIn, textIn } from '../json.ts';
import type { Command } from '../model.ts';
import { isSlashName, localeProblems } from './names.ts';
import { optionProblems } from './options.ts';

/** Commands of each type an application may have in a scope (change-log 2026-03-03). */
const MAX_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
/** Characters of names, descriptions and choice values of one command, the longest localisation counted. */
const MAX_CHARACTERS = 8000;

const GUILD_INSTALL = 0;
const USER_INSTALL = 1;
const PRIVATE_CHANNEL = 2;

type Path = readonly (string | number)[];

/** Rules on one command that the schema does not hold. */
export function commandProblems(body: JsonObject, path: Path): readonly Problem[] {
  const type = numberIn(body.type, 1);
  const problems: Problem[] = [...localeProblems(body, path)];
  if (type === 1) {
    if (!isSlashName(textIn(body.name))) problems.push(nameProblem(body.name, path));
    if (textIn(body.description) === '') {
      problems.push({
        path: [...path, 'description'],
        rule: 'command/description',
        detail: 'a slash command needs a description',
      });
    }
    for (const [locale, name] of Object.entries(
      isObject(body.name_localizations) ? body.name_localizations : {},
    )) {
      if (!isSlashName(textIn(name)))
        problems.push(nameProblem(name, [...path, 'name_localizations', locale]));
    }
    problems.push(...optionProblems(objectsIn(body.options), [...path, 'options']));
  } else {
    problems.push(...contextMenuProblems(body, path));
  }
  const characters = commandLength(body);
  if (characters > MAX_CHARACTERS) {
    problems.push({
      path,
      rule: 'command/total-length',
      detail: `${characters} of ${MAX_CHARACTERS} characters`,
    });
  }
  return problems;
}

/** Rules on all commands of a scope together. */
export function commandSetProblems(commands: readonly Command[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [at, { name, type }] of commands.entries()) {
    const key = `${type} ${name}`;
    if (seen.has(key))
      problems.push({
        path: [at, 'name'],
        rule: 'command/duplicate-name',
        detail: `${name} is there twice`,
      });
    seen.add(key);
  }
  return problems;
}

/** Whether a scope has more commands of a type than an application may have (30032). */
export function hasTooManyCommands(commands: readonly Command[]): boolean {
  return Object.entries(MAX_COMMANDS).some(
    ([type, limit]) => commands.filter((command) => command.type === Number(type)).length > limit,
  );
}

/** What is legal and poor: contexts left to chance, deprecated fields, a private channel nobody can reach. */
export function commandWarnings(body: JsonObject, isGlobal: boolean): readonly Problem[] {
  const warnings: Problem[] = [];
  const say = (rule: string, detail: string): void => {
    warnings.push({ path: [], rule: `command/${rule}`, detail: `${textIn(body.name)}: ${detail}` });
  };
  const installs = Array.isArray(body.integration_types)
    ? listIn(body.integration_types)
    : [GUILD_INSTALL];
  if (isGlobal && !Array.isArray(body.contexts)) say('contexts-unset', 'contexts is not set');
  if (listIn(body.contexts).includes(PRIVATE_CHANNEL) && !installs.includes(USER_INSTALL)) {
    say('private-channel-unreachable', 'context 2 needs integration type 1');
  }
  if (!isGlobal && (body.contexts !== undefined || body.integration_types !== undefined)) {
    say('guild-contexts', 'contexts and integration_types are for global commands');
  }
  if (body.dm_permission !== undefined && body.dm_permission !== null)
    say('dm-permission', 'dm_permission is deprecated: use contexts');
  return warnings;
}

/** Characters a command counts with, every text by its longest localisation. */
function commandLength(body: JsonObject): number {
  const own =
    longest(body.name, body.name_localizations) +
    longest(body.description, body.description_localizations);
  const choices = objectsIn(body.choices).reduce(
    (sum, choice) =>
      sum + longest(choice.name, choice.name_localizations) + textIn(choice.value).length,
    0,
  );
  return (
    own + choices + objectsIn(body.options).reduce((sum, option) => sum + commandLength(option), 0)
  );
}

function longest(text: unknown, localizations: unknown): number {
  const all = isObject(localizations) ? Object.values(localizations).map(textIn) : [];
  return Math.max(textIn(text).length, ...all.map((each) => each.length));
}

function nameProblem(name: unknown, path: Path): Problem {
  return {
    path: [...path, 'name'],
    rule: 'command/name',
    detail: `"${String(name)}" is not a lower-case command name`,
  };
}

function contextMenuProblems(body: JsonObject, path: Path): readonly Problem[] {
  const problems: Problem[] = [];
  if (textIn(body.description) !== '') {
    problems.push({
      path: [...path, 'description'],
      rule: 'command/context-menu',
      detail: 'no description on a context-menu command',
    });
  }
  if (listIn(body.options).length > 0) {
    problems.push({
      path: [...path, 'options'],
      rule: 'command/context-menu',
      detail: 'no options on a context-menu command',
    });
  }
  return problems;
}
