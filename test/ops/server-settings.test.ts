import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { DEFAULT_SETTINGS, openServerSettings } from '../../src/ops/server-settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const GUILD = '700000000000000001';
const log = createLogger({ level: 'silent' });

describe('openServerSettings', () => {
  test('GIVEN a change THEN it holds at once and after a restart, for that server alone', async () => {
    const folder = await temporaryFolder();
    const settings = await openServerSettings(folder, log);
    await settings.change(GUILD, { answers: 'private' });
    await settings.change(GUILD, { outlets: ['Port Herald'] });
    const expected = { ...DEFAULT_SETTINGS, answers: 'private', outlets: ['Port Herald'] };
    expect(settings.of(GUILD)).toEqual(expected);
    const again = await openServerSettings(folder, log);
    expect(again.of(GUILD)).toEqual(expected);
    expect(again.of('700000000000000002')).toEqual(DEFAULT_SETTINGS);
    expect(again.of(null)).toEqual(DEFAULT_SETTINGS);
    expect(again.guilds()).toEqual([GUILD]);
  });

  test('GIVEN a reset THEN nothing is left of the settings', async () => {
    const folder = await temporaryFolder();
    const settings = await openServerSettings(folder, log);
    await settings.change(GUILD, { language: 'de' });
    await settings.reset(GUILD);
    expect(settings.of(GUILD)).toEqual(DEFAULT_SETTINGS);
    expect(await readdir(join(folder, 'servers'))).toEqual([]);
  });

  test('GIVEN a damaged file THEN its server has the defaults, and the file is set aside', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'servers'));
    await writeFile(join(folder, 'servers', `${GUILD}.json`), '{"answers": "lou');
    const settings = await openServerSettings(folder, log);
    expect(settings.of(GUILD)).toEqual(DEFAULT_SETTINGS);
    expect((await readdir(join(folder, 'servers'))).join()).toContain('.corrupt-');
  });

  test('GIVEN an id that is none THEN no file is written outside of the folder', async () => {
    const settings = await openServerSettings(await temporaryFolder(), log);
    await expect(settings.change('../../x', { language: 'de' })).rejects.toThrow('no id');
  });
});
