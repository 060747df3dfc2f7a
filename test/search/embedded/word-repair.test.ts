import { describe, expect, it } from 'vitest';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { typingSlip } from '../../../src/search/embedded/typing-slip.ts';
import { paragraphs } from './paragraphs.ts';

const store = openEmbeddedStore(
  buildEmbeddedIndex(
    paragraphs(
      'The governor of Raqqa met the minister of agriculture.',
      'Troops left al-Raqqah, said Abdulkarim Hadi.',
      'A spokesman, Abdel Karim Saleh, denied it.',
      'The parliament debated the plane and the winner.',
      'Fighters of Daesh entered Palmyra.',
      'The Islamic State claimed the attack.',
      'The United States and the U.S. Army replied.',
      'They told us that it rained.',
    ),
  ),
);

async function ask(text: string) {
  const { hits, terms } = await store.search({ text, top: 10 });
  return { found: hits.map(({ ordinal }) => ordinal), terms };
}

describe('words the corpus writes otherwise', () => {
  it.each([
    ['agricluture', 0, 'agriculture'],
    ['agriculure', 0, 'agriculture'],
    ['parliment', 3, 'parliament'],
    ['Palmira', 4, 'palmyra'],
    ['governer', 0, 'governor'],
  ])(
    'GIVEN the slip %s WHEN searched THEN the word meant is found and named',
    async (typed, ordinal, meant) => {
      const { found, terms } = await ask(`the ${typed}`);
      expect(found).toEqual([ordinal]);
      expect(terms).toMatchObject([{ word: typed, documents: 0, repairedTo: [meant] }]);
    },
  );

  it.each(['planet', 'winter', 'rain5', '2031', 'mat', 'debate1', 'volcano', 'rocket'])(
    'GIVEN %s, a word of its own WHEN searched THEN it is not repaired',
    async (word) => {
      const { found, terms } = await ask(word);
      expect(found).toEqual([]);
      expect(terms.every(({ repairedTo }) => repairedTo.length === 0)).toBe(true);
    },
  );

  it('GIVEN a capitalised unknown name near a common word WHEN searched THEN it is not repaired to it', async () => {
    expect((await ask('Did Plano rain?')).terms[0]?.repairedTo).toEqual([]);
  });

  it.each([
    ['Raqqa', [0, 1]],
    ['al-Raqqah', [1, 0]],
    ['Raqa', [0, 1]],
    ['Abdelkarim', [2, 1]],
    ['Abdulkarim', [1, 2]],
    ['Abdul Karim', [2, 1]],
  ])(
    'GIVEN the name %s WHEN searched THEN its other spellings are found too',
    async (name, expected) => {
      const { found } = await ask(`Where is ${name}?`);
      expect([...found].sort()).toEqual([...expected].sort());
    },
  );

  it.each([
    ['ISIS', [4, 5]],
    ['Islamic State', [4, 5]],
    ['US', [6]],
    ['America', [6]],
  ])('GIVEN %s WHEN searched THEN other names of it are found', async (name, expected) => {
    const { found } = await ask(`What did ${name} do?`);
    for (const ordinal of expected) expect(found).toContain(ordinal);
    expect(found).not.toContain(7);
  });
});

describe('typingSlip', () => {
  it.each([
    ['goverment', 'government', false, true],
    ['isreal', 'israel', false, true],
    ['rusia', 'russia', false, true],
    ['palmir', 'palmira', true, true],
    ['planet', 'plane', false, false],
    ['winter', 'winner', false, false],
    ['rocket', 'pocket', false, false],
    ['war', 'wars', true, false],
    ['acommodaton', 'accommodation', false, true],
  ])(
    'GIVEN %s for %s WHEN judged THEN it is what a person would say',
    (typed, word, isName, slip) => {
      expect(typingSlip(typed, word, isName) !== null).toBe(slip);
    },
  );
});
