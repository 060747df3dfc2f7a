import { UserError } from '../../errors.ts';
import type { Block } from './html-blocks.ts';
import type { PageMeta } from './meta/read-meta.ts';
import { countWords } from './shape.ts';

/** Fewer linked headlines can be a box inside an article. */
const MIN_STORIES = 3;

/** Nearly every text of an index stands below a headline of its own. */
const INDEX_SHARE = 0.6;

/** Words of a whole web page below which nothing is left to quote: the text is behind a login or a script. */
const MIN_WORDS = 20;

/**
 * Throws `UserError('corpus')` for a page that lists other stories (headlines that are links, each with a text
 * or two below it) and for a web page with hardly any text.
 */
export function refuseIndexPage(
  all: readonly Block[],
  blocks: readonly Block[],
  meta: PageMeta,
): void {
  const stories = countStories(all, new Set(blocks));
  if (stories >= MIN_STORIES) {
    throw new UserError(
      'corpus',
      `The page lists other stories (${stories} headlines with links) and is no article. Save and import the stories themselves.`,
    );
  }
  const words = blocks
    .filter((block) => !block.isHeading && !block.isLinked)
    .reduce((sum, block) => sum + countWords(block.text), 0);
  if (meta.isWholePage && words > 0 && words < MIN_WORDS) {
    throw new UserError(
      'corpus',
      `The page has hardly any text (${words} words). Open it in a browser, signed in where it asks for that, save it once its text is shown, and import that.`,
    );
  }
}

/** Linked headlines with a chosen text right below each, where such texts make most of what was chosen; else 0. */
function countStories(all: readonly Block[], chosen: ReadonlySet<Block>): number {
  let stories = 0;
  let texts = 0;
  let covered = 0;
  let sinceStory = Number.POSITIVE_INFINITY;
  for (const block of all) {
    if (block.isLinked && (block.isHeading || countWords(block.text) >= 3)) {
      if (block.reason === null || block.reason === 'link to another story') stories += 1;
      sinceStory = 0;
    } else if (!block.isHeading && chosen.has(block) && countWords(block.text) >= 6) {
      texts += 1;
      sinceStory += 1;
      if (sinceStory <= 1) covered += 1;
    }
  }
  if (texts === 0) return stories;
  return covered / texts >= INDEX_SHARE ? stories : 0;
}
