/**
 * Draws what Byline shows over the shipped corpus, into a folder (docs/pictures unless another is named): its messages
 * on Discord as on a phone and a wide screen, with how tall each is; the page in a browser; a session in a terminal.
 * `npm run pictures [-- FOLDER]`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Collected, collectMessages } from './collect.ts';
import type { Component } from './draw/component.ts';
import { drawMessage } from './draw/draw-message.ts';
import { photographPage } from './page.ts';
import { drawTerminal } from './terminal/draw-terminal.ts';
import { runOnTerminal } from './terminal/run-on-terminal.ts';
import { embed, toPng } from './to-png.ts';

/** Pixels: a phone, and a wide screen. Light on the wide one, so that both themes are seen. */
const SCREENS = [
  { width: 375, theme: 'dark' },
  { width: 700, theme: 'light' },
] as const;

/** What the terminal shows, one screen each. */
const SESSION = [
  'byline ask "How many Islamic State fighters were killed in Palmyra?" --top 1',
  'byline disagreements "air strikes targets"',
];

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
await writeFile(join(folder, 'terminal.svg'), drawTerminal(runOnTerminal(SESSION)));
const page = await photographPage();
if (page === null) console.warn('SKIPPED: the page, as there is no browser. Install chromium.');
else await writeFile(join(folder, 'page.png'), page);

function drawCollected({ message, files }: Collected, width: number, theme: 'dark' | 'light') {
  const image = (name: string) => {
    const bytes = files.get(name);
    return bytes === undefined ? null : embed(Buffer.from(bytes));
  };
  return drawMessage(message.components as unknown as readonly Component[], width, theme, image);
}
