import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { storeDocuments } from '../../../src/reindex/store-documents.ts';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { type CompiledIndex, transferables } from '../../../src/search/embedded/compiled-index.ts';
import { NO_STEM } from '../../../src/search/embedded/corpus-words.ts';
import { findString, stringAt } from '../../../src/search/embedded/packed-strings.ts';
import { readSnapshot } from '../../../src/search/embedded/read-snapshot.ts';
import { updateEmbeddedIndex } from '../../../src/search/embedded/update.ts';
import { writeSnapshot } from '../../../src/search/embedded/write-snapshot.ts';
import { changeBetween, numbered, type Paragraph } from './index-changes.ts';
import { paragraph } from './paragraphs.ts';

/** Pieces of text whose words have more than one form, stem or standing. */
const PIECES = [
  ...['flood', 'Flood', 'floods', 'river', 'River', 'the', 'The', 'who', 'The Who', 'it', 'It'],
  ...['Them', 'them', 'US', 'us', 'U.S.', 'u.s.', 'G7', 'G-7', 'g7', 'F-16s', 'F16', '10,000m'],
  ...['aids', 'AIDS', 'A.I.D.S.', 'al Assad', 'al-Assad', 'alassad', 'Al Hamas', 'alhamas'],
  ...['Abdel Karim', 'abdelkarim', 'Islamic State', 'ISIS', 'Daesh', 'policemen', 'wolves'],
  ...['1,200', '1 200', '1200', '3.5', 'COVID-19', "Smith's", 'Smyth', 'Schmidt', 'constructor'],
  ...['東京都', 'Москва', 'القاهرة', 'ـ.ـ', 'ـ7', 'Łódź', '\u{1d49c}', '\ufb01re', 'x'.repeat(300)],
  ...['boom '.repeat(254), 'boom '.repeat(300), 'Boom boom-boom '.repeat(130)],
] as const;

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '. ', ', ', '\n')), {
    maxLength: 9,
  })
  .map((pieces) => pieces.flat().join(''));

const someParagraph: fc.Arbitrary<Paragraph> = fc
  .record({
    headline: fc.option(text),
    text,
    outlet: fc.constantFrom('Harbour Gazette', 'The Valley Courier', 'Hill Echo'),
    published: fc.constantFrom(null, '2031-03-02', '2031-03-05'),
  })
  .map((given) => paragraph(0, given.text, given));

/** What becomes of the place of a paragraph: it is kept or not, and others come before it. */
const fate = fc.record({
  isKept: fc.boolean(),
  before: fc.array(someParagraph, { maxLength: 2 }),
});

/** A corpus after another: places beyond those given a fate stay as they are. */
function changed(
  corpus: readonly Paragraph[],
  fates: readonly { readonly isKept: boolean; readonly before: readonly Paragraph[] }[],
): readonly Paragraph[] {
  return corpus.flatMap((one, i) => {
    const { isKept, before } = fates[i] ?? { isKept: true, before: [] };
    return isKept ? [...before, one] : before;
  });
}

