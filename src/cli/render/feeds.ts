import type { Feed } from '../../feeds/feed.ts';
import type { FeedLook } from '../../feeds/feeds.ts';
import { describeFeed, describeLook } from '../../show/feed-words.ts';
import { plural } from '../../show/plural.ts';
import { block } from './block.ts';
import { neutralise } from './neutralise.ts';
import type { Surface } from './style.ts';

/** What a feed holds, under what was done (`lead`, words of ours). */
export function renderLook(lead: string, look: FeedLook, surface: Surface): string {
  const { title, counts, news, more } = describeLook(look);
  const { good } = surface.style;
  return [
    `${good('✓')} ${lead} ${neutralise(look.url)}`,
    ...(title === null ? [] : [block(title, surface, { indent: 2 })]),
    block(counts, surface, { indent: 2 }),
    ...news.map((one) => block(one, surface, { lead: '  - ', indent: 4 })),
    ...(more === null ? [] : [`  - ${more}`]),
  ].join('\n');
}

/** Every feed with how it stands. */
export function renderFeeds(feeds: readonly Feed[], surface: Surface): string {
  const { bold, dim } = surface.style;
  if (feeds.length === 0) return 'There is no feed. Add one: byline feed add URL';
  return [
    bold(plural(feeds.length, 'feed')),
    ...feeds.flatMap((feed) => [
      block(feed.subscription.url, surface, { lead: '- ', indent: 2 }),
      block(describeFeed(feed), surface, { indent: 2, paint: dim }),
    ]),
  ].join('\n');
}
