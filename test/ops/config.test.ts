import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadConfig } from '../../src/ops/config.ts';
import { temporaryFolder } from './temporary-folder.ts';

const GUILD = '123456789012345678';

function problemsOf(env: Record<string, string>): string {
  try {
    loadConfig(env, null);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).code).toBe('config');
    return (error as UserError).message;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  test('GIVEN an empty environment THEN every variable has its documented default', () => {
    expect(loadConfig({}, null)).toEqual({
      discordToken: null,
      discordApi: 'https://discord.com/api',
      discordGuildId: null,
      corpus: 'corpus',
      data: '.byline',
      moderatorGuilds: [],
      moderatorRoles: [],
      reader: true,
      readerThreads: null,
      webToken: null,
      rateLimit: 20,
      logLevel: 'info',
      httpPort: null,
      httpHost: '127.0.0.1',
      manticoreUrl: null,
      watch: false,
      keepDays: null,
      keepArticles: null,
      contact: null,
      shards: null,
    });
  });

  test('GIVEN every variable THEN each is read, trimmed and typed', () => {
    const config = loadConfig(
      {
        DISCORD_TOKEN: ' a.b.c ',
        DISCORD_API: 'http://127.0.0.1:8080/api/',
        DISCORD_GUILD_ID: GUILD,
        BYLINE_CORPUS: 'news.jsonl',
        BYLINE_DATA: 'state',
        BYLINE_MODERATOR_GUILDS: `${GUILD},323456789012345678`,
        BYLINE_MODERATOR_ROLES: `${GUILD}, 223456789012345678`,
        BYLINE_WEB_TOKEN: ' a-token-of-the-newsroom ',
        BYLINE_READER: 'off',
        BYLINE_READER_THREADS: '1',
        BYLINE_RATE_LIMIT: '0',
        BYLINE_LOG_LEVEL: 'debug',
        BYLINE_HTTP_PORT: '9464',
        BYLINE_HTTP_HOST: '0.0.0.0',
        MANTICORE_URL: 'mysql://127.0.0.1:9306',
        BYLINE_WATCH: '1',
        BYLINE_KEEP_DAYS: ' 30 ',
        BYLINE_KEEP_ARTICLES: '5000',
        BYLINE_CONTACT: 'https://news.example/bot',
        SHARD_IDS: '0,2,2',
        SHARD_COUNT: '4',
      },
      null,
    );
    expect(config).toEqual({
      discordToken: 'a.b.c',
      discordApi: 'http://127.0.0.1:8080/api',
      discordGuildId: GUILD,
      corpus: 'news.jsonl',
      data: 'state',
      moderatorGuilds: [GUILD, '323456789012345678'],
      moderatorRoles: [GUILD, '223456789012345678'],
      webToken: 'a-token-of-the-newsroom',
      reader: false,
      readerThreads: 1,
      rateLimit: 0,
      logLevel: 'debug',
      httpPort: 9464,
      httpHost: '0.0.0.0',
      manticoreUrl: 'mysql://127.0.0.1:9306',
      watch: true,
      keepDays: 30,
      keepArticles: 5000,
      contact: 'https://news.example/bot',
      shards: { ids: [0, 2], count: 4 },
    });
  });

  test('GIVEN several wrong values THEN one error names all of them and the cure', () => {
    const message = problemsOf({
      DISCORD_API: 'http://discord.example/api',
      DISCORD_GUILD_ID: 'my server',
      BYLINE_MODERATOR_ROLES: 'moderators',
      BYLINE_RATE_LIMIT: 'many',
      BYLINE_LOG_LEVEL: 'loud',
      BYLINE_HTTP_PORT: '70000',
      MANTICORE_URL: 'localhost',
      SHARD_COUNT: '0',
    });
    expect(message).toContain('8 problems');
    for (const name of [
      'DISCORD_API must begin with https://',
      'DISCORD_GUILD_ID',
      'BYLINE_MODERATOR_ROLES',
      'BYLINE_RATE_LIMIT',
      'BYLINE_LOG_LEVEL',
      'BYLINE_HTTP_PORT',
      'MANTICORE_URL',
      'SHARD_COUNT',
      '.env',
    ]) {
      expect(message).toContain(name);
    }
  });

  test.each([
    'http://localhost:1/api',
    'http://127.8.9.1/api',
    'http://[::1]:2/api',
    'https://proxy.example/api',
  ])('GIVEN the API at %s THEN it is accepted', (url) => {
    expect(loadConfig({ DISCORD_API: url }, null).discordApi).toBe(url);
  });

  test.each([
    'http://127.0.0.1.example.org/api',
    'http://localhost.example/api',
    'ftp://127.0.0.1/',
    'discord.com',
  ])('GIVEN the API at %s THEN it is refused, for the token would travel in the clear', (url) => {
    expect(problemsOf({ DISCORD_API: url })).toContain('DISCORD_API');
  });

  test('GIVEN shard ids without a count, or beyond it THEN the error says which', () => {
    expect(problemsOf({ BYLINE_KEEP_DAYS: '0' })).toContain('BYLINE_KEEP_DAYS must be a whole');
    expect(problemsOf({ BYLINE_KEEP_ARTICLES: '1.5' })).toContain('must be a whole number of art');
    expect(problemsOf({ BYLINE_WATCH: 'yes' })).toContain('BYLINE_WATCH must be 1');
    expect(problemsOf({ BYLINE_CONTACT: 'a\nb: c' })).toContain('BYLINE_CONTACT');
    expect(problemsOf({ BYLINE_CONTACT: 'a(b)' })).toContain('brackets');
    expect(problemsOf({ SHARD_IDS: '0' })).toContain('set together');
    expect(problemsOf({ SHARD_IDS: '0,4', SHARD_COUNT: '4' })).toContain('SHARD_IDS 4');
  });

  test('GIVEN a .env file THEN it fills what the environment leaves unset or empty', async () => {
    const file = join(await temporaryFolder(), '.env');
    await writeFile(file, 'BYLINE_CORPUS=from-file\nBYLINE_DATA=from-file\nDISCORD_TOKEN=\n');
    const config = loadConfig({ BYLINE_DATA: 'from-environment', BYLINE_CORPUS: '' }, file);
    expect(config).toMatchObject({
      corpus: 'from-file',
      data: 'from-environment',
      discordToken: null,
    });
  });

  test('GIVEN roles of moderators without servers THEN it says that they make moderators of nobody', () => {
    expect(problemsOf({ BYLINE_MODERATOR_ROLES: GUILD })).toContain(
      'BYLINE_MODERATOR_ROLES needs BYLINE_MODERATOR_GUILDS',
    );
  });

  test('GIVEN .env.example THEN it names every variable that the configuration reads, and is valid', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const source = readFileSync(new URL('../../src/ops/config.ts', import.meta.url), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThanOrEqual(12);
    for (const name of names) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
    const values = [...example.matchAll(/^#? ?([A-Z_]+)=(\S*)$/gm)];
    const env = Object.fromEntries(values.map(([, name, value]) => [name, value]));
    expect(() => loadConfig(env, null)).not.toThrow();
  });
});
