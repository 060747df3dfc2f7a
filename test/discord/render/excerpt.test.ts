import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/discord/render/excerpt.ts';
import { quotedSpans } from '../../../src/text/quotations.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import type { Span } from '../../../src/types.ts';
import { activeMarkup, printed } from './active-markup.ts';
import { hostileText } from './hostile-text.ts';

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return [start, start + part.length];
}

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const paragraph = fc
  .array(
    fc.oneof(
      sentence.map((text) => `${text}.`),
      sentence.map((text) => `He said: “${text}.”`),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((sentences) => sentences.join(' '));

describe('GIVEN a passage', () => {
  test('WHEN it fits THEN it is whole, matches in bold, joined where they touch', () => {
    const text = 'Twelve ferries left the harbour.';
    const matches: Span[] = [[0, 6], [6, 14], spanOf(text, 'harbour')];
    expect(excerpt(text, matches, 200)).toBe('**Twelve ferries** left the **harbour**.');
  });

  test('WHEN it is too long THEN it is cut at a sentence and marked at the cut end only', () => {
    const text = 'The harbour was closed at noon. It opened again in the evening. Nobody was hurt.';
    expect(excerpt(text, [], 70)).toBe(
      'The harbour was closed at noon. It opened again in the evening.…',
    );
  });

  test('WHEN the match stands far behind THEN the cut falls before it', () => {
    const text = `${'Nothing happened here at all. '.repeat(40)}Then the lighthouse fell. Rain followed.`;
    const shown = excerpt(text, [spanOf(text, 'lighthouse')], 120);
    expect(shown).toContain('**lighthouse**');
    expect(shown.startsWith('…')).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(120);
  });

  test('WHEN a quotation reaches over the room THEN the cut falls before it', () => {
    const text =
      'The mayor spoke at noon. “We shall rebuild every house of the old harbour,” she said.';
    expect(excerpt(text, [], 60)).toBe('The mayor spoke at noon.…');
  });

  test('WHEN a sentence ends right before the match THEN the excerpt does not end there', () => {
    const text = `Rain fell all over the wide green valley today. ${'The tide rose. '.repeat(4)}Nobody was hurt.`;
    const shown = excerpt(text, [spanOf(text, 'Nobody')], 100);
    expect(shown).toContain('**Nobody** was hurt.');
  });

  test('WHEN a match is longer than the room THEN no half bold mark is left', () => {
    const text = 'word '.repeat(100).trim();
    const shown = excerpt(text, [[0, text.length]], 50);
    expect(shown).not.toContain('*');
    expect(shown.length).toBeLessThanOrEqual(50);
  });

  test('WHEN it is one word without end THEN it is still cut to fit', () => {
    expect(excerpt('x'.repeat(5_000_000), [], 100)).toHaveLength(99);
    const emoji = excerpt('😀'.repeat(500), [], 51);
    expect(emoji).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('GIVEN a long paragraph and the sentence it is shown for', () => {
  const before = 'The harbour master spoke of the ferry for a long time on Monday morning. ';
  const sentence = 'Twelve people were killed in the sinking, he said.';
  const text = `${before.repeat(12)}${sentence} ${before.repeat(12)}`;
  const focus = spanOf(text, sentence);

  test('WHEN the first match stands far before THEN the excerpt holds the sentence', () => {
    const shown = excerpt(text, [spanOf(text, 'ferry')], 200, focus);
    expect(shown).toContain(sentence);
    expect(shown.length).toBeLessThanOrEqual(200);
  });

  test('WHEN the sentence is longer than the room THEN what was asked for in it is shown', () => {
    const value = spanOf(text, 'Twelve');
    expect(excerpt(text, [spanOf(text, 'ferry'), value], 40, focus)).toContain('**Twelve**');
    expect(excerpt(text, [], 40, focus)).toMatch(/^…Twelve people/);
  });
});

describe('GIVEN any sentence of any passage THEN a sentence that fits is shown whole', () => {
  test('wherever it stands and whatever matches', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.nat(), (text, seed, other) => {
        const sentences = splitSentences(text);
        const focus = sentences[seed % sentences.length] ?? [0, 0];
        fc.pre(focus[1] - focus[0] < 200);
        const at = other % text.length;
        const shown = excerpt(text, [[at, Math.min(text.length, at + 4)]], 300, focus);
        expect(printed(shown.replaceAll('**', ''))).toContain(text.slice(...focus));
        expect(shown.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 300 },
    );
  });
});

describe('GIVEN any passage', () => {
  test('THEN its excerpt fits, acts in no way, and is part of the text', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 400 }), (text, room) => {
        const shown = excerpt(text, [], room);
        expect(shown.length).toBeLessThanOrEqual(room);
        expect(activeMarkup(shown)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('THEN what is shown is a contiguous part of it, and no quotation that fits is cut', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 160, max: 600 }), fc.nat(), (text, room, seed) => {
        const start = seed % text.length;
        const shown = excerpt(text, [[start, Math.min(text.length, start + 5)]], room);
        const plain = printed(shown.replaceAll('**', ''));
        const body = plain.replace(/^…/, '').replace(/…$/, '');
        expect(text).toContain(body);
        const opened = quotedSpans(body).map(([from, to]) => body.slice(from, to));
        const whole = quotedSpans(text).map(([from, to]) => text.slice(from, to));
        for (const quotation of opened) expect(whole).toContain(quotation);
      }),
      { numRuns: 1000 },
    );
  });
});