const corpora = fc
  .tuple(
    fc.array(someParagraph, { maxLength: 12 }),
    fc.array(fc.array(fate, { maxLength: 12 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([first, fates]) => {
    const steps: (readonly Paragraph[])[] = [first];
    for (const one of fates) steps.push(changed(steps.at(-1) ?? [], one));
    return steps;
  });

function built(paragraphs: readonly Paragraph[]): CompiledIndex {
  return buildEmbeddedIndex(numbered(paragraphs));
}

/** The update from one corpus to another; fails where there is none. */
function updated(before: readonly Paragraph[], after: readonly Paragraph[]): CompiledIndex {
  const index = updateEmbeddedIndex(built(before), changeBetween(before, after));
  if (index === null) throw new Error('there is no update');
  return index;
}

function stemOf(index: CompiledIndex, word: string): string | null {
  const stem = index.sequences.stemOf[findString(index.miniSearch.vocabulary, word)] ?? NO_STEM;
  return stem === NO_STEM ? null : stringAt(index.bm25.vocabulary, stem);
}

const bare = (...texts: readonly string[]) => texts.map((one) => paragraph(0, one));

describe('updating the search index', () => {
  it('GIVEN any corpus WHEN it changes again and again THEN every update is what a build gives, or null when nothing is kept', () => {
    fc.assert(
      fc.property(corpora, (steps) => {
        let index = built(steps[0] ?? []);
        for (const [i, after] of steps.slice(1).entries()) {
          const before = steps[i] ?? [];
          const change = changeBetween(before, after);
          const next = updateEmbeddedIndex(index, change);
          const expected = built(after);
          if (change.keptFrom.every((from) => from < 0)) expect(next).toBeNull();
          else expect(next).toStrictEqual(expected);
          index = next ?? expected;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('GIVEN a word with two stems WHEN the paragraph that it was first in is gone THEN it has the other stem', () => {
    const before = bare('The A.I.D.S. ward', 'A river', 'an aids clinic', 'a port');
    expect(stemOf(built(before), 'aids')).toBe('aids');
    const after = before.slice(1);
    expect(stemOf(updated(before, after), 'aids')).toBe('aid');
    const again = [...bare('An A.I.D.S. ward'), ...after];
    expect(stemOf(updated(after, again), 'aids')).toBe('aids');
  });

  it('GIVEN a word that was a stop word in one paragraph WHEN that one is gone THEN it has a stem, until it is one again', () => {
    const before = bare('those who came', 'They saw the Who play there', 'a port');
    expect(stemOf(built(before), 'who')).toBeNull();
    const after = before.slice(1);
    expect(stemOf(updated(before, after), 'who')).toBe('who');
    expect(stemOf(updated(after, before), 'who')).toBeNull();
  });

  it('GIVEN a joined name WHEN its last paragraph is gone THEN the vocabulary forgets it', () => {
    const before = bare('Talks with al Assad', 'a port');
    expect(stemOf(built(before), 'alassad')).toBe('alassad');
    const index = updated(before, before.slice(1));
    expect(findString(index.miniSearch.vocabulary, 'alassad')).toBe(-1);
    expect(findString(index.bm25.vocabulary, 'alassad')).toBe(-1);
  });

  it('GIVEN a mean length on either side of the settings WHEN an article moves it THEN the weights follow', () => {
    const words = (count: number) => Array.from({ length: count }, (_one, i) => `w${i}`).join(' ');
    for (const [length, more] of [
      [30, 300],
      [55, 60],
      [90, 5],
    ] as const) {
      const before = bare(words(length), words(length + 1), words(length));
      const after = [...before, ...bare(words(more))];
      expect(updated(before, after)).toStrictEqual(built(after));
    }
  });

  it('GIVEN a word said more often than any number stored can tell WHEN other paragraphs change THEN nothing is lost', () => {
    const before = bare('boom '.repeat(70_000), 'a boom in the port', 'a port');
    const after = [...bare('boom '.repeat(66_000)), ...before.slice(0, 2)];
    expect(updated(before, after)).toStrictEqual(built(after));
  });

  it('GIVEN an update WHEN handed over THEN the previous index is whole and as it was', () => {
    const before = bare('A flood in Oldport', 'Rescue teams', 'a port');
    const index = built(before);
    const next = updateEmbeddedIndex(index, changeBetween(before, before.slice(1)));
    if (next === null) throw new Error('there is no update');
    structuredClone(next, { transfer: transferables(next) });
    expect(next.bm25.documents.length).toBe(0);
    expect(index).toStrictEqual(built(before));
  });

  it('GIVEN an updated index WHEN written and read THEN it is the same and can be updated again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'byline-update-'));
    const meta = { corpusHash: 'abc' };
    const before = bare('A flood in Oldport', 'Rescue teams of the G7', 'those who came');
    const between = [...before.slice(1), ...bare('al Assad spoke')];
    const after = between.slice(1);
    try {
      const path = join(folder, 'index.snapshot');
      await writeSnapshot(path, updated(before, between), meta);
      const { index, reason } = await readSnapshot(path, meta);
      if (index === null) throw new Error(reason);
      expect(index).toStrictEqual(built(between));
      expect(updateEmbeddedIndex(index, changeBetween(between, after))).toStrictEqual(built(after));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('GIVEN a change of another corpus WHEN applied THEN there is no update', () => {
    const before = bare('one flood', 'two rivers', 'three ports');
    const [first, second, third] = before;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const index = built(before);
    const change = changeBetween(before, [second, third]);
    expect(updateEmbeddedIndex(index, change)).not.toBeNull();
    const wrong = [
      changeBetween(before, [third, second]),
      changeBetween(before, bare('another')),
      { ...change, removed: [] },
      { ...change, removed: numbered(bare('one flood more')) },
      { ...change, removed: numbered(bare('one festival')) },
      { ...change, keptFrom: Int32Array.of(1) },
      { ...change, keptFrom: Int32Array.of(1, 3) },
      { ...change, documents: change.documents.map((one) => ({ ...one, ordinal: 5 })) },
    ];
    for (const one of wrong) expect(updateEmbeddedIndex(index, one)).toBeNull();
  });
});

describe('updating the index of the shipped corpus', () => {
  it('GIVEN its articles WHEN the first, one in the middle or the last comes or goes THEN the index is that of a build', async () => {
    const { articles } = await loadCorpus('corpus');
    const whole: readonly Paragraph[] = storeDocuments({ articles });
    const index = built(whole);
    const middle = articles[Math.floor(articles.length / 2)];
    for (const id of [articles[0]?.id, middle?.id, articles.at(-1)?.id]) {
      const without = whole.filter(({ articleId }) => articleId !== id);
      expect(without.length).toBeLessThan(whole.length);
      const smaller = built(without);
      expect(updateEmbeddedIndex(smaller, changeBetween(without, whole))).toStrictEqual(index);
      expect(updateEmbeddedIndex(index, changeBetween(whole, without))).toStrictEqual(smaller);
    }
  });
});
