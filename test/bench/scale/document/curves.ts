import { type LogScale, logScale, tickLabel } from '../../svg/log-scale.ts';
import { escapeXml, round } from '../../svg/text.ts';
import { type ScaleFigures, summarise } from '../figures.ts';
import type { Program } from '../program.ts';

/** A small picture of the drawing: lines of one or two metrics. */
interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly dashed: boolean;
  }[];
}

const PANELS: readonly Panel[] = [
  { title: 'Index from nothing', unit: 's', lines: [solid('index.seconds')] },
  { title: 'Memory while indexing', unit: 'MB', lines: [solid('index.peakMb')] },
  {
    title: 'Memory serving',
    unit: 'MB',
    lines: [solid('rss.off', 'without reader'), dashed('rss.on', 'with reader')],
  },
  {
    title: 'Start to the first answer',
    unit: 's',
    lines: [solid('start.off', 'without reader'), dashed('start.on', 'with reader')],
  },
  { title: 'Search, p99', unit: 'ms', lines: [solid('search.p99')] },
  {
    title: 'Added article: found, differs',
    unit: 's',
    lines: [solid('added.found', 'found'), dashed('added.differs', 'difference listed')],
  },
];

function solid(id: string, name = '') {
  return { id, name, dashed: false };
}

function dashed(id: string, name: string) {
  return { id, name, dashed: true };
}

const COLUMNS = 3;
const PANEL = { width: 270, height: 230 } as const;
const PLOT = { left: 52, right: 14, top: 30, bottom: 44 } as const;
/** Room below the panels for the names of the programs and the guide. */
const LEGEND = 34;
const WIDTH = COLUMNS * PANEL.width;
const HEIGHT = Math.ceil(PANELS.length / COLUMNS) * PANEL.height + LEGEND;

/** Colours of text and lines by the scheme of the page that shows the picture; both on a background of its own. */
const STYLE = `svg{--ground:#ffffff;--ink:#2b313b;--faint:#d8dce2;--this:#0b6bcb;--other:#b3541e;--guide:#8a919c}
@media (prefers-color-scheme:dark){svg{--ground:#0d1117;--ink:#d7dde5;--faint:#333b46;--this:#58a6ff;--other:#f0985a;--guide:#8a919c}}
text{font:11px system-ui,sans-serif;fill:var(--ink)}.title{font-size:13px;font-weight:600}
.ground{fill:var(--ground)}.grid{stroke:var(--faint)}.guide{stroke:var(--guide);stroke-dasharray:1 4}
.this{stroke:var(--this);stroke-width:2.5}.other{stroke:var(--other);stroke-width:1.8}.dashed{stroke-dasharray:6 3}
polyline{fill:none}.dot-this{fill:var(--this)}.dot-other{fill:var(--other)}`;

