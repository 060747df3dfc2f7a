/** A smooth function: returns its value at `point` and writes its gradient. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

interface Update {
  readonly step: Float64Array;
  readonly change: Float64Array;
}

/** Updates kept, halvings tried in a line search, and the part of the promised descent that is enough. */
const HISTORY = 8;
const MAX_HALVINGS = 30;
const SUFFICIENT_DESCENT = 1e-4;
/** Relative gain below which the search ends, and the least curvature an update must show. */
const MIN_GAIN = 1e-7;
const MIN_CURVATURE = 1e-12;

/** Minimises from zero by L-BFGS (Nocedal and Wright, Numerical Optimization, chapter 7), backtracking. */
export function minimise(objective: Objective, size: number, iterations: number): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const history: Update[] = [];
  for (let n = 0; n < iterations; n += 1) {
    const heading = descend(gradient, history);
    const slope = dot(heading, gradient);
    if (slope > -MIN_CURVATURE) break;
    const first = Math.min(1, 1 / Math.sqrt(dot(gradient, gradient)));
    const found = searchLine(objective, { point, value, heading, slope }, n === 0 ? first : 1);
    if (!(found.value < value)) break;
    remember(history, subtract(found.point, point), subtract(found.gradient, gradient));
    const settled = value - found.value < MIN_GAIN * Math.max(1, Math.abs(value));
    ({ point, gradient, value } = found);
    if (settled) break;
  }
  return point;
}

interface Line {
  readonly point: Float64Array;
  readonly value: number;
  readonly heading: Float64Array;
  readonly slope: number;
}

interface Found {
  readonly point: Float64Array<ArrayBuffer>;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly value: number;
}

function searchLine(objective: Objective, line: Line, firstRate: number): Found {
  const gradient = new Float64Array(line.point.length);
  let rate = firstRate;
  for (let tries = 0; ; tries += 1) {
    const point = line.point.map((x, j) => x + rate * (line.heading[j] ?? 0));
    const value = objective(point, gradient);
    const enough = value <= line.value + SUFFICIENT_DESCENT * rate * line.slope;
    if (enough || tries === MAX_HALVINGS) {
      return { point: Float64Array.from(point), gradient, value };
    }
    rate /= 2;
  }
}

function remember(history: Update[], step: Float64Array, change: Float64Array): void {
  if (dot(step, change) <= MIN_CURVATURE) return;
  history.push({ step, change });
  if (history.length > HISTORY) history.shift();
}

/** The two-loop recursion (algorithm 7.4). */
function descend(gradient: Float64Array, history: readonly Update[]): Float64Array {
  const heading = gradient.map((g) => -g);
  const alphas: number[] = [];
  for (let i = history.length - 1; i >= 0; i -= 1) {
    const update = history[i];
    if (update === undefined) continue;
    const alpha = dot(update.step, heading) / dot(update.change, update.step);
    alphas[i] = alpha;
    addTimes(heading, update.change, -alpha);
  }
  const last = history.at(-1);
  if (last !== undefined) {
    const scale = dot(last.step, last.change) / dot(last.change, last.change);
    for (let j = 0; j < heading.length; j += 1) heading[j] = (heading[j] ?? 0) * scale;
  }
  history.forEach((update, i) => {
    const beta = dot(update.change, heading) / dot(update.change, update.step);
    addTimes(heading, update.step, (alphas[i] ?? 0) - beta);
  });
  return heading;
}

function addTimes(target: Float64Array, source: Float64Array, factor: number): void {
  for (let j = 0; j < target.length; j += 1) {
    target[j] = (target[j] ?? 0) + factor * (source[j] ?? 0);
  }
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, j) => x - (b[j] ?? 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
