import { UserError } from '../../errors.ts';
import type { PageElement } from './page-dom.ts';

/** What is told of a page that no reader of pages can follow. */
export const TOO_DEEP =
  'The page is nested too deep to be read. Save the article as plain text and import that.';

/** Deepest nesting read, a quarter of what browsers allow (512): 250 levels took Readability 0.9 s, 400 took 3.8 s. */
const MAX_DEPTH = 128;

/** Most elements read; 100,000 paragraphs took 4.6 s. */
const MAX_ELEMENTS = 100_000;

/**
 * Largest sum of the depths of all elements. Readability looks from each element at those around it: chains of
 * 200 with a sum of 402,000 took 3.9 s, 20,000 elements of an ordinary page at a depth of 20 have 400,000.
 */
const MAX_DEPTH_SUM = 1_000_000;

/** Throws `UserError('corpus')` for hostile pages: Readability's time grows faster than nesting does. */
export function refuseEndless(root: PageElement): void {
  let level: PageElement[] = [root];
  let elements = 0;
  let depths = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    elements += level.length;
    if (depth > MAX_DEPTH) throw new UserError('corpus', TOO_DEEP);
    depths += level.length * depth;
    if (elements > MAX_ELEMENTS || depths > MAX_DEPTH_SUM) {
      throw new UserError(
        'corpus',
        'The page has too many elements to be read. Save the article as plain text and import that.',
      );
    }
    level = level.flatMap((element) => [...element.children]);
  }
}
