import type {
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** A command in the one form in which a local definition and a registered one can be compared. */
export type CommandShape = Readonly<Record<string, unknown>>;

/** What a command is, leaving out what Discord adds (ids, versions) and what equals a default. */
export function commandShape(command: object, isGlobal: boolean): CommandShape {
  const fields = command as Readonly<Record<string, unknown>>;
  const options = Array.isArray(fields.options) ? fields.options : [];
  const scope = isGlobal
    ? { contexts: sorted(fields.contexts), integration_types: sorted(fields.integration_types) }
    : {};
  return dropEmpty({
    type: fields.type ?? 1,
    name: fields.name,
    name_localizations: sortKeys(fields.name_localizations),
    description: fields.description === '' ? undefined : fields.description,
    description_localizations: sortKeys(fields.description_localizations),
    default_member_permissions: fields.default_member_permissions,
    nsfw: fields.nsfw === true ? true : undefined,
    options: options.map(optionShape),
    ...scope,
  });
}

/** What is sent: in a single server, contexts and installs do not apply (they are for global commands only). */
export function commandBody(
  definition: RESTPostAPIApplicationCommandsJSONBody,
  isGlobal: boolean,
): RESTPostAPIApplicationCommandsJSONBody {
  if (isGlobal) return definition;
  const { contexts, integration_types, ...body } = definition;
  return body;
}

function optionShape(option: APIApplicationCommandOption): CommandShape {
  const fields: Readonly<Record<string, unknown>> = { ...option };
  return dropEmpty({
    type: fields.type,
    name: fields.name,
    name_localizations: sortKeys(fields.name_localizations),
    description: fields.description,
    description_localizations: sortKeys(fields.description_localizations),
    required: fields.required === true ? true : undefined,
    autocomplete: fields.autocomplete === true ? true : undefined,
    choices: fields.choices,
    min_value: fields.min_value,
    max_value: fields.max_value,
    min_length: fields.min_length,
    max_length: fields.max_length,
    channel_types: sorted(fields.channel_types),
    options: Array.isArray(fields.options) ? fields.options.map(optionShape) : [],
  });
}

function dropEmpty(fields: Readonly<Record<string, unknown>>): CommandShape {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted((a, b) => Number(a) - Number(b)) : undefined;
}

/** Localisations compare by content, whatever order Discord returns them in; none is like an empty list. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
