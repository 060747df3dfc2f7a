import { UserError } from '../errors.ts';
import type { ServerSettings } from '../ops/server-settings.ts';
import type { CommandDeps, Options } from './command.ts';
import { isClosed, isGone } from './delivery/discord-errors.ts';
import { renderNotice } from './render/notice.ts';

/** Languages that dates can be written in; the first is how it is without a setting. */
export const LANGUAGES = [
  { name: 'of each reader', tag: 'default' },
  { name: 'English: 27 March 2016', tag: 'en-GB' },
  { name: 'English, American: March 27, 2016', tag: 'en-US' },
  { name: 'Deutsch', tag: 'de' },
  { name: 'Español', tag: 'es' },
  { name: 'Français', tag: 'fr' },
  { name: 'Italiano', tag: 'it' },
  { name: 'Nederlands', tag: 'nl' },
  { name: 'Polski', tag: 'pl' },
  { name: 'Português', tag: 'pt' },
] as const;

/** Entries of one list: more than a server needs, and bounded work. */
const MAX_ENTRIES = 100;

/** Does what a subcommand of `/config` stands for. Rejects with a `UserError` when its options are at fault. */
export async function changeSettings(
  subcommand: string,
  guildId: string,
  options: Options,
  deps: CommandDeps,
): Promise<void> {
  const { settings } = deps;
  const old = settings.of(guildId);
  switch (subcommand) {
    case 'answers': {
      const answers = readPrivacy(options.string('privacy'));
      await save(deps, guildId, { answers });
      return;
    }
    case 'channels': {
      const channels = changeList(old.channels, options, options.channel('channel'), 'channel');
      await save(deps, guildId, { channels });
      return;
    }
    case 'outlets': {
      const outlet = knownOutlet(options.string('outlet'), deps);
      await save(deps, guildId, { outlets: changeList(old.outlets, options, outlet, 'outlet') });
      return;
    }
    case 'dates': {
      const tag = options.string('language');
      const known = LANGUAGES.find((language) => language.tag === tag)?.tag ?? 'default';
      await save(deps, guildId, { language: known === 'default' ? null : known });
      return;
    }
    case 'log': {
      const logChannel = options.channel('channel');
      if (logChannel !== null) await tryToWrite(logChannel, deps);
      await save(deps, guildId, { logChannel });
      return;
    }
    case 'reset': {
      await settings.reset(guildId).catch((err) => refuseToKeep(err, deps));
      return;
    }
    default:
      throw new UserError('bad-request', 'Byline no longer has that setting. See /config show.');
  }
}

async function save(
  deps: CommandDeps,
  guildId: string,
  changes: Partial<ServerSettings>,
): Promise<void> {
  await deps.settings.change(guildId, changes).catch((err) => refuseToKeep(err, deps));
}

function refuseToKeep(err: unknown, { log }: CommandDeps): never {
  log.error({ err }, 'the settings of a server could not be kept');
  throw new UserError(
    'unavailable',
    'The setting could not be kept, so nothing has changed. The operator finds the reason in the log; try again later.',
  );
}

function readPrivacy(text: string | null): ServerSettings['answers'] {
  if (text === 'public' || text === 'private' || text === 'always-private') return text;
  throw new UserError('bad-request', 'Choose who sees answers from the list.');
}

function changeList(
  old: readonly string[] | null,
  options: Options,
  value: string | null,
  what: string,
): string[] | null {
  const action = options.string('action');
  if (action === 'all') return null;
  if (value === null) throw new UserError('bad-request', `Name the ${what} as well.`);
  const others = (old ?? []).filter((entry) => entry !== value);
  if (action === 'add') {
    if (others.length >= MAX_ENTRIES) {
      throw new UserError(
        'bad-request',
        `The list holds ${MAX_ENTRIES} already; take one off first.`,
      );
    }
    return [...others, value];
  }
  if (old === null || others.length === old.length) {
    throw new UserError('bad-request', `That ${what} is not on the list. See /config show.`);
  }
  return others.length === 0 ? null : others;
}

function knownOutlet(typed: string | null, { engine }: CommandDeps): string | null {
  if (typed === null) return null;
  const wanted = typed.trim().toLowerCase();
  const names = engine.sources().outlets.map(({ outlet }) => outlet);
  // One that the corpus has lost can still be taken off the list.
  return names.find((name) => name.toLowerCase() === wanted) ?? typed.trim();
}

/** A log that nobody can write to would be found out at the next reindex only. */
async function tryToWrite(channelId: string, { channels, log }: CommandDeps): Promise<void> {
  const view = renderNotice('Byline tells of reindexes of its corpus in this channel from now on.');
  try {
    await channels.post(channelId, `log:${Date.now()}`, view);
  } catch (err) {
    if (!isClosed(err) && !isGone(err)) throw err;
    log.info({ channelId }, 'a log channel was refused: the bot may not write there');
    throw new UserError(
      'bad-request',
      'I may not write in that channel. Allow me View Channel and Send Messages there, or choose another.',
    );
  }
}
