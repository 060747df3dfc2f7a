import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'corpus/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** Links and pictures of a page that point into the repository, in Markdown or HTML. */
function linksOf(page: string): readonly string[] {
  const text = read(page).replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The names that a page's headings can be linked by, as repositories' sites make them. */
function anchorsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the links of the pages', () => {
  test.each(PAGES)('GIVEN %s THEN what it links to is there', (page) => {
    for (const link of linksOf(page)) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
      expect([link, existsSync(join(ROOT, target))]).toEqual([link, true]);
      if (anchor !== undefined && target.endsWith('.md')) {
        expect(anchorsOf(target), `${page}: ${link}`).toContain(anchor);
      }
    }
  });

  test('GIVEN the pages THEN README leads to every one of docs', () => {
    const linked = linksOf('README.md');
    for (const page of PAGES.filter((one) => one.startsWith('docs/'))) {
      expect(linked).toContain(page);
    }
  });

  test('GIVEN the pictures THEN each is shown on a page', () => {
    const shown = PAGES.flatMap((page) =>
      linksOf(page).map((link) => relative(ROOT, join(ROOT, dirname(page), link))),
    );
    for (const name of readdirSync(join(ROOT, 'docs/pictures'))) {
      expect(shown).toContain(`docs/pictures/${name}`);
    }
  });
});
