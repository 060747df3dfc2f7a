import type { ArticleResult } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { dateOf, type Lookup, nameHeadline, nameOutlet } from './passage.ts';
import { sourceLink } from './source-link.ts';
import { splitText } from './split-text.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of one paragraph's part; a longer paragraph goes on in the next block. */
const PARAGRAPH_ROOM = 2200;
const NOTE_ROOM = 300;

/** An article's paragraphs in order, each with its number; the asked-for one is marked. Nothing is left out. */
export function articleSheet(result: ArticleResult, lookup: Lookup): Sheet {
  const { article, paragraphs, focus, total } = result;
  const stored = lookup(article.id);
  const note = stored?.publishedNote ?? null;
  const link = sourceLink(article.url, paragraphs[0]?.text ?? '', 'Read it at the source');
  const shown = paragraphs.map(({ paragraph }) => paragraph);
  return {
    lead: [
      `### ${nameHeadline(article)}`,
      `${nameOutlet(article)} · ${dateOf(article, lookup)}${link === null ? '' : ` · ${link}`}`,
      ...(note === null ? [] : [`-# ${excerpt(note, [], NOTE_ROOM)}`]),
    ],
    title: `**${nameHeadline(article)}**`,
    blocks: paragraphs.flatMap(({ paragraph, text }) =>
      paragraphBlocks(paragraph, text, paragraph === focus),
    ),
    foot: [`Paragraphs ${shown[0] ?? 0} to ${shown.at(-1) ?? 0} of ${total}`],
  };
}

function paragraphBlocks(paragraph: number, text: string, isFocus: boolean): readonly Block[] {
  const label = isFocus ? `**¶ ${paragraph} ◀**` : `**¶ ${paragraph}**`;
  return splitText(text, PARAGRAPH_ROOM).map((part, index) => ({
    text: `${index === 0 ? label : `${label} (goes on)`} ${part}`,
  }));
}
