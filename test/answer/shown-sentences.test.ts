import { describe, expect, test } from 'vitest';
import type { AskExplanation } from '../../src/answer/engine.ts';
import { shownSentences } from '../../src/answer/shown-sentences.ts';
import type { Span } from '../../src/types.ts';
import { article, passage } from '../cli/results.ts';

type Read = AskExplanation['candidates'][number];

function read(fate: Read['fate'], span: Span, value: Span | null = null): Read {
  const hit = {} as Read['hit'];
  return { article: article(), paragraph: 3, sentence: '', span, value, hit, probability: 1, fate };
}

describe('GIVEN the sentences read for an answer', () => {
  test('WHEN one of a paragraph answers THEN it is shown, with its value in the paragraph', () => {
    const shown = shownSentences({
      candidates: [
        read('same paragraph', [0, 10]),
        read('answer', [20, 50], [5, 8]),
        read('near', [60, 70]),
      ],
    });
    expect(shown(passage())).toEqual({ span: [20, 50], value: [25, 28] });
  });

  test('WHEN a sentence is only near THEN its value is none that was asked for', () => {
    const shown = shownSentences({ candidates: [read('near', [20, 50], [5, 8])] });
    expect(shown(passage())).toEqual({ span: [20, 50], value: null });
  });

  test('WHEN no sentence of a passage was read THEN none is known', () => {
    expect(shownSentences({ candidates: [] })(passage())).toBeNull();
    const shown = shownSentences({ candidates: [read('answer', [0, 5])] });
    expect(shown(passage({ paragraph: 4 }))).toBeNull();
  });
});
