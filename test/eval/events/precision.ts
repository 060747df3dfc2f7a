import { readFileSync } from 'node:fs';
import type { Cluster } from '../../../src/differences/cluster.ts';

interface Label {
  readonly kind: string;
  readonly label: 'true' | 'false';
  readonly statements: readonly {
    readonly article: string;
    readonly paragraph: number;
    readonly start: number;
  }[];
}

/** z of a two-sided 95 % interval. */
const Z = 1.96;

/** Precision of the shown disagreements by the labels beside this file, by severity, with Wilson's interval (Wilson 1927). */
export function describePrecision(clusters: readonly Cluster[]): readonly string[] {
  const { labels } = JSON.parse(
    readFileSync(new URL('./labels.json', import.meta.url), 'utf8'),
  ) as { labels: readonly Label[] };
  const known = new Map(
    labels.flatMap((one) =>
      one.statements.map(
        (_, i) => [keyOf(one.kind, one.statements.slice(0, i + 1)), one.label] as const,
      ),
    ),
  );
  const judged = clusters.map((cluster) => ({
    severity: cluster.severity,
    label: known.get(keyOf(cluster.kind, firstStatements(cluster))),
  }));
  const groups = [
    ['medium and above', judged.filter((one) => one.severity !== 'low')],
    ['all', judged],
  ] as const;
  return groups.map(([name, shown]) => {
    const labelled = shown.filter((one) => one.label !== undefined);
    const right = labelled.filter((one) => one.label === 'true').length;
    const [low, high] = wilson(right, labelled.length);
    return `precision, ${name}: ${right} of ${labelled.length} labelled right, interval ${low.toFixed(2)} to ${high.toFixed(2)}, ${shown.length - labelled.length} shown without a label`;
  });
}

function firstStatements(cluster: Cluster): Label['statements'] {
  return cluster.positions.flatMap(({ statements }) =>
    statements.slice(0, 1).map(({ statement }) => ({
      article: statement.articleId,
      paragraph: statement.paragraph,
      start: statement.span[0],
    })),
  );
}

function keyOf(kind: string, statements: Label['statements']): string {
  const names = statements
    .map(({ article, paragraph, start }) => `${article}#${paragraph}:${start}`)
    .toSorted();
  return JSON.stringify([kind, names]);
}

/** Wilson's score interval of a share. */
function wilson(right: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 1];
  const share = right / total;
  const centre = share + (Z * Z) / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  return [(centre - spread) / scale, (centre + spread) / scale];
}
