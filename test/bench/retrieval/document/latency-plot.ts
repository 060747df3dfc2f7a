import { FUSED } from '../engines/byline.ts';
import type { Figures } from '../figures.ts';
import { drawLogPlot, type Series } from '../plot.ts';

const COLOURS = [
  '#0b6bcb',
  '#6aa5dd',
  '#1d9a8a',
  '#b3541e',
  '#c23b6a',
  '#7a5195',
  '#8a8f00',
  '#3d7d2f',
  '#5c6470',
] as const;

/** Median processor time of a search (wall time of a busy machine would favour the quick) against corpus size, a line a ranking; Byline's fused view goes on to the sizes of its growth. */
export function drawLatency({ speed, growth }: Figures): string {
  const lines = new Map<string, { x: number; y: number }[]>();
  for (const { paragraphs, latency } of speed?.rows ?? []) {
    for (const [view, { cpu }] of Object.entries(latency)) {
      lines.set(view, [...(lines.get(view) ?? []), { x: paragraphs, y: cpu.p50 }]);
    }
  }
  const fused = lines.get(FUSED) ?? [];
  const largest = fused.at(-1)?.x ?? 0;
  for (const { paragraphs, latency } of growth?.rows ?? []) {
    if (paragraphs > largest) fused.push({ x: paragraphs, y: latency.cpu.p50 });
  }
  lines.set(FUSED, fused);
  const series = Array.from(
    lines,
    ([name, points], i): Series => ({
      name,
      colour: COLOURS[i % COLOURS.length] ?? '#000000',
      strong: name === FUSED,
      points,
    }),
  );
  const axes = { x: 'paragraphs', y: 'milliseconds of processor time, median' };
  return drawLogPlot('Time of a search against corpus size', axes, series);
}
