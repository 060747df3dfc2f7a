import { plural } from '../../show/plural.ts';
import type { Watch } from '../../watches/watch.ts';
import type { TopicNews } from '../../watches/watcher.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import { type Lookup, nameHeadline, nameOutlet } from './passage.ts';
import type { View } from './view.ts';

/** Rendered characters of a topic and of a note, lines of one list, and topics of one message. */
const TOPIC_ROOM = 100;
const NOTE_ROOM = 150;
const LINES = 2;
const TOPICS = 4;
/** Topics of a list: a person's own and a server's may all be shown. */
const LISTED = 35;
const LISTED_ROOM = 60;

/** What has come on watched topics, in one message. */
export function renderNews(news: readonly TopicNews[], lookup: Lookup): View {
  const more = news.length - TOPICS;
  return show(
    [
      ...news.slice(0, TOPICS).flatMap((one) => topicLines(one, lookup)),
      ...(more > 0 ? [`and news on ${plural(more, 'more topic')}`] : []),
    ],
    '/watch list shows what is watched here, /watch remove ends it',
  );
}

function topicLines(
  { topic, articles, disagreements, origins }: TopicNews,
  lookup: Lookup,
): readonly string[] {
  return [
    `### News on ${excerpt(topic, [], TOPIC_ROOM)}`,
    ...(articles.length > 0 ? [`**${plural(articles.length, 'new article')}**`] : []),
    ...articles.slice(0, LINES).map((ref) => {
      const article = lookup(ref.id) ?? ref;
      return `- ${nameOutlet(article)}: ${nameHeadline(article)}`;
    }),
    ...rest(articles.length),
    ...(disagreements.length > 0
      ? [`**${plural(disagreements.length, 'new disagreement')}**`]
      : []),
    ...disagreements.slice(0, LINES).map(({ note }) => `- ${excerpt(note, [], NOTE_ROOM)}`),
    ...rest(disagreements.length),
    ...(origins.length > 0
      ? [`**No longer one origin alone:** ${excerpt(origins.join(', '), [], NOTE_ROOM)}`]
      : []),
  ];
}

function rest(count: number): readonly string[] {
  return count > LINES ? [`- and ${count - LINES} more`] : [];
}

/** That a topic is watched from now on, for who set it. */
export function renderWatched({ topic, place }: Pick<Watch, 'topic' | 'place'>): View {
  const where =
    place === null ? 'You are told in a direct message' : `<#${place.channelId}> is told`;
  return show(
    [
      `### Watched: ${excerpt(topic, [], TOPIC_ROOM)}`,
      `${where} when an article on it comes, when sources begin to differ on it, and when it no longer traces to one origin; at most every 15 minutes.`,
    ],
    '/watch remove ends it',
  );
}

/** The first message to a place, which shows whether it can be told at all. */
export function renderWatchGreeting(topic: string): View {
  return show(
    [`Byline tells of news on **${excerpt(topic, [], TOPIC_ROOM)}** here from now on.`],
    '/watch remove ends it',
  );
}

/** What is watched. */
export function renderWatches(watches: readonly Watch[]): View {
  if (watches.length === 0) return show(['Nothing is watched. `/watch topic` begins.'], null);
  return show(
    [
      `### ${plural(watches.length, 'watched topic')}`,
      ...watches.slice(0, LISTED).map(({ topic, place }) => {
        const where = place === null ? 'to you' : `in <#${place.channelId}>`;
        return `- ${excerpt(topic, [], LISTED_ROOM)} · ${where}`;
      }),
    ],
    null,
  );
}

function show(lines: readonly string[], foot: string | null): View {
  const sheet = {
    lead: [lines.join('\n')],
    title: '',
    blocks: [],
    foot: foot === null ? [] : [foot],
  };
  return layOut(sheet, 1, [], () => []);
}
