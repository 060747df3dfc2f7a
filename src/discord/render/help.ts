import type { SourcesResult } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import { plural } from './plural.ts';
import type { View } from './view.ts';

/** Rendered characters of what is foreign in the help: an example, a first sentence. */
const EXAMPLE_ROOM = 250;
const OPENING_ROOM = 300;

const LINES = [
  '- **/ask** a question: verbatim passages with outlet, date and link. Filters: outlet, since, until; `private` shows it to you alone.',
  '- **/reported** a fact: which outlets reported it, deny it or give another figure, and the origins they trace to.',
  '- **/disagreements**: where the sources contradict each other, on one topic or all.',
  '- **/sources** lists outlets and articles; **/article** shows one, paragraph by paragraph.',
  '- Right-click a message, Apps, **Check this message**: which outlets reported what it says.',
  '- **/privacy** shows what is kept of you, and forgets it. **/config** is for those who manage a server.',
  '- Write to me in a direct message, or mention me in a server: plain text is answered like /ask.',
];

/**
 * What can be asked, with examples that the loaded corpus answers (see `createHelpExamples`). `opening` is a first
 * sentence of its own (escaped here), or null.
 */
export function renderHelp(
  sources: SourcesResult,
  examples: readonly string[],
  opening: string | null,
): View {
  const articles = sources.outlets.flatMap((outlet) => outlet.articles);
  const size = `${plural(articles.length, 'article')} of ${plural(sources.outlets.length, 'outlet')}`;
  const lead = [
    ...(opening === null ? [] : [excerpt(opening, [], OPENING_ROOM)]),
    '### Ask about the news',
    `I answer from ${size} with passages quoted word for word, say how many independent origins stand behind a fact, and where sources differ.`,
    ...LINES,
    ...(examples.length === 0 ? [] : ['**For example**']),
    ...examples.map((example) => `- ${excerpt(example, [], EXAMPLE_ROOM)}`),
  ];
  const foot = ['When the corpus does not say, I say so.'];
  return layOut({ lead, title: '', blocks: [], foot }, 1, [], () => []);
}
