import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './draw/fonts.ts';
import { smallPng } from './small-png.ts';

/** An SVG drawing as a small PNG. */
export function toPng(svg: string): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [...FONT_FILES] };
  const { pixels, width, height } = new Resvg(svg, { font }).render();
  return smallPng(pixels, width, height);
}

/** A PNG as an image inside an SVG drawing. Width and height stand in the header of every PNG (bytes 16 and 20). */
export function embed(png: Buffer): {
  readonly href: string;
  readonly ratio: number;
  readonly width: number;
} {
  const width = png.readUInt32BE(16);
  return {
    href: `data:image/png;base64,${png.toString('base64')}`,
    ratio: png.readUInt32BE(20) / width,
    width,
  };
}
