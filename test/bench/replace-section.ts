/**
 * A Markdown page with the part between the comments `<!-- NAME: begin … -->` and `<!-- NAME: end -->` replaced;
 * all else, other sections and what is written by hand, stays as it is. Throws where a page lacks the comments.
 */
export function replaceSection(page: string, name: string, content: string): string {
  const begin = page.indexOf(`<!-- ${name}: begin`);
  const from = page.indexOf('-->', begin) + '-->'.length;
  const to = page.indexOf(`<!-- ${name}: end -->`, from);
  if (begin === -1 || to === -1) {
    throw new Error(
      `The page lacks the comments <!-- ${name}: begin --> and <!-- ${name}: end -->.`,
    );
  }
  return `${page.slice(0, from)}\n\n${content.trim()}\n\n${page.slice(to)}`;
}
