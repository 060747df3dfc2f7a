import type { StoreDocument } from '../../../src/search/store.ts';

/** Paragraphs for tests; outlets and events are invented. */
export function paragraph(
  ordinal: number,
  text: string,
  more: Partial<StoreDocument> = {},
): StoreDocument {
  return {
    ordinal,
    articleId: `article-${ordinal}`,
    paragraph: 1,
    headline: null,
    text,
    outlet: 'Harbour Gazette',
    published: null,
    ...more,
  };
}

/** A corpus of bare texts. */
export function paragraphs(...texts: readonly string[]): readonly StoreDocument[] {
  return texts.map((text, ordinal) => paragraph(ordinal, text));
}

/** Two outlets on one flood, and something else. */
export function floodCorpus(): readonly StoreDocument[] {
  const gazette = {
    outlet: 'Harbour Gazette',
    published: '2031-03-02',
    headline: 'Flood hits Oldport',
  };
  const courier = {
    outlet: 'The Valley Courier',
    published: '2031-03-05',
    headline: 'River bursts its banks',
  };
  return [
    paragraph(0, 'The flood in Oldport killed 12 people, the mayor said on Sunday.', gazette),
    paragraph(1, 'Rescue teams used boats to reach the old market.', gazette),
    paragraph(2, 'At least 15 people were killed when the river flooded Oldport.', courier),
    paragraph(3, 'The mayor of Oldport denied that warnings had been ignored.', courier),
    paragraph(4, 'A festival of light opened in Newhaven.', { outlet: 'Harbour Gazette' }),
  ];
}
