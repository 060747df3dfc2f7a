import { type Canvas, type Component, stack } from './component.ts';
import { SIZE, THEMES } from './theme.ts';

/** A message drawn: an SVG document, and the message's height in pixels. */
export interface DrawnMessage {
  readonly svg: string;
  readonly height: number;
}

/**
 * A message of Components V2 as Discord would show it at a width, near enough to be looked at and measured.
 * `image` finds what is attached.
 */
export function drawMessage(
  components: readonly Component[],
  width: number,
  theme: 'dark' | 'light' = 'dark',
  image: Canvas['image'] = () => null,
): DrawnMessage {
  const colours = THEMES[theme];
  const canvas = { width: width - 2 * SIZE.padding, theme: colours, image };
  const drawn = stack(components, canvas);
  const height = Math.ceil(drawn.height + 2 * SIZE.padding);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans Condensed">` +
    `<rect width="${width}" height="${height}" fill="${colours.page}"/>` +
    `<g transform="translate(${SIZE.padding} ${SIZE.padding})">${drawn.svg}</g></svg>`;
  return { svg, height };
}
