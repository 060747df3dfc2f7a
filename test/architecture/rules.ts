import { covers, type Layer, layerOf } from './layers.ts';
import { type Import, importsOf, type Sources } from './sources.ts';

/** Wires the layers together: it imports anything, and only the command that starts the bot imports it. */
const ROOT = 'src/main.ts';
const ROOT_USER = 'src/cli/commands/start.ts';
/** The surfaces and the commands of one of them: none may lean on another. */
const SURFACES = ['src/discord/', 'src/cli/', 'src/web/', 'commands/'];
/** What one surface may import of another: a command its own surface, `byline web` the page that it starts. */
const ALLOWED = new Map([
  ['commands/', 'src/discord/'],
  ['src/cli/commands/web.ts', 'src/web/'],
]);
const DISCORD_LIBRARY = /^(?:discord\.js|@discordjs\/|discord-api-types)/;
const LONGEST_FILE = 300;

/** Every import that goes against the table, as `from imports target`. */
export function layerViolations(sources: Sources, layers: readonly Layer[]): readonly string[] {
  return importsOf(sources)
    .filter((one) => breaksLayers(one, layers))
    .map(describe);
}

function breaksLayers({ from, target }: Import, layers: readonly Layer[]): boolean {
  if (target === null || from === ROOT) return false;
  if (target === ROOT) return from !== ROOT_USER;
  const own = layerOf(from, layers);
  const other = layerOf(target, layers);
  if (own === undefined || other === undefined) return true;
  if (own.path === other.path) return false;
  const isSurface = (path: string) => SURFACES.includes(path);
  if (isSurface(own.path) && isSurface(other.path)) {
    return (ALLOWED.get(from) ?? ALLOWED.get(own.path)) !== other.path;
  }
  return !own.layer.mayImport.some((path) => covers(path, target));
}

/** Imports of the Discord library outside the Discord surface. */
export function discordViolations(sources: Sources): readonly string[] {
  return importsOf(sources)
    .filter(({ specifier }) => DISCORD_LIBRARY.test(specifier))
    .filter(({ from }) => !from.startsWith('src/discord/') && !from.startsWith('commands/'))
    .map(describe);
}

/** Files with a default export. */
export function defaultExports(sources: Sources): readonly string[] {
  return [...sources]
    .filter(([, text]) => /^export\s+default\b|^export\s*\{[^}]*\bas\s+default\b/m.test(text))
    .map(([file]) => file);
}

/** Files that are too long, with their number of lines. */
export function longFiles(sources: Sources): readonly string[] {
  return [...sources]
    .map(([file, text]) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ file, lines }) => `${file} has ${lines} lines`);
}

/** Imports that lead back to where they began, each cycle once, as `a > b > a`. */
export function importCycles(sources: Sources): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of importsOf(sources)) {
    if (target !== null && sources.has(target)) {
      targets.set(from, [...(targets.get(from) ?? []), target]);
    }
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) cycles.push([...path.slice(at), file].join(' > '));
    if (at !== -1 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return cycles;
}

function describe({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`;
}
