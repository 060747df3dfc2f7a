import { Tokenizer } from '@huggingface/tokenizers';

/** Tokens of a text: vocabulary ids, and where each stands in the text (UTF-16 offsets). */
export interface WordPieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Cuts texts into the model's tokens. */
export interface WordPieceCutter {
  readonly cls: number;
  readonly sep: number;
  cut(text: string): WordPieces;
}

const CONTINUES = '##';
/** What the tokenizer makes of a word outside its vocabulary. */
const UNKNOWN = '[UNK]';
/** Tokens that stand for themselves in a text, such as a blanked value. */
const MARKER = /^\[(?:MASK|PAD|CLS|SEP)\]$/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** A text as the tokenizer normalises it, with the offset in the text of each of its UTF-16 units. */
interface Normalised {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Opens the tokenizer of a BERT model (`tokenizer.json`). The library returns tokens without offsets, so
 * each token is looked up where it must stand in the lower-cased text without marks.
 */
export function openWordPieces(definition: unknown): WordPieceCutter {
  const tokenizer = new Tokenizer(definition as ConstructorParameters<typeof Tokenizer>[0], {});
  const idOf = (token: string): number => {
    const id = tokenizer.token_to_id(token);
    if (id === undefined) throw new Error(`the tokenizer has no ${token}`);
    return id;
  };
  return {
    cls: idOf('[CLS]'),
    sep: idOf('[SEP]'),
    cut: (text) => {
      const { ids, tokens } = tokenizer.encode(text, { add_special_tokens: false });
      return { ids, ...locate(text, tokens) };
    },
  };
}

function locate(text: string, tokens: readonly string[]): Pick<WordPieces, 'starts' | 'ends'> {
  const plain = normalise(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const token of tokens) {
    const [start, end] = findToken(text, plain, token, at);
    starts.push(plain.from[start] ?? text.length);
    ends.push(
      end > start ? (plain.to[end - 1] ?? text.length) : (plain.from[start] ?? text.length),
    );
    at = end;
  }
  return { starts, ends };
}

/** Where a token stands from `at` on, in units of the normalised text. */
function findToken(
  text: string,
  plain: Normalised,
  token: string,
  at: number,
): readonly [start: number, end: number] {
  if (token === UNKNOWN) return unknownWord(plain.text, at);
  if (MARKER.test(token)) {
    const found = text.indexOf(token, plain.from[at] ?? 0);
    if (found >= 0) return [unitAt(plain, found), unitAt(plain, found + token.length)];
  }
  const written = token.startsWith(CONTINUES) ? token.slice(CONTINUES.length) : token;
  const found = plain.text.indexOf(written, at);
  // A token that cannot be found (a character that the library rewrites) takes no width and loses nobody's place.
  return found < 0 ? [at, at] : [found, found + written.length];
}

function unitAt({ from, text }: Normalised, offset: number): number {
  const unit = from.findIndex((one) => one >= offset);
  return unit < 0 ? text.length : unit;
}

/** The next word, or the next single sign, behind white space. */
function unknownWord(text: string, at: number): readonly [start: number, end: number] {
  let start = at;
  while (start < text.length && /\s/u.test(text.charAt(start))) start += 1;
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0x20);
  let end = start + first.length;
  if (!WORD_CHARACTER.test(first)) return [start, Math.min(end, text.length)];
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
    if (!WORD_CHARACTER.test(next)) break;
    end += next.length;
  }
  return [start, end];
}

/** Lower case without marks, as BERT's normaliser writes it, one source character at a time. */
function normalise(text: string): Normalised {
  let plain = '';
  const from: number[] = [];
  const to: number[] = [];
  let offset = 0;
  for (const character of text) {
    const next = offset + character.length;
    for (const unit of character
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .split('')) {
      plain += unit;
      from.push(offset);
      to.push(next);
    }
    offset = next;
  }
  return { text: plain, from, to };
}
