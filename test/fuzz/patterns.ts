import { parseAst } from 'vitest/node';
import { readSources } from '../architecture/sources.ts';

/** A regular expression of the sources: its parts, and every file that holds it. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly files: readonly string[];
}

/** Every distinct regular expression literal of the TypeScript files below the folders given. */
export function findPatterns(root: string, folders: readonly string[]): readonly Pattern[] {
  const found = new Map<string, { source: string; flags: string; files: string[] }>();
  for (const [file, text] of readSources(root, folders)) {
    for (const { pattern: source, flags } of literalsOf(parseAst(text, { lang: 'ts' }))) {
      const known = found.get(`/${source}/${flags}`);
      if (known === undefined) found.set(`/${source}/${flags}`, { source, flags, files: [file] });
      else known.files.push(file);
    }
  }
  return [...found.values()];
}

/** The files that make regular expressions while they run. */
export function filesThatBuildPatterns(
  root: string,
  folders: readonly string[],
): readonly string[] {
  return [...readSources(root, folders)]
    .filter(([, text]) => /\bRegExp\(/.test(text))
    .map(([file]) => file)
    .sort();
}

interface RegexLiteral {
  readonly pattern: string;
  readonly flags: string;
}

/** The `regex` members of all nodes of a syntax tree, as ESTree defines them. */
function literalsOf(node: unknown): readonly RegexLiteral[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { regex, ...children } = node as { readonly regex?: RegexLiteral };
  return [...(regex === undefined ? [] : [regex]), ...Object.values(children).flatMap(literalsOf)];
}
