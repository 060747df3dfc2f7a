import { plural } from '../../show/plural.ts';
import type { SourcesResult } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Rendered characters of what is foreign in the help: an example, a first sentence. */
const EXAMPLE_ROOM = 250;
const OPENING_ROOM = 300;

/** What the help needs beside the corpus. */
export interface HelpOptions {
  /** How a command is named: a mention that opens it, once Discord has told its id. */
  readonly mention?: (command: string) => string;
  /** Questions that the loaded corpus answers (see `createHelpExamples`). */
  readonly examples?: readonly string[];
}

/** What can be asked, with examples. `opening` is a first sentence of its own (escaped here), or null. */
export function renderHelp(
  sources: SourcesResult,
  opening: string | null,
  { mention = (command) => `**/${command}**`, examples = [] }: HelpOptions = {},
): View {
  const articles = sources.outlets.flatMap((outlet) => outlet.articles);
  const size = `${plural(articles.length, 'article')} of ${plural(sources.outlets.length, 'outlet')}`;
  const lead = [
    ...(opening === null ? [] : [excerpt(opening, [], OPENING_ROOM)]),
    `### Ask about the news\nI answer from ${size}, word for word, and say how many independent origins stand behind a fact and where sources differ.`,
    commandLines(mention).join('\n'),
    ...(examples.length === 0 ? [] : [exampleLines(examples).join('\n')]),
  ];
  const foot = ['When the corpus does not say, I say so.'];
  return layOut({ lead, title: '', blocks: [], foot }, 1, [], () => []);
}

function commandLines(mention: (command: string) => string): readonly string[] {
  return [
    `- ${mention('ask')} a question; \`outlet\`, \`since\`, \`until\` narrow it, \`private\` shows the answer to you alone`,
    `- ${mention('reported')} a fact: who reports it, gives another value or denies it`,
    `- ${mention('disagreements')}: where the sources contradict each other`,
    `- ${mention('sources')} and ${mention('article')}: what I have, paragraph by paragraph`,
    '- Right-click a message, Apps, **Check this message**: who reported what it says',
    `- ${mention('privacy show')}: what is kept of you, and how to have it forgotten`,
    `- ${mention('config show')} is for those who manage a server, ${mention('admin status')} and ${mention('reindex')} for moderators`,
    '- Or write to me in a direct message, or mention me in a server',
  ];
}

function exampleLines(examples: readonly string[]): readonly string[] {
  return [
    '**For example**',
    ...examples.map((example) => `- ${excerpt(example, [], EXAMPLE_ROOM)}`),
  ];
}
