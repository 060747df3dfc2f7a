import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../../src/corpus/import/decode-document.ts';
import { importDocument } from '../../../src/corpus/import.ts';
import { articleOf, paragraphs, STORY, storyPage } from './html-page.ts';

const QUOTED = '“Café, naïve” – Señor Dvořák’s';
const PLAIN = '“Café, naïve” – it’s';

function declared(charset: string, text: string): Buffer {
  return iconv.encode(
    `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`,
    charset,
  );
}

describe('decodeDocument', () => {
  test.each(['windows-1252', 'iso-8859-1', 'latin1', 'ISO-8859-15', 'macintosh', 'windows-1250'])(
    'GIVEN a page that declares %s THEN its letters are right',
    (charset) => {
      const text = charset === 'windows-1250' ? 'Dvořák žije' : 'Café, naïve, Señor';
      expect(decodeDocument(declared(charset, text))).toMatchObject({
        text: expect.stringContaining(text),
        note: null,
      });
    },
  );

  test('GIVEN ISO-8859-1 with the quotation marks of windows-1252 THEN they are read as browsers do', () => {
    const bytes = iconv.encode(
      `<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>${PLAIN}</p>`,
      'windows-1252',
    );
    expect(decodeDocument(bytes)).toMatchObject({
      text: expect.stringContaining(PLAIN),
      note: null,
    });
  });

  test('GIVEN a charset that came with the document THEN it goes before', () => {
    const bytes = iconv.encode('<p>Привет, город</p>', 'windows-1251');
    expect(decodeDocument(bytes, 'windows-1251')).toMatchObject({ text: '<p>Привет, город</p>' });
  });

  test.each([
    [
      'UTF-8 with a byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(QUOTED)]),
    ],
    [
      'UTF-16, little end first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(QUOTED, 'utf16le')]),
    ],
    [
      'UTF-16, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(QUOTED, 'utf16le').swap16()]),
    ],
    ['gzip', gzipSync(QUOTED)],
  ])('GIVEN %s THEN the text is whole', (_, bytes) => {
    expect(decodeDocument(bytes)).toEqual({ text: QUOTED, note: null });
  });

  test('GIVEN a page that declares nothing THEN it is read as browsers do, and said so', () => {
    const bytes = iconv.encode(`<html><body><p>${PLAIN}</p></body></html>`, 'windows-1252');
    expect(decodeDocument(bytes)).toMatchObject({
      text: expect.stringContaining(PLAIN),
      note: expect.stringContaining('read as windows-1252'),
    });
  });

  test('GIVEN a page that says UTF-8 and has other bytes THEN only these are read otherwise', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>Zürich, '),
      iconv.encode('“Café”', 'windows-1252'),
      Buffer.from('</p>'),
    ]);
    expect(decodeDocument(bytes)).toMatchObject({
      text: '<meta charset="utf-8"><p>Zürich, “Café”</p>',
      note: expect.stringContaining('holds other bytes'),
    });
  });

  test.each([
    ['plain text of another encoding', Buffer.from([0x63, 0x61, 0x66, 0xe9]), /UTF-8/],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]), /binary/],
    ['damaged gzip', gzipSync(QUOTED).subarray(0, 20), /damaged/],
    ['gzip of too much', gzipSync(Buffer.alloc(9 * 1024 * 1024, 65)), /more than/],
  ])('GIVEN %s THEN it is refused with the cure', (_, bytes, problem) => {
    expect(decodeDocument(bytes)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('GIVEN a compressed page of another encoding THEN the article is whole', () => {
    const story = [`“Café Étoile” is where the talks were held. ${STORY[0]}`, ...STORY.slice(1)];
    const raw = storyPage('')
      .replace('utf-8', 'windows-1252')
      .replace(paragraphs(STORY), paragraphs(story));
    expect(articleOf(gzipSync(iconv.encode(raw, 'windows-1252'))).paragraphs).toEqual(story);
  });

  test('GIVEN a guess THEN the person who imports is told', () => {
    const raw = storyPage('').replace('<meta charset="utf-8">', '').replace('school hall', 'café');
    expect(importDocument(iconv.encode(raw, 'windows-1252')).notes[0]).toContain(
      'Check its accents',
    );
  });
});
