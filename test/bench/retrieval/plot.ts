import { type LogScale, logScale, tickLabel } from '../svg/log-scale.ts';
import { escapeXml, round } from '../svg/text.ts';

/** A line of the plot: points of ascending `x`. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly strong: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const WIDTH = 820;
const HEIGHT = 480;
const MARGIN = { top: 44, right: 170, bottom: 56, left: 74 } as const;
/** Pixels between two labels at the right. */
const LABEL_GAP = 16;
/** White around letters, where a line passes behind them. */
const HALO = 'paint-order="stroke" stroke="#ffffff" stroke-width="4"';
const FONT = 'font-family="system-ui, sans-serif"';

/** Draws lines over two logarithmic axes as an SVG picture with its own background. */
export function drawLogPlot(
  title: string,
  axes: { readonly x: string; readonly y: string },
  series: readonly Series[],
): string {
  const points = series.flatMap((one) => one.points);
  const x = logScale(
    points.map((point) => point.x),
    MARGIN.left,
    WIDTH - MARGIN.right,
  );
  const y = logScale(
    points.map((point) => point.y),
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(title)}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(MARGIN.left, 24, title, 'font-size="15" font-weight="600"'),
    ...drawGrid(x, y),
    text((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 14, axes.x, 'text-anchor="middle"'),
    text(0, 0, axes.y, `text-anchor="middle" transform="translate(18 ${HEIGHT / 2}) rotate(-90)"`),
    ...series.map((one) => drawLine(one, x, y)),
    ...drawLabels(series, x, y),
    '</svg>',
    '',
  ].join('\n');
}

function drawGrid(x: LogScale, y: LogScale): readonly string[] {
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#d8dce2"/>`;
  return [
    ...x.ticks.flatMap((tick) => [
      line(x.at(tick), MARGIN.top, x.at(tick), bottom),
      text(x.at(tick), bottom + 18, tick.toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(MARGIN.left, y.at(tick), right, y.at(tick)),
      text(MARGIN.left - 8, y.at(tick) + 4, tickLabel(tick), 'text-anchor="end"'),
    ]),
  ];
}

function drawLine({ points, colour, strong }: Series, x: LogScale, y: LogScale): string {
  const places = points.map((point) => [x.at(point.x), y.at(point.y)] as const);
  const path = places.map(([px, py]) => `${px},${py}`).join(' ');
  const width = strong ? 3.5 : 1.8;
  const dots = places.map(
    ([px, py]) => `<circle cx="${px}" cy="${py}" r="${width + 0.7}" fill="${colour}"/>`,
  );
  const line = `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return [line, ...dots].join('');
}

/** Names at the ends of their lines, moved apart where they would overlap, from the top down. */
function drawLabels(series: readonly Series[], x: LogScale, y: LogScale): readonly string[] {
  const ends = series.flatMap(({ name, colour, strong, points }) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ name, colour, strong, left: x.at(end.x), at: y.at(end.y) }];
  });
  ends.sort((a, b) => a.at - b.at);
  let lowest = Number.NEGATIVE_INFINITY;
  return ends.map(({ name, colour, strong, left, at }) => {
    lowest = Math.max(at, lowest + LABEL_GAP);
    const weight = strong ? ' font-weight="700"' : '';
    const style = `fill="${colour}"${weight} ${HALO}`;
    return text(left + 10, lowest + 4, name, style);
  });
}

function text(x: number, y: number, content: string, style: string): string {
  const size = style.includes('font-size') ? '' : ' font-size="12"';
  const colour = style.includes('fill=') ? '' : ' fill="#333a45"';
  return `<text x="${round(x)}" y="${round(y)}" ${FONT}${size}${colour} ${style}>${escapeXml(content)}</text>`;
}
