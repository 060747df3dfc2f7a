import { describeChanges } from '../../show/change-words.ts';
import { plural } from '../../show/plural.ts';
import type { ArticleChange, ArticleResult } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { type Lookup, nameHeadline, nameOutlet, stampOf, stampOfMoment } from './passage.ts';
import { quote } from './quote.ts';
import { sourceLink } from './source-link.ts';
import { splitText } from './split-text.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of one paragraph's part; a longer paragraph goes on in the next block. */
const PARAGRAPH_ROOM = 2200;
const NOTE_ROOM = 300;
/** Rendered characters of a value that has changed: a number with what it counts. */
const VALUE_ROOM = 50;

/**
 * An article's paragraphs in order, each with its number; nothing is left out. The asked-for one is marked, and
 * its page begins with the paragraph before it.
 */
export function articleSheet(result: ArticleResult, lookup: Lookup): Sheet {
  const { article, paragraphs, focus, total } = result;
  const note = lookup(article.id)?.publishedNote ?? null;
  const link = sourceLink(article.url, paragraphs[0]?.text ?? '', 'Read it at the source');
  const place = `${nameOutlet(article)} · ${stampOf(article, lookup)}`;
  const hasHeadline = (article.headline?.trim() ?? '') !== '';
  const heading = hasHeadline ? nameHeadline(article) : place;
  const about = [hasHeadline ? place : null, link].filter((part) => part !== null).join(' · ');
  const blocks = paragraphs.flatMap(({ paragraph, text }) =>
    paragraphBlocks(paragraph, text, focus),
  );
  const focused = blocks.findIndex(({ opensPage }) => opensPage === true);
  return {
    lead: [
      [
        `### ${heading}`,
        ...(about === '' ? [] : [about]),
        ...(note === null ? [] : [`-# ${excerpt(note, [], NOTE_ROOM)}`]),
        ...changeLines(result.changes ?? [], lookup),
      ].join('\n'),
    ],
    title: about === '' ? `**${heading}**` : `**${heading}**\n${about}`,
    blocks,
    foot: [plural(total, 'paragraph')],
    ...(focused < 0 ? {} : { focus: focused }),
  };
}

function paragraphBlocks(paragraph: number, text: string, focus: number | null): readonly Block[] {
  const label = paragraph === focus ? `**¶ ${paragraph} ◀**` : `**¶ ${paragraph}**`;
  const opensPage = focus !== null && paragraph === Math.max(1, focus - 1);
  return splitText(text, PARAGRAPH_ROOM).map((part, index) => ({
    text: `${index === 0 ? label : `${label} (goes on)`} ${part}`,
    ...(opensPage && index === 0 ? { opensPage } : {}),
  }));
}

/** A line a change: which figures stood there before, and what stands there since. */
function changeLines(changes: readonly ArticleChange[], lookup: Lookup): readonly string[] {
  const told = describeChanges(changes, (iso) => stampOfMoment(iso, lookup));
  const lines = told.changes.map(({ head, nothing, values, more }) => {
    const pairs = values.map(
      ({ before, after }) => `${quote(before, [], VALUE_ROOM)} → ${quote(after, [], VALUE_ROOM)}`,
    );
    const parts = [...(nothing === null ? [] : [nothing]), ...pairs];
    return `✎ ${head}: ${parts.join(', ')}${more === null ? '' : `, ${more}`}`;
  });
  return [...lines, ...(told.earlier === null ? [] : [told.earlier])].map((line) => `-# ${line}`);
}
