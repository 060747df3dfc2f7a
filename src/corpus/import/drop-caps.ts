import { readData } from '../../data/read.ts';
import { isElement, isText, type PageElement, type PageNode, visibleText } from './page-dom.ts';

/** One capital letter, perhaps with an opening quotation mark: the text of a drop cap. */
const CAP = /^["'“‘«]?\p{Lu}$/u;

/** Elements a drop cap is set in. */
const CAP_ELEMENTS = 'span,b,strong,big,font,i,em,div,p,small';

/** Letters that are words of their own, so "A council" must not become "Acouncil". */
const WORDS = new Set(['A', 'I', 'O']);

/**
 * Joins drop caps with the word they begin, wherever the letter is set: inside the paragraph, in an element
 * before it, with or without white space between. A letter that can be a word and stands apart is joined only
 * where that makes a word that is known or used elsewhere on the page, or the rest is none.
 */
export function joinDropCaps(body: PageElement): void {
  let words: ReadonlyMap<string, number> | null = null;
  for (const element of [...body.querySelectorAll(CAP_ELEMENTS)]) {
    const letter = visibleText(element.textContent);
    if (letter.length > 2 || !CAP.test(letter)) continue;
    const next = nextText(element);
    const rest = next?.textContent?.trimStart() ?? '';
    if (!next || !/^\p{Ll}/u.test(rest)) continue;
    if (WORDS.has(letter.slice(-1)) && next.textContent !== null) {
      words ??= countWords(body);
      const isBeside = [...(element.parentElement?.childNodes ?? [])].includes(next);
      const isApart = !isBeside || /^\s/.test(next.textContent);
      if (isApart && !makesWord(letter, rest, words, isBeside)) continue;
    }
    next.textContent = letter + rest;
    element.remove();
  }
}

function makesWord(
  letter: string,
  rest: string,
  words: ReadonlyMap<string, number>,
  isBeside: boolean,
): boolean {
  const word = /^[\p{L}’']+/u.exec(rest)?.[0] ?? '';
  const joined = (letter.slice(-1) + word).toLowerCase();
  if (readStopWords().has(joined) || words.has(joined)) return true;
  // The word after the letter is one of those counted.
  return !isBeside && (words.get(word) ?? 0) <= 1;
}

function countWords(body: PageElement): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of (body.textContent ?? '').toLowerCase().match(/[\p{L}’']+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

let stopWords: ReadonlySet<string> | null = null;

function readStopWords(): ReadonlySet<string> {
  stopWords ??= new Set(readData<readonly string[]>('stop-words'));
  return stopWords;
}

/** The first text with words after an element, in reading order, within the next element beside it. */
function nextText(element: PageElement): PageNode | null {
  for (const node of followers(element)) {
    const text = firstText(node);
    if (text) return text;
  }
  return null;
}

/** What follows an element on its own level and, where nothing does, on the level above. */
function followers(element: PageElement): PageNode[] {
  const found: PageNode[] = [];
  for (
    let at: PageElement | null = element, level = 0;
    at && level < 2;
    at = at.parentElement, level += 1
  ) {
    const siblings = [...(at.parentElement?.childNodes ?? [])];
    found.push(...siblings.slice(siblings.indexOf(at) + 1));
  }
  return found.filter((node) => isElement(node) || isText(node)).slice(0, 4);
}

function firstText(node: PageNode): PageNode | null {
  if (isText(node)) return (node.textContent ?? '').trim() === '' ? null : node;
  if (!isElement(node)) return null;
  for (const child of node.childNodes) {
    const text = firstText(child);
    if (text) return text;
  }
  return null;
}
