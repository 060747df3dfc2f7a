import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { Sheet, View } from './view.ts';

/** Characters of a notice; longer ones come only from long file names. */
const NOTICE_ROOM = 3000;
/** Lines shown, and characters that each has at least: together they stay below `NOTICE_ROOM`. */
const MOST_LINES = 20;
const LEAST_ROOM = 100;

/** A message of ours to the user, in one paragraph. The text is escaped: it may repeat what a user wrote. */
export function renderNotice(text: string): View {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const room = Math.floor(NOTICE_ROOM / Math.max(1, paragraphs.length));
  const sheet: Sheet = {
    lead: [
      paragraphs
        .slice(0, MOST_LINES)
        .map((line) => excerpt(line, [], Math.max(room, LEAST_ROOM)))
        .join('\n'),
    ],
    title: '',
    blocks: [],
    foot: [],
  };
  return layOut(sheet, 1, [], () => []);
}
