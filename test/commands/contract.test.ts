import { readdirSync } from 'node:fs';
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { checkRequest, loadSchemas } from '../discord/schemas.ts';

beforeAll(loadSchemas);

const definitions: readonly RESTPostAPIApplicationCommandsJSONBody[] = commands.map(
  ({ definition }) => definition,
);

/** Options as plain objects, whatever kind of command; those of subcommands behind their subcommand. */
function optionsOf(
  definition: RESTPostAPIApplicationCommandsJSONBody,
): readonly APIApplicationCommandOption[] {
  const own: readonly APIApplicationCommandOption[] =
    'options' in definition ? (definition.options ?? []) : [];
  return own.flatMap((option) => [option, ...innerOf(option)]);
}

function innerOf(option: APIApplicationCommandOption): readonly APIApplicationCommandOption[] {
  return option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [];
}

/** Options that stand beside each other: of the command, and of each subcommand. */
function siblingsOf(
  definition: RESTPostAPIApplicationCommandsJSONBody,
): readonly (readonly APIApplicationCommandOption[])[] {
  const own: readonly APIApplicationCommandOption[] =
    'options' in definition ? (definition.options ?? []) : [];
  return [own, ...own.map(innerOf)];
}

/** The description; commands on messages have none. */
function descriptionOf(definition: RESTPostAPIApplicationCommandsJSONBody): string {
  return 'description' in definition ? (definition.description ?? '') : '';
}

/** Every text that counts towards the 8000 characters of a command, longest localisation included. */
function charactersOf(definition: RESTPostAPIApplicationCommandsJSONBody): number {
  const described = descriptionOf(definition).length;
  const names = Object.values(definition.name_localizations ?? {}).map((name) => name?.length ?? 0);
  const options = optionsOf(definition).map(
    (option) => option.name.length + option.description.length,
  );
  return (
    Math.max(definition.name.length, ...names) + described + options.reduce((a, b) => a + b, 0)
  );
}

describe('GIVEN the list of commands', () => {
  test('THEN it holds every file of the folder and nothing else', () => {
    const files = readdirSync(new URL('../../commands/', import.meta.url))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    const names = definitions.map(({ name }) => name.toLowerCase().replaceAll(' ', '-'));
    const onMessages = new Map([
      ['check-this-message', 'check-message'],
      ['import-this-article', 'import-message'],
    ]);
    expect(names.map((name) => onMessages.get(name) ?? name).sort()).toEqual(files.sort());
  });

  test('THEN it holds the commands of the public interface, each once', () => {
    expect(definitions.map(({ name }) => name).sort()).toEqual(
      [
        'Check this message',
        'Import this article',
        'admin',
        'article',
        'ask',
        'config',
        'disagreements',
        'feeds',
        'help',
        'import',
        'privacy',
        'reindex',
        'remove',
        'reported',
        'sources',
        'watch',
      ].sort(),
    );
  });

  test('THEN localised names of one language never collide', () => {
    const locales = new Set(definitions.flatMap((d) => Object.keys(d.name_localizations ?? {})));
    expect(locales.size).toBeGreaterThan(1);
    for (const locale of locales) {
      const names = definitions
        .filter(({ type }) => type !== ApplicationCommandType.Message)
        .map((d) => new Map(Object.entries(d.name_localizations ?? {})).get(locale));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe.each(definitions.map((definition) => ({ name: definition.name, definition })))(
  'GIVEN the definition of $name',
  ({ definition }) => {
    test('THEN it fits the schema Discord publishes', () => {
      const verdict = checkRequest('ApplicationCommandUpdateRequestSchema', definition);
      expect(verdict.problems).toEqual([]);
      expect(verdict.unknownFields).toEqual([]);
    });

    test('THEN its names and texts are within the limits', () => {
      const isMessage = definition.type === ApplicationCommandType.Message;
      const pattern = isMessage ? /^.{1,32}$/u : /^[-_'\p{L}\p{N}]{1,32}$/u;
      const names = [definition.name, ...Object.values(definition.name_localizations ?? {})];
      for (const name of names) {
        expect(name).toMatch(pattern);
        if (!isMessage) expect(name).toBe(name?.toLowerCase());
      }
      expect(charactersOf(definition)).toBeLessThanOrEqual(8000);
      const described = descriptionOf(definition).length;
      expect(described > 0).toBe(!isMessage);
      expect(described).toBeLessThanOrEqual(100);
    });

    test('THEN its options are within the limits, required ones first', () => {
      for (const options of siblingsOf(definition)) {
        expect(options.length).toBeLessThanOrEqual(25);
        expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
        const required = options.map((option) => option.required === true);
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      }
      for (const option of optionsOf(definition)) {
        expect(option.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
        expect(option.description.length).toBeLessThanOrEqual(100);
      }
    });

    test('THEN it says where it may be used', () => {
      const isModeration = [
        'reindex',
        'admin',
        'config',
        'feeds',
        'import',
        'remove',
        'Import this article',
      ].includes(definition.name);
      expect(definition.contexts).toEqual(isModeration ? [0] : [0, 1, 2]);
      expect(definition.integration_types).toEqual(isModeration ? [0] : [0, 1]);
      expect(definition.default_member_permissions ?? null).toBe(isModeration ? '32' : null);
    });

    test('THEN a file handles it, and completes the options that ask for it', () => {
      const command = commands.find((candidate) => candidate.definition === definition);
      expect(command?.run).toBeTypeOf('function');
      const completed = optionsOf(definition).some(
        (option) =>
          option.type === ApplicationCommandOptionType.String && option.autocomplete === true,
      );
      expect(command?.complete !== undefined).toBe(completed);
    });
  },
);

describe('GIVEN the lengths of the public interface', () => {
  test('THEN question and fact take 1 to 500 characters, a topic 1 to 200', () => {
    const bounds = definitions.flatMap((definition) =>
      optionsOf(definition)
        .filter(({ type }) => type === ApplicationCommandOptionType.String)
        .filter(({ name }) => ['question', 'fact', 'topic'].includes(name))
        .map((option) => [
          option.name,
          'min_length' in option ? option.min_length : null,
          'max_length' in option ? option.max_length : null,
        ]),
    );
    expect(bounds).toEqual([
      ['question', 1, 500],
      ['fact', 1, 500],
      ['topic', 1, 200],
      ['topic', 1, 200],
      ['topic', 1, 200],
    ]);
  });
});
