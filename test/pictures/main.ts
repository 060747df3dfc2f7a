/**
 * Draws the messages that Byline answers with over the shipped corpus, as they look on a phone and on a wide
 * screen, into a folder (docs/pictures unless another is named), and prints how tall each is.
 * `npm run pictures [-- FOLDER]`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type Collected, collectMessages } from './collect.ts';
import type { Component } from './draw/component.ts';
import { drawMessage } from './draw/draw-message.ts';
import { FONT_FILES } from './draw/fonts.ts';
import { smallPng } from './small-png.ts';

/** Pixels: a phone, and a wide screen. Light on the wide one, so that both themes are seen. */
const SCREENS = [
  { width: 375, theme: 'dark' },
  { width: 700, theme: 'light' },
] as const;

const DOCS = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

const folder = process.argv[2] ?? DOCS;
await mkdir(folder, { recursive: true });
for (const collected of await collectMessages()) {
  for (const { width, theme } of SCREENS) {
    const { svg, height } = drawCollected(collected, width, theme);
    await writeFile(join(folder, `${collected.name}-${width}.png`), toPng(svg));
    console.log(`${collected.name.padEnd(16)} ${width} px wide: ${height} px`);
  }
}

function drawCollected({ message, files }: Collected, width: number, theme: 'dark' | 'light') {
  const image = (name: string) => {
    const bytes = files.get(name);
    return bytes === undefined ? null : embed(Buffer.from(bytes));
  };
  return drawMessage(message.components as unknown as readonly Component[], width, theme, image);
}

/** Width and height stand in the header of every PNG (bytes 16 and 20). */
function embed(png: Buffer): { readonly href: string; readonly ratio: number } {
  return {
    href: `data:image/png;base64,${png.toString('base64')}`,
    ratio: png.readUInt32BE(20) / png.readUInt32BE(16),
  };
}

function toPng(svg: string): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [...FONT_FILES] };
  const { pixels, width, height } = new Resvg(svg, { font }).render();
  return smallPng(pixels, width, height);
}
