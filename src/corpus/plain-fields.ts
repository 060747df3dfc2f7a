/** A value as YAML gives it, and the line it stands on. */
interface PlainField {
  readonly value: string | null;
  readonly line: number;
}

/** `key: value` on one line. */
const LINE = /^([A-Za-z][\w-]*): +(\S.*)$/;
/** Plain words that begin with a letter or digit and hold nothing that YAML reads as more than text. */
const PLAIN = /^[\p{L}\p{N}](?:[^\p{Cc}\u2028\u2029\uFEFF]*[^\p{Cc}\s:])?$/u;
const NOT_PLAIN = /: | #|:$/;
/** Quoted text without escapes. */
const QUOTED = /^(?:"([^"\\\p{Cc}]*)"|'([^'\p{Cc}]*)')$/u;
const NULL = /^(?:null|Null|NULL)$/;

/**
 * The fields of front matter that has nothing but one plain or quoted value a line, which is how `import`
 * writes it; null for everything else, which the YAML parser then reads (and explains). What this reads, it
 * reads as YAML does, in a hundredth of the time.
 */
export function plainFields(yaml: string): ReadonlyMap<string, PlainField> | null {
  const fields = new Map<string, PlainField>();
  for (const [index, text] of yaml.replace(/\n$/, '').split('\n').entries()) {
    const [, key, written = ''] = LINE.exec(text) ?? [];
    if (key === undefined || fields.has(key)) return null;
    const value = NULL.test(written) ? null : scalar(written);
    if (value === undefined) return null;
    fields.set(key, { value, line: index + 2 });
  }
  return fields;
}

function scalar(written: string): string | undefined {
  const quoted = QUOTED.exec(written);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? '';
  return PLAIN.test(written) && !NOT_PLAIN.test(written) ? written : undefined;
}
