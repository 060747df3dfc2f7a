import { describe, expect, test } from 'vitest';
import { renderArticle } from '../../../src/cli/render/article.ts';
import { createStyle } from '../../../src/cli/render/style.ts';
import { article } from '../results.ts';

const plain = { style: createStyle(false), columns: null, lookup: () => undefined };

function headOf(headline: string | null): readonly string[] {
  const result = {
    article: article({ headline }),
    paragraphs: [{ paragraph: 1, text: 'The tide rose.' }],
    focus: null,
    total: 1,
  };
  const [head = ''] = renderArticle(result, plain).split('\n\n');
  return head.split('\n');
}

describe('an article on the terminal', () => {
  test('GIVEN a headline THEN it heads the article, and its place and address follow', () => {
    expect(headOf('A high tide')).toEqual([
      'A high tide',
      'Harbour Gazette · 2 May 2024',
      'https://gazette.example/flood',
    ]);
  });

  test('GIVEN no headline THEN outlet and date head it, once, and no id', () => {
    expect(headOf(null)).toEqual(['Harbour Gazette · 2 May 2024', 'https://gazette.example/flood']);
  });

  test('GIVEN a paragraph THEN it stands marked between its neighbours, and the rest is counted', () => {
    const result = {
      article: article(),
      paragraphs: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((text, at) => ({
        paragraph: at + 1,
        text,
      })),
      focus: 4,
      total: 5,
    };
    expect(renderArticle(result, plain).split('\n\n').slice(1)).toEqual([
      '  3   Three.',
      '› 4   Four.',
      '  5   Five.',
      'paragraphs 3 to 5 of 5',
    ]);
    expect(renderArticle({ ...result, focus: 1 }, plain)).toContain('› 1   One.\n\n  2   Two.');
    expect(renderArticle({ ...result, focus: null }, plain)).not.toContain('›');
  });
});
