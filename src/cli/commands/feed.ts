import { UserError } from '../../errors.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Feeds } from '../../feeds/feeds.ts';
import type { AuditEntry } from '../../ops/audit.ts';
import type { Arguments } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { ALLOW_LOOPBACK, openFetcher } from '../open-fetcher.ts';
import { wholeNumber } from '../values.ts';

/** Who the audit log says did it. */
const CONSOLE = 'the console';

const MINUTES = { min: 5, max: 1440 };

const USAGE = 'byline feed add|remove|check URL, or byline feed list';

/** `byline feed`: the feeds that a running bot reads. */
export const feedCommand: CliCommand = {
  name: 'feed',
  usage: 'add|list|remove|check [URL]',
  summary:
    'the RSS, Atom and JSON feeds that a running bot reads: add, list, remove, or look at one',
  options: {
    every: { value: 'MINUTES', describe: 'add: how often it is read, 5 to 1440 (default 15)' },
    outlet: { value: 'NAME', describe: 'add: the outlet that publishes it' },
    'full-text': {
      value: 'CONFIRMATION',
      describe: 'add: fetch the pages too; write how the publisher permits that',
    },
    'allow-loopback-fetch': ALLOW_LOOPBACK,
  },
  examples: [
    'byline feed list',
    'byline feed check https://harbour-gazette.example/feed.xml',
    'byline feed add https://harbour-gazette.example/feed.xml --every 30',
  ],
  inChat: false,
  json: true,
  run: async (context, args) => {
    const minutes = wholeNumber(args, 'every', MINUTES);
    requireConfirmation(args);
    const [action = '', url, ...more] = args.texts;
    const isWhole = action === 'list' ? url === undefined : url !== undefined;
    if (!ACTIONS.has(action) || !isWhole || more.length > 0) {
      throw new UserError('usage', `Write what to do, and with which feed: ${USAGE}.`);
    }
    const [{ createFeeds }, { openFeedStore }] = await Promise.all([
      import('../../feeds/feeds.ts'),
      import('../../feeds/feed-store.ts'),
    ]);
    const { corpus, data } = context.config();
    const store = openFeedStore(data, context.log());
    const feeds = createFeeds({ store, corpus, fetcher: await openFetcher(context, args) });
    await act(action, url ?? '', minutes ?? null, feeds, context, args);
    return 0;
  },
};

const ACTIONS = new Set(['add', 'list', 'remove', 'check']);

/** Characters of a confirmation: fewer do not say who permitted what. */
const LEAST_CONFIRMATION = 20;

function requireConfirmation(args: Arguments): void {
  const text = args.values.get('full-text');
  if (text === undefined || text.trim().length >= LEAST_CONFIRMATION) return;
  throw new UserError(
    'usage',
    `--full-text must say how the publisher permits it to fetch and keep its pages, such as "The editor agreed by e-mail on 3 May 2024".`,
  );
}

async function act(
  action: string,
  url: string,
  everyMinutes: number | null,
  feeds: Feeds,
  context: CliContext,
  args: Arguments,
): Promise<void> {
  const { renderFeeds, renderLook } = await import('../render/feeds.ts');
  const show = (value: unknown, text: () => string): void => {
    if (context.json) context.printJson(value);
    else context.print(text());
  };
  if (action === 'list') {
    const all = await feeds.list();
    show({ feeds: all.map(toJson) }, () => renderFeeds(all, context.out));
  } else if (action === 'check') {
    const look = await feeds.check(url);
    show(look, () => renderLook('Read', look, context.out));
  } else if (action === 'remove') {
    const feed = await feeds.remove(url);
    await note(context, `removed ${feed.subscription.url}`);
    show({ removed: toJson(feed) }, () => `Removed ${url}. The articles that came of it stay.`);
  } else {
    const wishes = {
      everyMinutes,
      outlet: args.values.get('outlet') ?? null,
      fullText: args.values.get('full-text') ?? null,
    };
    const look = await feeds.add(url, wishes, CONSOLE);
    const permitted = wishes.fullText === null ? '' : `; pages, permitted: ${wishes.fullText}`;
    await note(context, `added ${url}${permitted}`);
    show(look, () => renderLook('A running bot reads', look, context.out));
  }
}

async function note(context: CliContext, detail: string): Promise<void> {
  const { openAuditLog } = await import('../../ops/audit.ts');
  const entry: Omit<AuditEntry, 'at'> = {
    who: CONSOLE,
    guild: null,
    action: 'feeds',
    outcome: 'done',
    detail,
  };
  await openAuditLog(context.config().data, context.log()).record(entry);
}

/** A feed as programs read it; what its items are known by is nobody's business. */
function toJson({ subscription, state }: Feed) {
  const { polledAt, failures, problem, isPaused, items } = state;
  return { ...subscription, polledAt, failures, problem, isPaused, items: items.length };
}
