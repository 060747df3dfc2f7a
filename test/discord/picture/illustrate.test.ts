import { describe, expect, test } from 'vitest';
import { illustrate } from '../../../src/discord/picture/illustrate.ts';
import { pictureOfReport } from '../../../src/discord/picture/reported.ts';
import { noteShown } from '../../../src/discord/picture/shown-pages.ts';
import { renderNotice } from '../../../src/discord/render/notice.ts';
import type { View } from '../../../src/discord/render/view.ts';
import { createLogger } from '../../../src/ops/logger.ts';
import { reportedResult } from '../../cli/results.ts';

const log = createLogger({ level: 'silent' });
const picture = pictureOfReport(reportedResult()) ?? undefined;
const plain = renderNotice('Reported by three outlets.');
const view: View = picture === undefined ? plain : { ...plain, picture };

async function editsOf(shown: View): Promise<readonly View[]> {
  const edits: View[] = [];
  await illustrate(
    shown,
    async (next) => {
      edits.push(next);
    },
    log,
  );
  return edits;
}

describe('GIVEN a message that stands', () => {
  test('WHEN it has a picture THEN one edit adds it at the end, with its alt text', async () => {
    const [edit, ...more] = await editsOf(view);
    expect(more).toEqual([]);
    expect(edit?.components.slice(0, -1)).toEqual(plain.components);
    expect(edit?.components.at(-1)).toMatchObject({
      items: [{ media: { url: 'attachment://reported.png' }, description: picture?.alt }],
    });
    expect(edit?.files).toMatchObject([{ name: 'reported.png', description: picture?.alt }]);
  });

  test('WHEN it has none, or none that can be drawn, THEN it is left alone', async () => {
    expect(await editsOf(plain)).toEqual([]);
    const svg = (text: string | null) => ({ name: 'a.png', alt: 'a', svg: () => text });
    expect(await editsOf({ ...plain, picture: svg(null) })).toEqual([]);
    expect(await editsOf({ ...plain, picture: svg('no document') })).toEqual([]);
  });

  test('WHEN its reader has turned a page meanwhile THEN it is left alone', async () => {
    const isStillShown = noteShown('AAAAbbbb0-_9');
    expect(await editsOf({ ...view, isStillShown })).toHaveLength(1);
    noteShown('AAAAbbbb0-_9');
    expect(await editsOf({ ...view, isStillShown })).toEqual([]);
  });

  test('WHEN Discord refuses the edit THEN nothing is thrown', async () => {
    await expect(
      illustrate(view, () => Promise.reject(new Error('too large')), log),
    ).resolves.toBeUndefined();
  });
});
