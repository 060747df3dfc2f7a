import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFiles, articleFile } from '../cli/run-byline.ts';
import { BROWSER, openBrowser } from './browser.ts';
import { type Served, serveWeb, WEB_CORPUS } from './serve.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A machine that trains or builds beside the tests gives a reindex little of its time. */
const SLOW_MS = 180_000;

const PAGES = [
  '/',
  '/?q=How+many+boats+were+destroyed%3F',
  '/?q=Who+won+the+chess+tournament%3F',
  '/reported?fact=At+least+40+boats+were+destroyed+at+Northport',
  '/disagreements?severity=low',
  '/corpus?outlet=Coast+Daily',
  '/article/hostile-tides#p1',
  '/article/none',
  '/moderate',
];

if (BROWSER === undefined) {
  console.warn('SKIPPED: the page is not tested in a browser, as there is none. Install chromium.');
}

describe.skipIf(BROWSER === undefined)('the page in a browser', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveWeb(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  /** A page of a visitor; notes what it asks of other places, and what breaks the rules of the page. */
  async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ baseURL: served.address, ...options });
    const page = await context.newPage();
    const foreign: string[] = [];
    const problems: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address)) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
        problems.push(message.text());
      }
    });
    page.on('pageerror', (error) => problems.push(error.message));
    return { context, page, foreign, problems };
  }

  test.each([
    [375, 'light'],
    [375, 'dark'],
    [1280, 'light'],
    [1600, 'dark'],
  ] as const)(
    'GIVEN %i pixels in %s THEN nobody is shut out, nothing overflows and nothing comes from elsewhere',
    async (width, colorScheme) => {
      const { context, page, foreign, problems } = await visit({
        viewport: { width, height: 900 },
        colorScheme,
      });
      for (const path of PAGES) {
        await page.goto(path);
        expect(await violations(page), path).toEqual([]);
        const { scrollWidth, innerWidth } = await sizes(page);
        expect(scrollWidth, path).toBeLessThanOrEqual(innerWidth);
      }
      expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN a question typed with the keyboard alone THEN its citation leads to the paragraph, marked',
    async () => {
      const { context, page } = await visit();
      await page.goto('/');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.getByLabel('Question').focus();
      await page.keyboard.type('How many boats were destroyed?');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?q=How/);
      expect(await page.locator('.said mark').first().textContent()).toContain('40');
      await page.locator('.said a.number').first().click();
      await page.locator('#passage-1 .place a').click();
      await page.waitForURL(/\/article\/[^#]+#p1$/);
      const marked = await page.locator('li:target').textContent();
      expect(marked).toContain('At least 40 boats were destroyed');
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN no JavaScript THEN asking, reading, filtering and the preview work',
    async () => {
      const { context, page } = await visit({ javaScriptEnabled: false });
      await page.goto('/');
      await page.fill('#q', 'How many boats were destroyed?');
      await page.click('form.ask button');
      expect(await page.textContent('.badge')).toContain('2 outlets · 1 origin');
      await page.goto('/disagreements');
      await page.selectOption('#kind', 'date');
      await page.click('main form button');
      expect(await page.textContent('h2')).toContain('do not contradict each other');
      await preview(page);
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN a sign of the picture THEN it opens its quote',
    async () => {
      const { context, page } = await visit();
      await page.goto('/reported?fact=At+least+40+boats+were+destroyed+at+Northport');
      await page.getByRole('link', { name: /^Coast Daily says otherwise: 14 boats/ }).click();
      expect(await page.locator('.reporting:target').textContent()).toContain(
        'destroyed 14 boats on Wednesday night',
      );
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN a file dropped on the page THEN the preview comes',
    async () => {
      const { context, page } = await visit();
      await page.goto('/corpus');
      const file = await page.evaluateHandle(
        `(() => { const sent = new DataTransfer(); sent.items.add(new File([${JSON.stringify(STORY)}], 'gale.txt')); return sent; })()`,
      );
      await page.dispatchEvent('form.drop', 'drop', { dataTransfer: file });
      await page.waitForURL(/preview$/);
      expect(await page.textContent('.preview')).toContain('A gale tore the roof');
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN a hostile article THEN it is read and takes nothing over',
    async () => {
      const { context, page, problems } = await visit();
      let alerts = 0;
      page.on('dialog', (dialog) => {
        alerts += 1;
        return dialog.dismiss();
      });
      for (const path of [
        '/article/hostile-tides',
        '/corpus?find=tides',
        '/?q=barges+Eastmouth+tide',
      ]) {
        await page.goto(path);
        expect(await page.title()).not.toBe('taken');
      }
      expect(await page.textContent('body')).toContain('<script>document.title="taken"</script>');
      expect({ alerts, problems }).toEqual({ alerts: 0, problems: [] });
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN a moderator THEN a reindex is followed to its end, and the new article is found',
    async () => {
      const { context, page } = await visit();
      await page.goto('/moderate');
      await page.fill('#token', 'wrong');
      await page.click('main button');
      expect(await page.textContent('[role=alert]')).toContain('not the token');
      await page.fill('#token', served.token);
      await page.click('main button');
      await page.waitForSelector('#reindex');
      expect(await violations(page)).toEqual([]);
      addFiles(served.folder, { 'corpus/articles/new.md': NEW_ARTICLE });
      await page.click('#reindex button');
      await page
        .getByText('1 added, 0 changed, 0 removed, 1 rejected')
        .waitFor({ timeout: SLOW_MS });
      await page.goto('/article/lamp-oil');
      expect(await page.textContent('h1')).toBe('Lamp oil runs short at Westmouth');
      await context.close();
    },
    SLOW_MS,
  );

  test(
    'GIVEN twenty visitors at once THEN each gets the answer to what they asked',
    async () => {
      const questions = Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0 ? 'How many boats were destroyed?' : 'Who expects claims from 300 households?',
      );
      const contexts: BrowserContext[] = [];
      const answers = await Promise.all(
        questions.map(async (question) => {
          const { context, page } = await visit();
          contexts.push(context);
          await page.goto(`/?q=${encodeURIComponent(question)}`, { timeout: SLOW_MS });
          return { heading: await page.textContent('h1'), body: await page.textContent('.answer') };
        }),
      );
      for (const [n, { heading, body }] of answers.entries()) {
        expect(heading).toBe(questions[n]);
        expect(body).toContain(n % 2 === 0 ? '40 boats' : 'Ines Calder');
      }
      await Promise.all(contexts.map((context) => context.close()));
    },
    SLOW_MS,
  );
});

describe.skipIf(BROWSER === undefined)('the page with the reader', () => {
  test(
    'GIVEN a question of other words THEN the reader’s answer stands on the page',
    async () => {
      const [served, browser] = await Promise.all([
        serveWeb(WEB_CORPUS, { BYLINE_READER: 'on' }),
        openBrowser(),
      ]);
      const page = await browser.newPage({ baseURL: served.address });
      await page.goto('/?q=How+many+boats+did+the+flood+destroy%3F', { timeout: SLOW_MS });
      expect(await page.textContent('.said mark')).toMatch(/40|14/);
      await browser.close();
      await served.stop();
    },
    SLOW_MS,
  );
});

const STORY = `Gale at Southport

A gale tore the roof off the fish market at Southport on Friday night, the harbour office said.

Nobody was hurt, and the market will open again on Monday, said its keeper Tom Reed.
`;

const NEW_ARTICLE = articleFile(
  'lamp-oil',
  'Inland Post',
  '2024-05-06',
  'Lamp oil runs short at Westmouth',
  ['Lamp oil ran short at Westmouth on Monday, the grocers said.'],
);

async function preview(page: Page): Promise<void> {
  await page.goto('/corpus');
  const buffer = Buffer.from(STORY);
  await page.setInputFiles('#file', { name: 'gale.txt', mimeType: 'text/plain', buffer });
  await page.click('form.drop button');
  const shown = await page.textContent('.preview');
  expect(shown).toContain('Kept: 2 paragraphs');
  expect(shown).toContain('Nothing was stored.');
}

/** What axe-core finds; it is put into the page past the page's own rules, as a debugger is. */
async function violations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${AXE}; axe.run().then((found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as readonly string[];
}

function sizes(page: Page): Promise<{ scrollWidth: number; innerWidth: number }> {
  return page.evaluate(
    '({ scrollWidth: document.documentElement.scrollWidth, innerWidth: window.innerWidth })',
  );
}
