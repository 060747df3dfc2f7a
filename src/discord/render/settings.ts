import type { ServerSettings } from '../../ops/server-settings.ts';
import { LANGUAGES } from '../change-settings.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import type { View } from './view.ts';

/** Rendered characters of a list of outlets, and channels named before "and N more". */
const OUTLETS_ROOM = 900;
const CHANNELS = 40;

const ANSWERS: Readonly<Record<ServerSettings['answers'], string>> = {
  public: 'everyone sees them, unless `private` is set',
  private: 'the asker alone sees them, unless `private` is set to false',
  'always-private': 'the asker alone sees them, always; nothing can be shared',
};

/** A server's settings as they stand. `known`: the outlets of the corpus. */
export function renderSettings(settings: ServerSettings, known: readonly string[]): View {
  const { answers, channels, outlets, language, logChannel } = settings;
  const lost = (outlets ?? []).filter((outlet) => !known.includes(outlet));
  const lead = [
    '### Settings of Byline in this server',
    `**Answers:** ${ANSWERS[answers]}`,
    `**Messages that mention me are answered in:** ${channels === null ? 'all channels' : listChannels(channels)}`,
    `**Answers are taken from:** ${outlets === null ? 'all outlets' : excerpt(outlets.join(', '), [], OUTLETS_ROOM)}`,
    ...(lost.length === 0
      ? []
      : [`The corpus no longer has: ${excerpt(lost.join(', '), [], OUTLETS_ROOM)}`]),
    `**Language of dates:** ${nameOf(language)}`,
    `**Log of reindexes:** ${logChannel === null ? 'none' : `<#${logChannel}>`}`,
  ];
  const foot = [
    '/config changes one of them; /config reset goes back to how it is without settings',
  ];
  return layOut({ lead: [lead.join('\n')], title: '', blocks: [], foot }, 1, [], () => []);
}

function listChannels(channels: readonly string[]): string {
  const shown = channels.slice(0, CHANNELS).map((id) => `<#${id}>`);
  const more = channels.length - shown.length;
  return `${shown.join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function nameOf(language: string | null): string {
  return LANGUAGES.find(({ tag }) => tag === (language ?? 'default'))?.name ?? String(language);
}
