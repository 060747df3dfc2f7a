import type { Article, Corpus, Warning } from './article.ts';
import { findLinkItems } from './import/body.ts';
import { findFurniture } from './import/furniture.ts';
import { findHeader } from './import/headers.ts';
import { foldLine } from './import/shape.ts';
import { locateParagraphs } from './locate.ts';

/** Something suspicious in one paragraph; `paragraph` is its index. */
interface Suspicion {
  readonly paragraph: number;
  readonly reason: string;
}

/** A longer paragraph is never page furniture; the longest captions are shorter. */
const MAX_FURNITURE_CHARS = 400;

/**
 * Finds what loads but is probably not meant: page furniture among the paragraphs (section headers,
 * captions, credits, link lists), a paragraph that repeats the headline or the standfirst, an outlet
 * missing from the registry, a version of an article that is not stored. Comes on top of
 * `corpus.rejected` and `corpus.warnings`. Files with findings are read again to name the line.
 */
export function validateCorpus(corpus: Corpus): readonly Warning[] {
  return [
    ...corpus.articles.flatMap((article) => checkParagraphs(corpus.path, article)),
    ...checkReferences(corpus),
  ];
}

function checkParagraphs(root: string, article: Article): Warning[] {
  const found = findSuspicions(article);
  if (found.length === 0) return [];
  const places = locateParagraphs(root, article);
  return found.map(({ paragraph, reason }) => ({
    file: places.file,
    line: places.lines[paragraph] ?? null,
    reason,
  }));
}

function findSuspicions(article: Article): Suspicion[] {
  const units = article.paragraphs.map((text) => ({ text, line: null }));
  const links = findLinkItems(units);
  return units.flatMap((unit, paragraph) => {
    const problem = links.has(unit)
      ? 'looks like a link to another story'
      : (explainRepeat(unit.text, article) ?? explainFurniture(unit.text));
    if (problem === null) return [];
    const reason = `Paragraph ${paragraph + 1} ${problem}: "${clip(unit.text)}". Delete it.`;
    return [{ paragraph, reason }];
  });
}

function explainRepeat(text: string, { headline, standfirst }: Article): string | null {
  if (headline !== null && foldLine(text) === foldLine(headline)) return 'repeats the headline';
  if (standfirst !== null && foldLine(text) === foldLine(standfirst)) {
    return 'repeats the standfirst';
  }
  return null;
}

/** Every line counts, for a header may stand on top of a paragraph without a blank line between. */
function explainFurniture(text: string): string | null {
  if (text.length > MAX_FURNITURE_CHARS) return null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (findHeader(line) !== null) {
      return 'looks like a section header, with other stories below it';
    }
    const mark = findFurniture(line.trim());
    if (mark) return `looks like page furniture (${mark.reason})`;
  }
  return null;
}

function checkReferences(corpus: Corpus): Warning[] {
  const ids = new Set(corpus.articles.map((article) => article.id));
  const registered = new Set(corpus.outlets.map((outlet) => outlet.name));
  const told = new Set<string>();
  return corpus.articles.flatMap((article) => {
    const warnings: Warning[] = [];
    const warn = (reason: string): void => {
      warnings.push({ file: article.file, line: null, reason });
    };
    if (article.versionOf !== null && !ids.has(article.versionOf)) {
      warn(`versionOf names ${clip(article.versionOf)}, which is not stored. Correct the id.`);
    }
    if (registered.size > 0 && !registered.has(article.outlet) && !told.has(article.outlet)) {
      told.add(article.outlet);
      warn(
        `The outlet ${clip(article.outlet)} is not in outlets.yaml. Add it, or correct its name.`,
      );
    }
    if (article.publishedBasis === 'inferred' && article.publishedNote === null) {
      warn('The date is inferred, but publishedNote does not say from what. Add the reason.');
    }
    return warnings;
  });
}

/** Characters of a paragraph that a warning repeats: enough to find it in the file. */
const SHOWN_CHARS = 60;

function clip(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
}
