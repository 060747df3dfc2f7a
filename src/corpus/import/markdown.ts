import { UserError } from '../../errors.ts';
import { type FrontMatter, parseFrontMatter } from '../front-matter.ts';
import { fieldFor } from './columns.ts';
import { NO_DAY } from './meta/published.ts';
import type { PageMeta } from './meta/read-meta.ts';
import { readDate } from './read-date.ts';
import { type Cut, splitUnits, type Unit } from './units.ts';

/** A Markdown document: its blocks without their marks, and what its front matter says. */
export interface MarkdownDocument {
  readonly units: readonly Unit[];
  readonly cuts: readonly Cut[];
  readonly meta: PageMeta;
}

const IMAGE = /!\[[^[\]\n]*\]\([^()\n]*\)/g;
const LINK = /\[([^[\]\n]+)\]\([^()\n]*\)/g;
const EMPHASIS = /(\*{1,3}|_{2,3}|~~)(?=\S)([^*_~\n]+?)\1/g;

/**
 * Reads Markdown as a reader sees it: headings, links, emphasis, lists and quotations without their marks,
 * images away. Front matter of other programs (`title`, `date`, `link`, `source` …) fills the facts.
 */
export function readMarkdown(raw: string, name: string): MarkdownDocument {
  const parsed = parseFrontMatter(raw);
  if (!('problem' in parsed) && parsed.fields.has('id')) {
    throw new UserError(
      'corpus',
      `${name} is a corpus file already. Put it below articles/ in the corpus folder as it is.`,
    );
  }
  const { units, cuts } = splitUnits('problem' in parsed ? raw : parsed.body);
  const read = units.map(readUnit);
  const title = read.find((unit) => unit.isHeading)?.text ?? null;
  const kept = read.filter((unit) => unit.text !== '');
  return { units: kept, cuts, meta: readFacts(parsed, title) };
}

function readUnit(unit: Unit): Unit {
  const [, hashes] = /^(#{1,6})\s+/.exec(unit.text) ?? [];
  const [, bullet] = /^([-*+]|\d{1,3}[.)])\s+\S/.exec(unit.text) ?? [];
  const text = unit.text
    .replace(/^#{1,6}\s+/, '')
    .replace(/ #+$/, '')
    .replace(/^(?:[-*+])\s+/, '')
    .replace(/^(?:>\s?)+/gm, '')
    .replace(/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/, '')
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(EMPHASIS, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .trim();
  return {
    text,
    line: unit.line,
    isHeading: hashes !== undefined,
    ...(bullet !== undefined && { isListed: true }),
  };
}

function readFacts(parsed: FrontMatter, title: string | null): PageMeta {
  const values = new Map<string, string>();
  if (!('problem' in parsed)) {
    for (const [key, { value }] of parsed.fields) {
      const field = fieldFor(key);
      const text = value instanceof Date ? value.toISOString() : value;
      if (field && (typeof text === 'string' || typeof text === 'number')) {
        values.set(field, String(text).trim());
      }
    }
  }
  const date = readDate(values.get('published') ?? '');
  const day = date?.other === null ? date.day : null;
  const url = values.get('url') ?? null;
  return {
    headline: values.get('headline') ?? title,
    outlet: values.get('outlet') ?? null,
    published: { ...NO_DAY, day },
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    foreignUrl: null,
    sources: {
      headline: values.has('headline') ? FRONT_MATTER : title === null ? null : 'its first heading',
      outlet: values.has('outlet') ? FRONT_MATTER : null,
      published: day === null ? null : FRONT_MATTER,
    },
    copy: null,
    isWholePage: false,
  };
}

const FRONT_MATTER = 'its front matter';
