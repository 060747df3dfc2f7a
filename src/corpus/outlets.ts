import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Rejection } from '../types.ts';
import type { Outlet } from './article.ts';
import { decodeUtf8 } from './decode.ts';

/** Name of the registry in a corpus folder. */
export const REGISTRY_FILE = 'outlets.yaml';

/** The outlets of a registry, and what is wrong with it. */
export interface Registry {
  readonly outlets: readonly Outlet[];
  readonly rejected: readonly Rejection[];
}

const entry = z.strictObject({
  name: z.string().trim().min(1),
  domains: z.array(z.string().trim().toLowerCase().min(1)).default([]),
  owner: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
  type: z.string().nullable().default(null),
});

/** Parses `outlets.yaml`, a list of outlets. A bad entry is rejected alone; the others still count. */
export function parseRegistry(bytes: Uint8Array): Registry {
  const decoded = decodeUtf8(bytes);
  if ('problem' in decoded) return rejectRegistry(decoded.problem);
  const document = parseDocument(decoded.text);
  const error = document.errors[0];
  if (error) {
    return rejectRegistry('Not valid YAML here. Put the value in quotes.', error.linePos?.[0].line);
  }
  let list: unknown;
  try {
    list = document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return rejectRegistry('Anchors and aliases are not read. Write every value out.');
  }
  if (list === null) return { outlets: [], rejected: [] };
  if (!Array.isArray(list))
    return rejectRegistry('Not a list. Begin every outlet with "- name: …".', 1);
  return readEntries(list);
}

function readEntries(list: readonly unknown[]): Registry {
  const outlets = new Map<string, Outlet>();
  const rejected: Rejection[] = [];
  for (const [at, value] of list.entries()) {
    const parsed = entry.safeParse(value);
    const problem = parsed.success
      ? outlets.has(parsed.data.name) && `${parsed.data.name} stands twice. Remove one.`
      : describe(parsed.error);
    if (parsed.success && !problem) outlets.set(parsed.data.name, parsed.data);
    else rejected.push({ file: REGISTRY_FILE, line: null, reason: `Outlet ${at + 1}: ${problem}` });
  }
  return { outlets: [...outlets.values()], rejected };
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.') || 'the entry';
  return `${where} is wrong. Write name, domains (a list), owner, country and type, or null.`;
}

/** A registry that cannot be read at all, with the line where that is known. */
export function rejectRegistry(reason: string, line: number | null = null): Registry {
  return { outlets: [], rejected: [{ file: REGISTRY_FILE, line, reason }] };
}
