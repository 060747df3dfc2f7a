import { BROWSER, openBrowser } from '../web/browser.ts';
import { serveWeb } from '../web/serve.ts';
import { SHIPPED } from './shipped.ts';
import { embed, toPng } from './to-png.ts';

/** What the picture shows: who reported a fact, with the origin they share. */
const PATH = `/reported?fact=${encodeURIComponent('At least 400 Islamic State fighters were killed in Palmyra')}`;

/** Pixels: as wide as the text of a page on a repository's site, and what can be seen at once. */
const VIEW = { width: 830, height: 625 };

/** A picture of the page in a real browser, over the shipped corpus; null where there is no browser. */
export async function photographPage(): Promise<Buffer | null> {
  if (BROWSER === undefined) return null;
  const served = await serveWeb({}, { BYLINE_READER: 'on', BYLINE_CORPUS: SHIPPED });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEW, colorScheme: 'light' });
    await page.goto(`${served.address}${PATH}`);
    return smaller(await page.screenshot());
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Drawn anew with fewer colours: a third of the size. */
function smaller(png: Buffer): Buffer {
  const { href, ratio, width } = embed(png);
  const height = Math.round(width * ratio);
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`,
  );
}
