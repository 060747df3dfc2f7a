/** A JSON value as it crosses the wire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object whose fields are not trusted yet. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Whether a value is a JSON object (not null, not a list). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is something else. */
export function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; an empty one when it is something else. */
export function listIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list, in order; everything else in it is left out. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return listIn(value).filter(isObject);
}

/** The value as text; '' when it is something else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; the fallback when it is neither a number nor a numeric string. */
export function numberIn(value: unknown, fallback = 0): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : fallback;
}

/** The strings of a list, in order. */
export function textsIn(value: unknown): readonly string[] {
  return listIn(value).filter((item) => typeof item === 'string');
}
