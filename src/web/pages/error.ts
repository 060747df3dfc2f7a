import { type Html, html } from '../html.ts';
import { layout } from './layout.ts';

/** What went wrong and how to mend it. */
export function errorPage(title: string, message: string): Html {
  return layout({
    title,
    part: null,
    main: html`<h1>${title}</h1>
<p class="problem" role="alert">${message}</p>
<p><a href="/">Ask another question</a></p>`,
  });
}
