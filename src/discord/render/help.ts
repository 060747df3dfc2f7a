import type { SourcesResult } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import { plural } from './plural.ts';
import type { View } from './view.ts';

/** Rendered characters of what is foreign in the help: an example's headline, a first sentence. */
const HEADLINE_ROOM = 150;
const OPENING_ROOM = 300;

const LINES = [
  '- **/ask** a question: verbatim passages with outlet, date and link. Filters: outlet, since, until; `private` shows it to you alone.',
  '- **/reported** a fact: which outlets reported it, deny it or give another figure, and the origins they trace to.',
  '- **/disagreements**: where the sources contradict each other, on one topic or all.',
  '- **/sources** lists outlets and articles; **/article** shows one, paragraph by paragraph.',
  '- Right-click a message, Apps, **Check this message**: which outlets reported what it says.',
  '- Write to me in a direct message, or mention me in a server: plain text is answered like /ask.',
];

const EXAMPLES = [
  '- How many people were killed?',
  '- Who reported that the city was retaken?',
  '- Where do the sources disagree about the number of casualties?',
];

/** What can be asked, with examples. `opening` is a first sentence of its own (escaped here), or null. */
export function renderHelp(sources: SourcesResult, opening: string | null): View {
  const articles = sources.outlets.flatMap((outlet) => outlet.articles);
  const headline = articles.find((article) => article.headline !== null)?.headline ?? null;
  const example =
    headline === null ? [] : [`- Which outlets say: ${excerpt(headline, [], HEADLINE_ROOM)}`];
  const size = `${plural(articles.length, 'article')} of ${plural(sources.outlets.length, 'outlet')}`;
  const lead = [
    ...(opening === null ? [] : [excerpt(opening, [], OPENING_ROOM)]),
    '### Ask about the news',
    `I answer from ${size} with passages quoted word for word, say how many independent origins stand behind a fact, and where sources differ.`,
    ...LINES,
    '**For example**',
    ...EXAMPLES,
    ...example,
  ];
  const foot = ['When the corpus does not say, I say so.'];
  return layOut({ lead, title: '', blocks: [], foot }, 1, [], () => []);
}
