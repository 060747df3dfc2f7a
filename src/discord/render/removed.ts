import type { Article } from '../../corpus/article.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import type { Removed } from '../../ingest/remove-articles.ts';
import { countChanges } from '../../reindex/count-changes.ts';
import { plural } from '../../show/plural.ts';
import type { Withdrawn } from '../withdraw-answers.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Articles that are listed, and rendered characters of a headline or an address. */
const LISTED = 10;
const ROOM = 200;

/** What a removal would take out; nothing has been done yet. */
export function renderToRemove(articles: readonly Article[]): View {
  return show([
    `### This would remove ${plural(articles.length, 'article')}`,
    ...list(articles),
    'The files are deleted, the index forgets them, and public answers that quote them are taken back. This cannot be undone.',
    'To remove them, use the command again with `confirm` set to True.',
  ]);
}

/** What was removed, and what became of the answers that quoted it. */
export function renderRemoved({ articles, change }: Removed, withdrawn: Withdrawn): View {
  const { answers, edited, unreachable } = withdrawn;
  return show([
    `### Removed: ${plural(articles.length, 'article')}`,
    ...list(articles),
    `**The index:** ${countChanges(change)}`,
    `**Answers that quoted it:** ${answers === 0 ? 'none is kept' : `${answers} forgotten, ${plural(edited, 'message')} taken back`}`,
    ...(unreachable > 0
      ? [
          `${plural(unreachable, 'message')} could not be edited: delete ${unreachable === 1 ? 'it' : 'them'} by hand where you find ${unreachable === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    '-# Private answers, and those older than 30 days, cannot be edited by a bot.',
  ]);
}

type Listed = Pick<Article, 'id' | 'outlet' | 'headline' | 'url'> &
  Partial<Pick<Article, 'published'>>;

function list(articles: readonly Listed[]): readonly string[] {
  const lines = articles.slice(0, LISTED).map(({ id, outlet, headline, published, url }) => {
    const day = published === undefined || published === null ? '' : ` · ${dateInWords(published)}`;
    const address = url === null ? '' : `\n  ${excerpt(url, [], ROOM)}`;
    return `- ${excerpt(outlet, [], ROOM)}: ${excerpt(headline ?? id, [], ROOM)}${day}${address}`;
  });
  const more = articles.length - LISTED;
  return more > 0 ? [...lines, `- and ${more} more`] : lines;
}

function show(lines: readonly string[]): View {
  return layOut({ lead: [lines.join('\n')], title: '', blocks: [], foot: [] }, 1, [], () => []);
}
