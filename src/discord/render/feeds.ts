import type { Feed } from '../../feeds/feed.ts';
import type { FeedLook } from '../../feeds/feeds.ts';
import { describeFeed, describeLook } from '../../show/feed-words.ts';
import { plural } from '../../show/plural.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Rendered characters of an address, a title, and of how a feed stands. */
const ROOM = 200;
const STATE_ROOM = 400;

/** Feeds of one message: with their states they stay below what one takes. */
const LISTED = 6;

/** What a feed holds, under a heading of ours. */
export function renderLook(heading: string, look: FeedLook, foot: string): View {
  const { title, counts, news, more } = describeLook(look);
  return show([
    `### ${heading}`,
    ...(title === null ? [] : [`**${excerpt(title, [], ROOM)}**`]),
    excerpt(look.url, [], ROOM),
    excerpt(counts, [], ROOM),
    ...news.map((one) => `- ${excerpt(one, [], ROOM)}`),
    ...(more === null ? [] : [`- ${more}`]),
    `-# ${foot}`,
  ]);
}

/** Feeds with how they stand: those that fail first. */
export function renderFeeds(feeds: readonly Feed[]): View {
  if (feeds.length === 0) return show(['There is no feed. Add one with `/feeds add`.']);
  const first = feeds.toSorted((a, b) => b.state.failures - a.state.failures).slice(0, LISTED);
  const more = feeds.length - first.length;
  return show([
    `### ${plural(feeds.length, 'feed')}`,
    ...first.map(
      (feed) =>
        `- ${excerpt(feed.subscription.url, [], ROOM)}\n  ${excerpt(describeFeed(feed), [], STATE_ROOM)}`,
    ),
    ...(more > 0 ? [`- and ${more} more: \`byline feed list\` shows all`] : []),
  ]);
}

/** That a feed is read no longer. */
export function renderPaused(url: string, problem: string): View {
  return show([
    '### A feed is paused',
    excerpt(url, [], ROOM),
    `It has failed too often. ${excerpt(problem, [], STATE_ROOM)}`,
    '-# `/feeds add` with its address begins anew; `/feeds remove` takes it off the list.',
  ]);
}

/** That a feed was removed. */
export function renderFeedRemoved({ subscription }: Feed): View {
  return show([
    `Removed ${excerpt(subscription.url, [], ROOM)}. The articles that came of it stay.`,
  ]);
}

function show(lines: readonly string[]): View {
  return layOut({ lead: [lines.join('\n')], title: '', blocks: [], foot: [] }, 1, [], () => []);
}
