import type { Basis } from './article.ts';
import { toIsoDay } from './dates.ts';
import type { RawFields } from './front-matter.ts';

/** A problem or a warning on one line of one file, with its cure. */
export interface Issue {
  readonly line: number | null;
  readonly reason: string;
}

/** Reads checked values out of raw fields; what is wrong gathers in `problems` and `warnings`. */
export class FieldReader {
  readonly problems: Issue[] = [];
  readonly warnings: Issue[] = [];
  readonly #fields: RawFields;

  constructor(fields: RawFields) {
    this.#fields = fields;
  }

  /** Trimmed text or null; a missing key, null and empty text are one. Numbers are taken as written. */
  text(key: string): string | null {
    const value = this.#fields.get(key)?.value ?? null;
    if (value === null) return null;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') {
      this.#reject(key, `${key} is not text. Write it in quotes.`);
      return null;
    }
    if (value.includes('\0')) {
      this.#reject(key, `${key} contains a NUL character. Remove it.`);
      return null;
    }
    return value.trim() === '' ? null : value.trim();
  }

  /** Text that must be there; the empty string stands for a reported lack. */
  required(key: string, cure: string): string {
    const value = this.text(key);
    if (value === null && this.problems.length === 0) this.#reject(key, `No ${key}. ${cure}`);
    return value ?? '';
  }

  /** One of the given words, or null where the key is missing. */
  oneOf<T extends string>(key: string, words: readonly T[]): T | null {
    const value = this.text(key);
    if (value === null) return null;
    const word = words.find((candidate) => candidate === value);
    if (!word) this.#reject(key, `${key} is "${clip(value)}". Write one of: ${words.join(', ')}.`);
    return word ?? null;
  }

  /** A day as YYYY-MM-DD; a time of day after it is dropped. */
  day(key: string): string | null {
    const value = this.text(key);
    if (value === null) return null;
    const day = toIsoDay(value);
    if (!day) {
      this.#reject(key, `${key} is "${clip(value)}". Write a real day as YYYY-MM-DD, or null.`);
    }
    return day;
  }

  /** How sure a fact is: as written, else `proved` where the fact is given and `unknown` where not. */
  basis(key: string, fact: string | null): Basis {
    const basis = this.oneOf<Basis>(key, ['proved', 'inferred', 'unknown']);
    if (fact === null) return 'unknown';
    return basis ?? 'proved';
  }

  /** An http or https address; any other is left out with a warning, for it would become a link. */
  url(key: string): string | null {
    const value = this.text(key);
    if (value === null) return null;
    if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
    this.warn(key, `${key} is no http(s) address and was left out. Write it in full, or null.`);
    return null;
  }

  /** Notes something allowed but probably not meant. */
  warn(key: string, reason: string): void {
    this.warnings.push({ line: this.#line(key), reason });
  }

  #reject(key: string, reason: string): void {
    this.problems.push({ line: this.#line(key), reason });
  }

  #line(key: string): number | null {
    return this.#fields.get(key)?.line ?? null;
  }
}

/** Characters of a value that a message repeats, so that a wrong file cannot flood a terminal or a chat. */
const SHOWN_CHARS = 40;

function clip(value: string): string {
  return value.length > SHOWN_CHARS ? `${value.slice(0, SHOWN_CHARS)}…` : value;
}
