import type { Rejection } from '../types.ts';
import type { Article, Warning } from './article.ts';
import { FieldReader, type Issue } from './field-reader.ts';
import type { RawFields } from './front-matter.ts';
import { hashArticle } from './hash.ts';
import { filedBy } from './import/dateline.ts';
import { MAX_ID_CHARS } from './limits.ts';
import { splitParagraphs } from './paragraphs.ts';

/** What one file or one line of a `.jsonl` holds, before it is checked. */
export interface ArticleSource {
  readonly fields: RawFields;
  readonly text: string;
  /** Where the article stands: `articles/x.md`, or `corpus.jsonl:17`. */
  readonly place: string;
  /** The file alone, for messages, and the line that stands for the whole article there. */
  readonly file: string;
  readonly line: number;
}

/** An article with its warnings, or the one rejection that names all its problems. */
export type Built =
  | { readonly article: Article; readonly warnings: readonly Warning[] }
  | { readonly rejection: Rejection };

/** Names the outlet behind an address, or null where the address tells nothing. */
export type OutletOfUrl = (url: string) => string | null;

/** Shown where neither the article nor its address names an outlet. */
export const UNKNOWN_OUTLET = 'Unknown outlet';

/** Checks the fields, splits the text into paragraphs and hashes the result. */
export function buildArticle(source: ArticleSource, outletOfUrl: OutletOfUrl): Built {
  const reader = new FieldReader(source.fields);
  const id = reader.required(
    'id',
    'Give the article an id of its own, such as gazette-2024-05-01-flood.',
  );
  const header = readHeader(reader, outletOfUrl);
  const paragraphs = splitParagraphs(source.text).map((paragraph) => paragraph.text);
  if (paragraphs.length === 0) {
    reader.problems.push({ line: source.line, reason: 'No text. Add at least one paragraph.' });
  }
  if (source.text.includes('\0')) {
    reader.problems.push({ line: source.line, reason: 'The text has a NUL character. Remove it.' });
  }
  if (id.length > MAX_ID_CHARS) {
    reader.warn('id', `The id is longer than ${MAX_ID_CHARS} characters: Discord cannot offer it.`);
  }
  const issue = reader.problems[0];
  if (issue) return { rejection: reject(source, issue, reader.problems) };
  const content = { id, ...header, agency: agencyOf(header, paragraphs), paragraphs };
  const article = { ...content, file: source.place, hash: hashArticle(content) };
  return { article, warnings: reader.warnings.map((warning) => locate(source, warning)) };
}

type Header = Omit<Article, 'id' | 'paragraphs' | 'file' | 'hash'>;

function readHeader(reader: FieldReader, outletOfUrl: OutletOfUrl): Header {
  const url = reader.url('url');
  const published = reader.day('published');
  reader.oneOf('headlineBasis', ['outlet-page', 'file']);
  reader.oneOf('urlBasis', ['proved', 'inferred', 'unknown']);
  reader.oneOf('agencyBasis', ['proved', 'inferred', 'unknown']);
  return {
    kind: reader.oneOf('kind', ['article', 'teaser']) ?? 'article',
    outlet: reader.text('outlet') ?? (url && outletOfUrl(url)) ?? UNKNOWN_OUTLET,
    headline: reader.text('headline'),
    published,
    publishedBasis: reader.basis('publishedBasis', published),
    publishedNote: reader.text('publishedNote'),
    url,
    source: reader.text('source'),
    agency: reader.text('agency'),
    credit: reader.text('credit'),
    photo: reader.text('photo'),
    dateline: reader.text('dateline'),
    standfirst: reader.text('standfirst'),
    versionOf: reader.text('versionOf'),
  };
}

/** Whose dispatch it is, as its fields or its dateline say; an outlet that files for itself is no agency. */
function agencyOf({ agency, outlet }: Header, [first = '']: readonly string[]): string | null {
  if (agency !== null) return agency;
  const filed = filedBy(first);
  return filed === null || isOutlet(filed, outlet) ? null : filed;
}

/** "CNN", "Coast Daily" or "MNS" of the outlet that is called so, or that has these initials. */
function isOutlet(name: string, outlet: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const initials = letters((outlet.match(/(?<!\p{L})\p{L}/gu) ?? []).join(''));
  return letters(outlet).startsWith(letters(name)) || initials.startsWith(letters(name));
}

function reject(source: ArticleSource, first: Issue, all: readonly Issue[]): Rejection {
  const reason = all.map((issue) => issue.reason).join(' ');
  return { file: source.file, line: first.line ?? source.line, reason };
}

function locate(source: ArticleSource, issue: Issue): Warning {
  return { file: source.file, line: issue.line ?? source.line, reason: issue.reason };
}
