import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureOfDisagreements } from '../../../src/discord/picture/disagreements.ts';
import { renderPicture } from '../../../src/discord/picture/render-picture.ts';
import { pictureOfReport } from '../../../src/discord/picture/reported.ts';
import { originGroups } from '../../../src/show/origin-groups.ts';
import { article, disagreement, reportedResult } from '../../cli/results.ts';
import { anyDisagreements, anyReportedResult } from '../render/any-result.ts';

/** Milliseconds of the processor that a picture may take (its share of a reader's patience). */
const MOST_MS = 150;

describe('GIVEN a report', () => {
  test('THEN its outlets stand under their origins, and the alt text says the same', () => {
    expect(originGroups(reportedResult())).toEqual([
      {
        origin: 'the harbour master',
        voices: [{ outlet: 'Harbour Gazette', stance: 'reports', value: '40' }],
      },
      {
        origin: 'Coast Daily',
        voices: [{ outlet: 'Coast Daily', stance: 'differs', value: '14' }],
      },
    ]);
    expect(pictureOfReport(reportedResult())?.alt).toBe(
      'Outlets by origin. Fact: Forty boats were lost. ' +
        'Origin: the harbour master: Harbour Gazette reports it (40). ' +
        'Origin: its own report: Coast Daily says otherwise (14). ' +
        '1 other outlet says nothing of it.',
    );
  });

  test('WHEN a name has characters that the font lacks THEN there is no picture', () => {
    expect(pictureOfReport(reportedResult({ fact: '港口 was closed' }))?.svg()).toBeNull();
  });
});

describe('GIVEN disagreements', () => {
  test('THEN both sides stand in it, with outlets and sources, and the alt text says the same', () => {
    const picture = pictureOfDisagreements([disagreement()]);
    for (const text of ['40', '14', 'Harbour Gazette', 'Coast Daily'])
      expect(picture?.svg()).toContain(`>${text}</text>`);
    expect(picture?.alt).toBe(
      'Sides beside each other. 1. boats lost: 40 (Harbour Gazette) against 14 (Coast Daily).',
    );
    expect(pictureOfDisagreements([])).toBeNull();
  });

  test('THEN their PNG takes little of the processor, and is twice as wide as it is drawn', async () => {
    const long = 'a statement of the harbour master that goes on for more than one line';
    const list = [1, 2, 3].map((n) =>
      disagreement({
        topic: `${n} ${long}`,
        positions: [1, 2].map((side) => ({
          value: `${side} ${long}`,
          statements: [1, 2, 3, 4].map((m) => ({
            article: article({ id: `${m}`, outlet: `Outlet number ${m}` }),
            paragraph: 1,
            text: long,
            quote: long,
            attribution: [`source ${m % 2}`],
          })),
        })),
      }),
    );
    const draw = () => renderPicture(pictureOfDisagreements(list)?.svg() ?? '');
    await draw();
    const before = process.cpuUsage();
    const png = await draw();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MS);
    expect(png?.readUInt32BE(16)).toBe(720);
  });
});

describe('GIVEN anything a corpus can hold', () => {
  test('THEN a picture of it is a document that can be drawn, or none, with an alt text that fits', async () => {
    const pictures = fc.oneof(
      anyDisagreements.map(pictureOfDisagreements),
      anyReportedResult.map(pictureOfReport),
    );
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        if (picture === null) return;
        expect(picture.alt.length).toBeLessThanOrEqual(1024);
        const svg = picture.svg();
        if (svg !== null) expect((await renderPicture(svg))?.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('WHEN many pictures are wanted at once THEN those that would come late are left out', async () => {
    const svg = pictureOfReport(reportedResult())?.svg() ?? '';
    const drawn = await Promise.all(Array.from({ length: 12 }, () => renderPicture(svg)));
    expect(drawn.filter((png) => png !== null)).toHaveLength(4);
    expect(await renderPicture(svg)).not.toBeNull();
  });
});
