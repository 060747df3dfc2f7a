import type { Article } from '../corpus/article.ts';
import { quotationGoesOn, quotedSpans } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { dayNumber } from '../text/values/calendar.ts';
import { findValues } from '../text/values/find-values.ts';
import type { Span } from '../types.ts';
import { findConcepts } from './concepts.ts';
import { isoDay, type TimeMention, timesOf } from './dates.ts';
import { type Frame, findFrames } from './deeds/frames.ts';
import { findStates, type State } from './deeds/states.ts';
import { findQuantities, type Quantity } from './figures/quantities.ts';
import { tagCalendarNames } from './name-words.ts';
import { readSources } from './sources/attribution.ts';
import { type Attribution, type AttributionMemory, NOTHING_SAID } from './sources/source-phrase.ts';
import { tagWords, type Word, wordsWithin } from './words.ts';

/** One sentence and what it states. All spans count in its paragraph. */
export interface Statement {
  readonly articleId: string;
  /** 1-based. */
  readonly paragraph: number;
  readonly span: Span;
  /** The sentence, verbatim. */
  readonly text: string;
  readonly concepts: readonly string[];
  /** The concepts that are names, a subset of `concepts`. */
  readonly names: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly frames: readonly Frame[];
  readonly states: readonly State[];
  readonly attributions: readonly Attribution[];
  readonly quoted: readonly Span[];
}

/** The words of a statement that a span of its paragraph stands for, verbatim. */
export function wordsAt({ text, span }: Statement, [start, end]: Span): string {
  return text.slice(start - span[0], end - span[0]);
}

/** What Byline knows of one article; rebuilt only when the article's hash changes. */
export interface ArticleEvidence {
  readonly articleId: string;
  readonly hash: string;
  /** Days since 1970-01-01, or null. */
  readonly published: number | null;
  readonly statements: readonly Statement[];
}

/** Longest paragraph that is tagged whole (UTF-16 units): beyond it no news paragraph goes, only pasted data. */
const MAX_PARAGRAPH = 20_000;

/**
 * Longest part of a sentence that is read (UTF-16 units). The longest of 4,165 news sentences measured (BASIL)
 * has 553; what goes on and on without an end is a list or debris, and readers look from each word at others.
 */
const MAX_SENTENCE = 2000;

/** Reads the statements of an article, sentence by sentence, carrying sources from one to the next. */
export function readEvidence(
  article: Pick<Article, 'id' | 'hash' | 'published' | 'paragraphs'>,
): ArticleEvidence {
  const published = dayNumber(article.published);
  const statements: Statement[] = [];
  let memory = NOTHING_SAID;
  for (const [i, text] of article.paragraphs.entries()) {
    const speaksOn = quotationGoesOn(article.paragraphs[i - 1] ?? '', text);
    const read = readParagraph(article.id, i + 1, text, published, memory, speaksOn);
    statements.push(...read.statements);
    memory = read.memory;
  }
  return { articleId: article.id, hash: article.hash, published, statements };
}

/** The statements of a text that belongs to no article: a claim, a message, a sentence to compare. */
export function readStatements(text: string, published: number | null): readonly Statement[] {
  return readParagraph('', 1, text, published, NOTHING_SAID).statements;
}

function readParagraph(
  articleId: string,
  paragraph: number,
  text: string,
  published: number | null,
  before: AttributionMemory,
  speaksOn = false,
): { statements: readonly Statement[]; memory: AttributionMemory } {
  const words = tagWords(text.slice(0, MAX_PARAGRAPH));
  const quoted = quotedSpans(text);
  const read: { readonly statement: Statement; readonly isOwn: boolean }[] = [];
  let memory = before;
  for (const [i, span] of splitSentences(text).entries()) {
    const own = tagCalendarNames(
      wordsWithin(words, [span[0], Math.min(span[1], span[0] + MAX_SENTENCE)]),
    );
    if (own.length === 0) continue;
    const sources = readSources(own, text, i > 0 || speaksOn, memory);
    memory = sources.memory;
    const statement = {
      articleId,
      paragraph,
      ...readSentence(text, span, own, published),
      attributions: sources.attributions,
      quoted: quoted.filter(([from, to]) => from < span[1] && to > span[0]),
    };
    read.push({ statement, isOwn: sources.isOwn });
  }
  const statements = read.map(({ statement, isOwn }, i) => {
    if (isOwn) return statement;
    const speaker = speakerBehind(statement, quoted, read.slice(i + 1));
    return speaker === null ? statement : { ...statement, attributions: [speaker] };
  });
  return { statements, memory };
}

/** Who speaks a sentence that a quotation goes on from: `"It was dark. I saw nothing," Ada Fern said.` Null where none. */
function speakerBehind(
  { span }: Statement,
  quoted: readonly Span[],
  after: readonly { readonly statement: Statement; readonly isOwn: boolean }[],
): Attribution | null {
  const quotation = quoted.find(([from, to]) => from < span[1] && to > span[1]);
  const closing = after.find(
    ({ statement }) =>
      quotation !== undefined &&
      statement.span[0] < quotation[1] &&
      statement.span[1] > quotation[1],
  );
  const [speaker] = closing?.isOwn === true ? closing.statement.attributions : [];
  return speaker === undefined ? null : { ...speaker, inherited: true };
}

/** What a sentence states by itself. `words` are its own, `text` its paragraph. */
function readSentence(
  text: string,
  span: Span,
  words: readonly Word[],
  published: number | null,
): Omit<Statement, 'articleId' | 'paragraph' | 'attributions' | 'quoted'> {
  const concepts = findConcepts(words);
  const read = text.slice(span[0], Math.min(span[1], span[0] + MAX_SENTENCE));
  const values = findValues(read, { published: isoDay(published) });
  return {
    span,
    text: text.slice(span[0], span[1]),
    concepts: [...new Set(concepts.map((one) => one.id))],
    names: [...new Set(concepts.filter((one) => one.kind === 'name').map((one) => one.id))],
    quantities: findQuantities(words, text, concepts, values),
    times: timesOf(values, words, published, span[0]),
    frames: findFrames(words, concepts),
    states: findStates(words),
  };
}
