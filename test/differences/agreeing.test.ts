import { describe, expect, test } from 'vitest';
import { joinDisagreements } from '../../src/answer/disagreements/joined-disagreements.ts';
import { joinAgreeing } from '../../src/differences/agreeing.ts';
import { evidenceOf } from '../events/build-evidence.ts';
import { articlesOf } from '../events/corpus.ts';
import type { NewsItem } from '../events/news.ts';

function flood(outlet: string, text: string): NewsItem {
  return {
    id: outlet.toLowerCase(),
    outlet,
    headline: 'Flood at Northport',
    published: '2024-05-02',
    text,
  };
}

const FORTY = flood(
  'Gazette',
  'Forty barges were wrecked in the flood of the River Sill at Northport on Wednesday, the Coast Guard said. Mayor Ines Calder closed the bridge.',
);
const SEVENTEEN = flood(
  'Daily',
  'The flood of the River Sill at Northport wrecked 17 barges on Wednesday, the harbour office said. Mayor Ines Calder said the bridge was closed.',
);
const FORTY_TOO = flood(
  'Herald',
  'At Northport the River Sill tore 40 barges loose in Wednesday’s flood, and the harbour is full of wood. Mayor Ines Calder closed the bridge.',
);
const BOTH = flood(
  'Post',
  'The flood at Northport wrecked 40 barges on Wednesday, or 17 barges by the harbour office’s count of the River Sill.',
);
const OTHER = flood('Star', 'Forty sheep were led out of the meadows, a farmer said with relief.');

/** By position its value and outlets' ids, where some reports are known to be of the event. */
async function positionsWith(...others: readonly NewsItem[]) {
  const { index } = await evidenceOf(articlesOf([FORTY, SEVENTEEN, ...others]));
  const [cluster] = joinDisagreements(index, null, ({ a, b }) =>
    [a, b].every((id) => id === 'gazette' || id === 'daily'),
  ).all();
  if (cluster === undefined) throw new Error('no difference');
  const reports = others.flatMap(({ id }) => index.article(id) ?? []);
  return joinAgreeing(cluster, reports).positions.map(({ statements }) =>
    statements.map(({ statement }) => statement.articleId).toSorted(),
  );
}

describe('further reports that give a figure of a difference', () => {
  test('GIVEN one with the figure of one side THEN it stands under it, the side of more reports first', async () => {
    expect(await positionsWith(FORTY_TOO)).toEqual([['gazette', 'herald'], ['daily']]);
  });

  test('GIVEN one that gives both figures, or the figure of another thing THEN it stands nowhere', async () => {
    expect((await positionsWith(BOTH, OTHER)).toSorted()).toEqual([['daily'], ['gazette']]);
  });
});
