import type { Problem } from './errors.ts';
import { isObject, numberIn } from './json.ts';

/** A zod issue as far as it is read here. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
  readonly [detail: string]: unknown;
}

interface Schema {
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };
}

/** What a schema says of a value. */
export interface SchemaVerdict {
  readonly problems: readonly Problem[];
  /** Fields the schema does not know, as paths; Discord ignores them. */
  readonly unknownFields: readonly string[];
}

// The packages carry no type declarations that this project's compiler settings accept,
// so they are loaded by name.
const SCHEMAS_PACKAGE: string = 'discord-api-spec/zod';
const PATHS_PACKAGE: string = 'discord-api-spec';

let schemas: ReadonlyMap<string, Schema> | undefined;
let paths: Readonly<Record<string, readonly string[]>> = {};

/** Loads the frozen OpenAPI schemas and compiles the common ones, so that no test pays for it against a deadline. */
export async function loadSchemas(): Promise<void> {
  if (schemas !== undefined) return;
  const all: Readonly<Record<string, Schema>> = await import(SCHEMAS_PACKAGE);
  const spec: { readonly pathsList: typeof paths } = await import(PATHS_PACKAGE);
  paths = spec.pathsList;
  schemas = new Map(Object.entries(all));
  for (const name of [
    'MessageCreateRequestSchema',
    'MessageResponseSchema',
    'ApplicationCommandUpdateRequestSchema',
  ]) {
    checkSchema(name, {});
  }
}

/** Templates of the documented routes of a method, e.g. `/channels/{channel_id}/messages`. */
export function documentedPaths(method: string): readonly string[] {
  return paths[method.toLowerCase()] ?? [];
}

/** Checks a value against a schema of the OpenAPI document by its name. */
export function checkSchema(name: string, value: unknown): SchemaVerdict {
  const schema = schemas?.get(name);
  if (schema === undefined) throw new Error(`no schema ${name}; was loadSchemas() awaited?`);
  const result = schema.safeParse(value);
  if (result.success) return { problems: [], unknownFields: unknownFields(value, result.data, '') };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, []));
  return { problems, unknownFields: [] };
}

/** Checks a request body, in the forms that the documentation shows too. */
export function checkRequest(name: string, body: unknown): SchemaVerdict {
  return checkSchema(name, inSchemaForm(body));
}

/** Forms that the documentation shows and the schema refuses: permissions as text, attachment ids as numbers. */
function inSchemaForm(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { default_member_permissions: permissions, attachments, data } = value;
  return {
    ...value,
    ...(typeof permissions === 'string'
      ? { default_member_permissions: numberIn(permissions, Number.NaN) }
      : {}),
    ...(Array.isArray(attachments) ? { attachments: attachments.map(withTextId) } : {}),
    ...(isObject(data) ? { data: inSchemaForm(data) } : {}),
  };
}

function withTextId(attachment: unknown): unknown {
  return isObject(attachment) && typeof attachment.id === 'number'
    ? { ...attachment, id: String(attachment.id) }
    : attachment;
}

function problemsOf(issue: Issue, prefix: readonly (string | number)[]): readonly Problem[] {
  const path = [
    ...prefix,
    ...issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
  ];
  if (issue.errors !== undefined && issue.errors.length > 0) {
    return bestBranch(issue.errors).flatMap((inner) => problemsOf(inner, path));
  }
  const { code, path: _path, message: _message, ...detail } = issue;
  return [
    {
      path,
      rule: `schema/${code ?? 'invalid'}`,
      detail: `${path.join('.')}: ${JSON.stringify(detail)}`,
    },
  ];
}

/** Of a union's branches the one whose `type` fits; failing that the one with the fewest issues. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 1 && issue.path[0] === 'type'),
  );
  const candidates = fitting.length > 0 ? fitting : branches;
  return candidates.reduce((best, issues) =>
    mismatches(issues) < mismatches(best) ? issues : best,
  );
}

/** A branch of another shape has values of a wrong type; one of the right shape has values out of bounds. */
function mismatches(issues: readonly Issue[]): number {
  const wrong = issues.filter((issue) => issue.code !== 'too_big' && issue.code !== 'too_small');
  return wrong.length * 1000 + issues.length;
}

/** The parser drops what it does not know; what is missing from its output is unknown. */
function unknownFields(sent: unknown, parsed: unknown, path: string): readonly string[] {
  if (Array.isArray(sent) && Array.isArray(parsed)) {
    return sent.flatMap((item, at) => unknownFields(item, parsed[at], `${path}[${at}]`));
  }
  if (!isObject(sent) || !isObject(parsed)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    // A library writes out what is turned off; that says nothing.
    if (value === undefined || value === null || value === false) return [];
    const here = path === '' ? key : `${path}.${key}`;
    return key in parsed ? unknownFields(value, parsed[key], here) : [here];
  });
}
