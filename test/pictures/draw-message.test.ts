import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { drawMessage } from './draw/draw-message.ts';
import { parseInline } from './draw/inline.ts';
import { smallPng } from './small-png.ts';

const text = (content: string) => ({ type: 10, content });

describe('GIVEN the components of a message', () => {
  test('THEN it is as tall as its lines, buttons and the space between them', () => {
    const line = drawMessage([text('one line')], 375).height;
    expect(line).toBe(12 + 22 + 12);
    expect(drawMessage([text('two\nlines')], 375).height).toBe(line + 22);
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'x' }] };
    expect(drawMessage([text('one line'), row], 375).height).toBe(line + 8 + 40);
    const container = { type: 17, components: [text('one line')] };
    expect(drawMessage([container], 375).height).toBe(line + 2 * 12);
  });

  test('THEN a button beside the text makes it narrower, and so taller', () => {
    const words = text('the harbour was closed at noon '.repeat(6));
    const accessory = { type: 2, style: 2, label: 'Show in context', custom_id: 'x' };
    const beside = { type: 9, components: [words], accessory };
    expect(drawMessage([beside], 375).height).toBeGreaterThan(drawMessage([words], 375).height);
  });
});

describe('GIVEN a line of markdown', () => {
  test('THEN it reads as on Discord', () => {
    const line = '**bold** [source](<https://a.example/>) <t:1714651200:D> \\*plain\\* </ask:1>';
    expect(parseInline(line).map(({ text: shown, kind }) => [shown, kind])).toEqual([
      ['bold', 'text'],
      [' ', 'text'],
      ['source', 'link'],
      [' ', 'text'],
      ['2\u00a0May\u00a02024', 'pill'],
      [' ', 'text'],
      ['*', 'text'],
      ['plain', 'text'],
      ['*', 'text'],
      [' ', 'text'],
      ['/ask', 'pill'],
    ]);
  });
});

describe('GIVEN a drawing WHEN it is written with a palette', () => {
  test('THEN it is a PNG that shows the same', () => {
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${inner}</svg>`;
    const red = '<rect width="20" height="10" fill="#ff0000"/>';
    const { pixels, width, height } = new Resvg(svg(red)).render();
    const href = `data:image/png;base64,${smallPng(pixels, width, height).toString('base64')}`;
    const again = new Resvg(svg(`<image width="20" height="10" href="${href}"/>`)).render();
    expect([...again.pixels.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  });
});
