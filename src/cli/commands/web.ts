import { echo, UserError } from '../../errors.ts';
import type { HashUser } from '../../ops/user-hash.ts';
import type { WebDeps } from '../../web/deps.ts';
import { DEFAULT_WEB_HOST, DEFAULT_WEB_PORT, isLoopback, type WebPlace } from '../../web/place.ts';
import type { Arguments } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { noTexts, wholeNumber } from '../values.ts';

/** Ports there are; 0 is any free one. */
const PORTS = { min: 0, max: 65_535 };

/** `byline web`: the local page, until Ctrl+C. */
export const webCommand: CliCommand = {
  name: 'web',
  usage: '',
  summary: 'a page in the browser for readers and moderators, on this machine',
  options: {
    port: {
      value: 'N',
      describe: `the port to listen on (default ${DEFAULT_WEB_PORT}; 0: any free one)`,
    },
    host: {
      value: 'H',
      describe: 'the address to listen on, for other machines too (needs BYLINE_WEB_TOKEN)',
    },
  },
  examples: ['byline web', 'BYLINE_WEB_TOKEN=… byline web --host 0.0.0.0 --port 8080'],
  inChat: false,
  json: false,
  run: async (context, args) => {
    const place = placeOf(args);
    noTexts(args, `${context.prefix}web`);
    const { webToken } = context.config();
    requireToken(place, webToken);
    // Loaded on use: the server would slow every other command's start.
    const [{ startWebServer }, { makeToken }, { listenForShutdown }] = await Promise.all([
      import('../../web/server.ts'),
      import('../../web/session.ts'),
      import('../../ops/shutdown.ts'),
    ]);
    const shutdown = listenForShutdown();
    const token = webToken ?? makeToken();
    const server = await startWebServer(await openDeps(context, token), place);
    context.print(`Byline is at ${server.address}`);
    if (webToken === null) context.print(`Token for moderators, until it ends: ${token}`);
    context.note(context.err.style.dim('Ctrl+C ends it.'));
    await shutdown.requested;
    shutdown.dispose();
    await server.close();
    return 0;
  },
};

/** Throws a `UserError` "usage" for what is no address or no port. */
function placeOf(args: Arguments): WebPlace {
  const host = args.values.get('host') ?? DEFAULT_WEB_HOST;
  const port = wholeNumber(args, 'port', PORTS) ?? DEFAULT_WEB_PORT;
  if (!/^[\w.:-]+$/.test(host)) {
    throw new UserError(
      'usage',
      `--host must be an address of this machine, such as 0.0.0.0 for all of them, not "${echo(host)}".`,
    );
  }
  return { host, port };
}

/** Throws a `UserError` "usage" for other machines' address without a token: who can reach the page must not read one in a log. */
function requireToken({ host }: WebPlace, token: string | null): void {
  if (isLoopback(host) || token !== null) return;
  throw new UserError(
    'usage',
    `--host ${host} opens the page to other machines: choose a token for moderators and set BYLINE_WEB_TOKEN to it first.`,
  );
}

/** The page names nobody who asks. */
const noUser: HashUser = () => {
  throw new Error('a visitor of the page has no user id');
};

async function openDeps(context: CliContext, token: string): Promise<WebDeps> {
  const config = context.config();
  const log = context.log();
  const [
    engine,
    { stateFolder },
    { openGapLog },
    { openFeedbackLog },
    { openAuditLog },
    { createHelpExamples },
    { articleWithChanges },
  ] = await Promise.all([
    context.engine('serving'),
    import('../../ops/state-folder.ts'),
    import('../../ops/gaps.ts'),
    import('../../ops/feedback.ts'),
    import('../../ops/audit.ts'),
    import('../../show/help-examples.ts'),
    import('../../ingest/article-with-changes.ts'),
  ]);
  const state = stateFolder(config);
  return {
    engine,
    article: (id) => articleWithChanges({ questions: engine, corpus: engine.corpus().path }, id),
    log,
    token,
    rateLimit: config.rateLimit,
    gaps: openGapLog(state, noUser, log),
    feedback: openFeedbackLog(state, noUser, log),
    audit: openAuditLog(state, log),
    examples: createHelpExamples(engine, log),
  };
}
