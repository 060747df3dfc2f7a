import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Pages imported; `npm run bench:import 1000`. */
const PAGES = Number(process.argv[2] ?? 1000);

/** Bytes of scripts and menus around each article: pages of publishers weigh 100 to 300 KB. */
const WEIGHT = 120_000;

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const WORDS =
  'harbour wall council storm ferry bridge mayor river crane quay night market school tide engine coast report plan price road'.split(
    ' ',
  );

/** Words that differ from page to page and are the same on every run. */
function text(page: number, paragraph: number): string {
  const words = Array.from(
    { length: 38 },
    (_, at) => WORDS[(page * 7 + paragraph * 13 + at * at * (page + 3)) % WORDS.length],
  );
  return `Report ${page} of paragraph ${paragraph} says that the ${words.join(' ')} of Eastmere was seen.`;
}

function page(at: number): string {
  const paragraphs = Array.from({ length: 14 }, (_, one) => `<p>${text(at, one)}</p>`).join('\n');
  const menu = Array.from(
    { length: 150 },
    (_, one) => `<li class="menu-item"><a href="/s/${one}">Section ${one} of the paper</a></li>`,
  ).join('');
  const cards = Array.from(
    { length: 40 },
    (_, one) =>
      `<div class="card"><a href="/c/${one}"><h3>Story ${one} of the day at the coast</h3></a><p>A summary of story ${one}, in a line.</p></div>`,
  ).join('');
  const script = `<script>var data = ${JSON.stringify('x'.repeat(WEIGHT))};</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story number ${at} of the harbour - Harbour Gazette</title><meta property="og:site_name" content="Harbour Gazette"><meta property="article:published_time" content="2024-05-0${1 + (at % 9)}T09:00:00Z"><link rel="canonical" href="https://gazette.example/story/${at}">${script}</head><body><nav><ul>${menu}</ul></nav><main><article><h1>Story number ${at} of the harbour</h1><div class="body">${paragraphs}</div></article><section class="related">${cards}</section></main><footer>Imprint</footer></body></html>`;
}

const folder = mkdtempSync(join(tmpdir(), 'byline-import-'));
try {
  mkdirSync(join(folder, 'pages'));
  for (let at = 0; at < PAGES; at += 1)
    writeFileSync(join(folder, 'pages', `${at}.html`), page(at));
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [PROGRAM, 'import', 'pages', '--corpus', 'news', '--create'],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const memory: number[] = [];
  let ticks = 0;
  const timer = setInterval(() => {
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      ticks = Number(stat[11]) + Number(stat[12]);
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      memory.push(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // The program ended between two looks.
    }
  }, 500);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  const third = Math.floor(memory.length / 3);
  const peak = (part: readonly number[]): string => Math.max(0, ...part).toFixed(0);
  console.log(
    `${PAGES} pages in ${seconds.toFixed(1)} s, ${(ticks / 100).toFixed(1)} s of one core; memory (MiB): first third ${peak(memory.slice(0, third))}, second ${peak(memory.slice(third, 2 * third))}, last ${peak(memory.slice(2 * third))}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