/** One line of a panel as it is drawn, from the medians of its rows. */
interface Curve {
  readonly role: Program['role'];
  readonly dashed: boolean;
  readonly points: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws growth over the sizes measured: a panel a metric, logarithmic axes, a guide for growth in proportion. */
export function drawCurves(figures: ScaleFigures): string {
  const title = 'Time and memory against the number of paragraphs';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${escapeXml(describe(figures))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    ...PANELS.map((panel, i) => drawPanel(panel, i, figures)),
    ...drawLegend(figures),
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel(panel: Panel, position: number, figures: ScaleFigures): string {
  const left = (position % COLUMNS) * PANEL.width;
  const top = Math.floor(position / COLUMNS) * PANEL.height;
  const curves = curvesOf(panel, figures);
  const points = curves.flatMap((curve) => curve.points);
  const named = panel.lines.filter(({ name }) => name !== '');
  const key = named.map(({ name, dashed: isDashed }) => `${isDashed ? '- -' : '—'} ${name}`);
  const heading = `<text class="title" x="8" y="18">${escapeXml(`${panel.title}, ${panel.unit}`)}</text>`;
  const content =
    points.length === 0
      ? [heading, `<text x="${PLOT.left}" y="${PANEL.height / 2}">not measured</text>`]
      : [
          heading,
          ...drawPlot(curves, points),
          text(PLOT.left, PANEL.height - 4, key.join(', '), 'start'),
        ];
  return `<g transform="translate(${left} ${top})">${content.join('')}</g>`;
}

function drawPlot(curves: readonly Curve[], points: readonly Point[]): readonly string[] {
  const right = PANEL.width - PLOT.right;
  const bottom = PANEL.height - PLOT.bottom;
  const x = logScale(
    points.map((one) => one.x),
    PLOT.left,
    right,
  );
  const y = logScale(
    points.map((one) => one.y),
    bottom,
    PLOT.top,
  );
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<line class="grid" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  return [
    ...x.ticks.flatMap((tick) => [
      line(x.at(tick), PLOT.top, x.at(tick), bottom),
      text(x.at(tick), bottom + 15, shortCount(tick), 'middle'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(PLOT.left, y.at(tick), right, y.at(tick)),
      text(PLOT.left - 6, y.at(tick) + 4, tickLabel(tick), 'end'),
    ]),
    drawGuide(curves, x, y),
    ...curves.map((curve) => drawCurve(curve, x, y)),
  ];
}

function drawCurve({ role, dashed: isDashed, points }: Curve, x: LogScale, y: LogScale): string {
  const places = points.map((point) => [x.at(point.x), y.at(point.y)] as const);
  const path = places.map((place) => place.join(',')).join(' ');
  const dots = places.map(
    ([cx, cy]) => `<circle class="dot-${role}" cx="${cx}" cy="${cy}" r="3"/>`,
  );
  return `<polyline class="${role}${isDashed ? ' dashed' : ''}" points="${path}"/>${dots.join('')}`;
}

/** Growth in proportion that ends where the first line does: what lies above it at smaller sizes grows more slowly. */
function drawGuide(curves: readonly Curve[], x: LogScale, y: LogScale): string {
  const end = curves.find(({ role }) => role === 'this')?.points.at(-1);
  const lowest = y.ticks[0];
  const narrowest = x.ticks[0];
  if (end === undefined || lowest === undefined || narrowest === undefined) return '';
  const from = Math.max(narrowest, end.x * (lowest / end.y));
  const [x1, y1] = [x.at(from), y.at((end.y * from) / end.x)];
  return `<line class="guide" x1="${x1}" y1="${y1}" x2="${x.at(end.x)}" y2="${y.at(end.y)}"/>`;
}

function drawLegend({ commits }: ScaleFigures): readonly string[] {
  const y = HEIGHT - 12;
  const roles = (['this', 'other'] as const).filter((role) => commits[role] !== undefined);
  const entries = roles.map((role) => ({ style: role, name: `commit ${commits[role]}` }));
  return [...entries, { style: 'guide', name: 'growth in proportion' }].map(
    ({ style, name }, i) => {
      const left = 8 + i * 180;
      return `<line class="${style}" x1="${left}" y1="${y - 4}" x2="${left + 26}" y2="${y - 4}"/>${text(left + 32, y, name, 'start')}`;
    },
  );
}

function curvesOf({ lines }: Panel, { rows }: ScaleFigures): readonly Curve[] {
  return (['other', 'this'] as const)
    .flatMap((role) =>
      lines.map(({ id, dashed: isDashed }) => ({
        role,
        dashed: isDashed,
        points: rows.flatMap((row) => {
          const y = row.role === role ? summarise(row.runs[id])?.median : undefined;
          return y === undefined || row.paragraphs === null ? [] : [{ x: row.paragraphs, y }];
        }),
      })),
    )
    .filter(({ points }) => points.length > 0);
}

/** The curves in words, for who does not see them. */
function describe(figures: ScaleFigures): string {
  const sentences = PANELS.flatMap((panel) =>
    curvesOf(panel, figures).map(({ role, dashed: isDashed, points }) => {
      const name = panel.lines.find((line) => line.dashed === isDashed)?.name ?? '';
      const values = points.map(
        ({ x, y }) => `${y.toPrecision(3)} ${panel.unit} at ${x.toLocaleString('en')}`,
      );
      return `${[panel.title, name].filter((part) => part !== '').join(', ')}, ${role} commit: ${values.join(', ')} paragraphs.`;
    }),
  );
  return sentences.join(' ');
}

function text(x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
}

/** 1000 as 1k, 1000000 as 1M. */
function shortCount(tick: number): string {
  if (tick >= 1_000_000) return `${tick / 1_000_000}M`;
  return tick >= 1_000 ? `${tick / 1_000}k` : String(tick);
}
