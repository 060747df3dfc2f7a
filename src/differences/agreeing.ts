import { areEqual } from '../compare/figures.ts';
import { overlap } from '../events/weights.ts';
import type { Quantity } from '../reading/figures/quantities.ts';
import type { ArticleEvidence } from '../reading/statement.ts';
import { spansMeet } from '../text/spans.ts';
import type { Cluster, HeldPosition, HeldStatement } from './cluster.ts';

/**
 * Overlap of two sentences of one event from which an equal figure in them is of one thing: on the annotated differences 20 of
 * the sentences so added stand in the same position there, one in none, and none in another (docs/EVALUATION.md).
 */
const ONE_THING = 0.2;

/**
 * A disagreement in figures with the further reports of its event that give one of its figures: what four outlets say
 * against one is not one against one. A report that gives the figures of two positions is left out.
 */
export function joinAgreeing(cluster: Cluster, reports: readonly ArticleEvidence[]): Cluster {
  if (cluster.kind !== 'quantity') return cluster;
  const held = new Set(
    cluster.positions.flatMap(({ statements }) =>
      statements.map(({ statement }) => statement.articleId),
    ),
  );
  const added = reports
    .filter(({ articleId }) => !held.has(articleId))
    .flatMap((report) => {
      const found = cluster.positions.flatMap((position) => {
        const statement = agreeingIn(report, position);
        return statement === null ? [] : [{ position, statement }];
      });
      return found.length === 1 ? found : [];
    });
  if (added.length === 0) return cluster;
  const positions = cluster.positions
    .map((position) => ({
      ...position,
      statements: [
        ...position.statements,
        ...added.filter((one) => one.position === position).map(({ statement }) => statement),
      ],
    }))
    .toSorted((a, b) => b.statements.length - a.statements.length);
  return { ...cluster, positions };
}

/** The sentence of a report that gives the figure of a position, of those that do the likest; null where none does. */
function agreeingIn({ statements }: ArticleEvidence, position: HeldPosition): HeldStatement | null {
  const like = position.statements.flatMap((one) =>
    figuresAt(one).flatMap((figure) =>
      statements.flatMap((statement) => {
        const own = statement.quantities.find((other) => isSameFigure(figure, other));
        const near = own === undefined ? 0 : overlap(one.statement, statement);
        return own === undefined || near < ONE_THING ? [] : [{ statement, span: own.span, near }];
      }),
    ),
  );
  const [best] = like.toSorted((a, b) => b.near - a.near);
  return best === undefined ? null : { statement: best.statement, span: best.span };
}

function figuresAt({ statement, span }: HeldStatement): readonly Quantity[] {
  return statement.quantities.filter((one) => spansMeet(one.span, span));
}

function isSameFigure(a: Quantity, b: Quantity): boolean {
  return a.scale === b.scale && a.unit === b.unit && areEqual(a, b);
}
