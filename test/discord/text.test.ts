import { describe, expect, test } from 'vitest';
import { buttonsOf, linkButtonsOf, linksOf, textOf } from './text.ts';

const MESSAGE = { content: '', embeds: [], components: [], flags: 0 };

describe('what a user sees of a message', () => {
  test('is its content, its embeds and its text displays, however deep', () => {
    const section = {
      type: 9,
      components: [{ type: 10, content: 'three' }],
      accessory: { type: 2, label: 'More' },
    };
    const message = {
      ...MESSAGE,
      content: 'one',
      embeds: [{ title: 'two', fields: [{ name: 'name', value: 'value' }] }],
      components: [{ type: 17, components: [section] }],
    };
    expect(textOf(message)).toBe('one\ntwo\nname\nvalue\nthree');
    expect(buttonsOf(message)).toEqual(['More']);
  });

  test('has links that unfurl when they are bare, and not in angle brackets', () => {
    const content =
      'See https://a.example/x, <https://b.example>, [c](https://c.example), [d](<https://d.example/y>)';
    expect(linksOf({ ...MESSAGE, content })).toEqual([
      { url: 'https://c.example', label: 'c', unfurls: true },
      { url: 'https://d.example/y', label: 'd', unfurls: false },
      { url: 'https://a.example/x,', label: null, unfurls: true },
      { url: 'https://b.example', label: null, unfurls: false },
    ]);
  });

  test('has no link where the brackets are escaped, and no preview where the message turns it off', () => {
    expect(linksOf({ ...MESSAGE, content: '\\[c](https://c.example)' })).toMatchObject([
      { label: null },
    ]);
    expect(linksOf({ ...MESSAGE, content: 'https://a.example', flags: 1 << 2 })).toMatchObject([
      { unfurls: false },
    ]);
  });

  test('leads elsewhere by its link buttons', () => {
    const row = {
      type: 1,
      components: [
        { type: 2, style: 5, url: 'https://a.example' },
        { type: 2, custom_id: 'b' },
      ],
    };
    expect(linkButtonsOf({ components: [row] })).toEqual(['https://a.example']);
  });
});
