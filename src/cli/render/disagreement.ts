import type {
  Disagreement,
  DisagreementStatement,
  Passage,
  Position,
  Severity,
} from '../../types.ts';
import { block } from './block.ts';
import { placeOf, quoted } from './passage.ts';
import type { Surface } from './style.ts';

/** The note under an answer: how the sources differ and who holds which position, without the passages. */
export function renderDisagreementNote(
  disagreement: Disagreement,
  passages: readonly Passage[],
  surface: Surface,
): string {
  const lines = [heading(disagreement, `Sources disagree: ${disagreement.topic}`, surface)];
  for (const position of disagreement.positions) {
    const text = `${position.value}: ${holders(position.statements, passages).join(', ')}`;
    lines.push(block(text, surface, { lead: '  - ', indent: 4 }));
  }
  return lines.join('\n');
}

/** Every disagreement with all positions and the sentences that hold them, in the order given. */
export function renderDisagreements(
  disagreements: readonly Disagreement[],
  surface: Surface,
): string {
  if (disagreements.length === 0) {
    return block('No disagreement found at this severity.', surface);
  }
  return disagreements.map((item) => renderDisagreement(item, surface)).join('\n\n');
}

function renderDisagreement(disagreement: Disagreement, surface: Surface): string {
  return [
    heading(disagreement, disagreement.topic, surface),
    ...disagreement.positions.map((position) => renderPosition(position, surface)),
  ].join('\n');
}

function heading(disagreement: Disagreement, title: string, surface: Surface): string {
  const { style } = surface;
  const paint = severityPaint(disagreement.severity, surface);
  return [
    block(`${title} (${disagreement.kind}, ${disagreement.severity})`, surface, {
      lead: paint('≠ '),
      indent: 2,
      paint: (line) => style.bold(paint(line)),
    }),
    block(disagreement.note, surface, { indent: 2 }),
  ].join('\n');
}

function renderPosition(position: Position, surface: Surface): string {
  const { style } = surface;
  const lines = [block(position.value, surface, { lead: '  - ', indent: 4, paint: style.bold })];
  for (const statement of position.statements) {
    const cited =
      statement.attribution.length > 0 ? `, citing ${statement.attribution.join(', ')}` : '';
    const place = placeOf(statement.article, statement.paragraph, surface) + cited;
    lines.push(block(place, surface, { indent: 4, paint: style.dim }));
    lines.push(quoted(statement.quote, surface, 4));
  }
  return lines.join('\n');
}

/** The outlets, each once, with the `[n]` of the passages shown above that hold its statements. */
function holders(
  statements: readonly DisagreementStatement[],
  passages: readonly Passage[],
): readonly string[] {
  const shown = new Map<string, number[]>();
  for (const { article, paragraph } of statements) {
    const numbers = shown.get(article.outlet) ?? [];
    const passage = passages.find(
      (one) => one.article.id === article.id && one.paragraph === paragraph,
    );
    shown.set(article.outlet, passage === undefined ? numbers : [...numbers, passage.n]);
  }
  return [...shown].map(([outlet, numbers]) => {
    const marks = numbers.toSorted((a, b) => a - b).map((n) => `[${n}]`);
    return marks.length === 0 ? outlet : `${outlet} ${marks.join('')}`;
  });
}

function severityPaint(severity: Severity, surface: Surface): (text: string) => string {
  if (severity === 'high') return surface.style.bad;
  return severity === 'medium' ? surface.style.warn : surface.style.dim;
}
