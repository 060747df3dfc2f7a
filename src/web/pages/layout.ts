import { type Html, html } from '../html.ts';

/** The parts of the page, in the order of its navigation. */
const PARTS = [
  ['/', 'Ask'],
  ['/reported', 'Who reported it'],
  ['/disagreements', 'Disagreements'],
  ['/corpus', 'Corpus'],
  ['/moderate', 'Moderators'],
] as const;

/** The address of a part of the page. */
export type Part = (typeof PARTS)[number][0];

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** The part that it belongs to; null for none. */
  readonly part: Part | null;
  readonly main: Html;
}

/** A whole HTML document around the main part of a page. */
export function layout({ title, part, main }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Byline</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/byline.css">
<script src="/assets/byline.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="bar">
<a class="name" href="/">Byline</a>
<nav aria-label="Parts of the page"><ul>${PARTS.map(([path, name]) => link(path, name, part))}</ul></nav>
</div>
</header>
<main id="main" tabindex="-1">${main}</main>
<footer class="foot"><p>Quotes are word for word. Byline says how sources differ, never who is right. Nothing on this page is loaded from elsewhere.</p></footer>
</body>
</html>
`;
}

function link(path: Part, name: string, part: Part | null): Html {
  return path === part
    ? html`<li><a href="${path}" aria-current="page">${name}</a></li>`
    : html`<li><a href="${path}">${name}</a></li>`;
}
