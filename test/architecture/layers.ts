/** One row of the table: the paths it covers, and the paths a file of it may import. */
export interface Layer {
  readonly paths: readonly string[];
  readonly mayImport: readonly string[];
}

/**
 * Reads the layer table of docs/DESIGN.md, its single source. The first row (types, errors, data) is the
 * base that every other may import. Throws when a cell is not understood.
 */
export function readLayers(design: string): readonly Layer[] {
  const rows = design
    .split('\n')
    .filter((line) => /^\|\s*`/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const layers: Layer[] = [];
  for (const [, pathCell = '', , importCell = ''] of rows) {
    const paths = [...pathCell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    const above = layers.flatMap((layer) => layer.paths);
    const base = layers[0]?.paths ?? [];
    layers.push({ paths, mayImport: [...base, ...allowed(importCell, above)] });
  }
  if (layers.length === 0) throw new Error('docs/DESIGN.md holds no layer table');
  return layers;
}

/** The layer that a file belongs to, and the path of the layer that covers it. */
export function layerOf(
  file: string,
  layers: readonly Layer[],
): { readonly layer: Layer; readonly path: string } | undefined {
  for (const layer of layers) {
    const path = layer.paths.find((known) => covers(known, file));
    if (path !== undefined) return { layer, path };
  }
  return undefined;
}

/** Whether a path of the table (a file, or a folder with a slash at its end) covers a file. */
export function covers(path: string, file: string): boolean {
  return path.endsWith('/') ? file.startsWith(path) : file === path;
}

function allowed(cell: string, above: readonly string[]): readonly string[] {
  if (cell === 'nothing of ours') return [];
  if (cell === 'all above') return above;
  return cell.split(/,\s*/).map((name) => {
    const found = above.find((path) => path === `src/${name}/` || path === `src/${name}.ts`);
    if (found === undefined) throw new Error(`docs/DESIGN.md: "${name}" names no layer above`);
    return found;
  });
}
