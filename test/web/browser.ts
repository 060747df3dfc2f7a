import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put Chromium; `BYLINE_TEST_BROWSER` names another. */
const PLACES = [
  process.env.BYLINE_TEST_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine; undefined where there is none. */
export const BROWSER = PLACES.find((path) => path !== '' && existsSync(path));

/** Starts the browser. Tests run as root in containers, where its sandbox cannot be had. */
export function openBrowser(): Promise<Browser> {
  if (BROWSER === undefined) throw new Error('there is no browser');
  return chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
}
