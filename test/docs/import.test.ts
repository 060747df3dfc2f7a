import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { byline, workspace } from '../cli/run-byline.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function page(name: string): string {
  return readFileSync(`${root}test/fixtures/pages/dev/${name}.html`, 'utf8');
}

/** The commands of a page that begin so, each with what it shows. */
function sessions(name: string, prompt: string): { args: readonly string[]; shown: string }[] {
  const section = readFileSync(`${root}${name}`, 'utf8');
  const blocks = [...section.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^(?=\$ )/m)
      .filter((text) => text.startsWith(prompt))
      .map((text) => text.slice(prompt.length))
      .map((text) => {
        const [command = '', ...lines] = text.split('\n');
        return { args: command.split(' '), shown: lines.join('\n').trim() };
      }),
  );
}

test('GIVEN the files of docs/IMPORT.md THEN every command shows what is written there', async () => {
  const item =
    '<item><title>Night ferries end</title><link>https://gazette.example/night</link><pubDate>Wed, 01 May 2024 09:00:00 +0200</pubDate><description>The night ferry to Northquay ends in October, the company said on Monday.</description></item>';
  const cwd = workspace({
    'tunnel.html': page('captions-in-divs'),
    'saved/short-brief.html': page('short-brief'),
    'saved/lead-h2.html': page('lead-h2'),
    'saved/measles-again.html': page('lead-h2'),
    'saved/h1-is-section.html': page('h1-is-section'),
    'saved/login.html':
      '<!doctype html><html><head><title>x</title></head><body><p>Please log in to read on.</p></body></html>',
    'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link>${item}</channel></rss>`,
  });
  const all = sessions('docs/IMPORT.md', '$ npx byline ');
  expect(all).toHaveLength(3);
  for (const { args, shown } of all) {
    const { stdout, stderr } = await byline(args, { cwd });
    expect((stderr + stdout).trim()).toBe(shown);
  }
});

test('GIVEN the saved page of README THEN import shows what is written there', async () => {
  const path = new URL('night-ferry.html', import.meta.url);
  const cwd = workspace({ 'night-ferry.html': readFileSync(path) });
  const all = sessions('README.md', '$ npx byline import ').map(({ args, shown }) => ({
    args: ['import', ...args],
    shown,
  }));
  expect(all).toHaveLength(1);
  for (const { args, shown } of all) {
    const { stdout, stderr } = await byline(args, { cwd, env: { COLUMNS: '100' } });
    expect((stderr + stdout).trim()).toBe(shown);
  }
});
