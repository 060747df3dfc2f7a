import { escapeXml } from '../draw/text-block.ts';

/** A command line and what came out, with the codes of its colours. */
export interface Screen {
  readonly command: string;
  readonly output: string;
}

/** Pixels. The width of a column is that of the usual fixed-width fonts at this size; texts are set to it. */
const SIZE = { font: 14, column: 8.4, line: 18, padding: 16 } as const;

/** Seconds that all screens take, and of each: until it is typed, and until the answer is there. */
const LOOP_S = 20;
const TYPED_S = 2;
const ANSWERED_S = 2.6;

const PAGE = '#1a1a1e';
const TEXT = '#e6e6ea';

/** What the codes of ECMA-48 that Byline uses look like; 22 and 39 end them. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight="bold"',
  2: 'fill="#a4a4ac"',
  31: 'fill="#ff8f8f"',
  32: 'fill="#7ddc8c"',
  33: 'fill="#f0c674"',
  36: 'fill="#7fd4e0"',
};

const ENDS: Readonly<Record<string, readonly string[]>> = {
  22: ['1', '2'],
  39: ['31', '32', '33', '36'],
};

/**
 * A terminal as an SVG that shows one screen after the other, typed and answered, over and over; the first stands still
 * where nothing moves, or nothing should.
 */
export function drawTerminal(screens: readonly Screen[]): string {
  const pages = screens.map(({ command, output }) => [`$ ${command}`, ...output.split('\n')]);
  const rows = Math.max(...pages.map((lines) => lines.length));
  const columns = Math.max(...pages.flat().map((line) => plain(line).length));
  const width = Math.ceil(columns * SIZE.column + 2 * SIZE.padding);
  const height = rows * SIZE.line + 2 * SIZE.padding;
  const title = escapeXml(
    `In a terminal: ${screens.map(({ command }) => command).join(', then ')}`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE.font}" fill="${TEXT}">`,
    `<title>${title}</title>`,
    `<style>@media (prefers-reduced-motion: no-preference){${pages.map((_, at) => motion(at, pages.length)).join('')}}</style>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${PAGE}"/>`,
    ...pages.map((lines, at) => drawPage(lines, at, width)),
    '</svg>\n',
  ].join('\n');
}

function drawPage([command = '', ...output]: readonly string[], at: number, width: number): string {
  const cover = 2 * SIZE.column + SIZE.padding;
  return [
    `<g class="s${at}"${at === 0 ? '' : ' opacity="0"'}>`,
    drawLine(command, 0),
    // Slides to the right over the command, a column a step.
    `<rect class="t${at}" x="${cover}" y="${SIZE.padding - 2}" width="${width - cover - SIZE.padding}" height="${SIZE.line + 2}" fill="${PAGE}" transform="translate(${width})"/>`,
    `<g class="o${at}">`,
    ...output.map((line, row) => drawLine(line, row + 1)),
    '</g>',
    '</g>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** When a page is seen, its command typed, its answer there: shares of the whole loop. */
function motion(at: number, count: number): string {
  const share = (seconds: number): string => `${((100 * seconds) / LOOP_S).toFixed(2)}%`;
  const begin = (LOOP_S / count) * at;
  const end = begin + LOOP_S / count;
  const seen = (name: string, from: number): string =>
    `@keyframes ${name}${at}{0%,${share(Math.max(0, from - 0.01))}{opacity:0}${share(from)},${share(end - 0.01)}{opacity:1}${share(end)},100%{opacity:0}}.${name}${at}{animation:${name}${at} ${LOOP_S}s infinite}`;
  const typed = `@keyframes t${at}{0%,${share(begin)}{transform:translateX(0)}${share(begin + TYPED_S)},100%{transform:translateX(100%)}}.t${at}{transform-box:fill-box;animation:t${at} ${LOOP_S}s steps(40) infinite}`;
  return `${seen('s', begin + 0.02)}${seen('o', begin + ANSWERED_S)}${typed}`;
}

function drawLine(line: string, row: number): string {
  const length = plain(line).length;
  if (length === 0) return '';
  const y = SIZE.padding + row * SIZE.line + SIZE.font;
  const set = `textLength="${(length * SIZE.column).toFixed(1)}"`;
  return `<text xml:space="preserve" x="${SIZE.padding}" y="${y}" ${set}>${drawStyled(line)}</text>`;
}

/** The text of a line between its codes, each piece as the codes before it say. */
function drawStyled(line: string): string {
  let styles: readonly string[] = [];
  return line
    .split(CODE)
    .map((part, index) => {
      if (index % 2 === 1) {
        const ended = ENDS[part] ?? (part === '0' || part === '' ? Object.keys(STYLES) : []);
        styles = styles.filter((style) => !ended.includes(style));
        if (STYLES[part] !== undefined) styles = [...styles, part];
        return '';
      }
      if (part === '' || styles.length === 0) return escapeXml(part);
      const attributes = styles.map((style) => STYLES[style]).join(' ');
      return `<tspan ${attributes}>${escapeXml(part)}</tspan>`;
    })
    .join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the code that begins with ESC is what is looked for.
const CODE = /\u001B\[([\d;]*)m/;

function plain(line: string): string {
  return line
    .split(CODE)
    .filter((_, index) => index % 2 === 0)
    .join('');
}
