import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { validateCorpus } from '../../src/corpus/validate.ts';
import { articleFile, writeCorpus } from './temp-corpus.ts';

const TEXT =
  'The harbour wall gave way on Tuesday night after three days of rain, the council said.';

async function validate(files: Readonly<Record<string, string>>) {
  return validateCorpus(await loadCorpus(await writeCorpus(files)));
}

describe('validateCorpus', () => {
  const lines: [line: string, reason: RegExp][] = [
    ['Latest news', /section header/],
    ['FILE PHOTO: The wall at Eastmere, May 2019.', /photo caption/],
    ['Photograph: J. ROE', /photo credit/],
    ['- Ferry line to take over northern route', /link to another story/],
    ['Wall gives way', /repeats the headline/],
    ['“The worst night in years”', /repeats the standfirst/],
    ['With Agency Inputs', /agency credit/],
  ];

  it.each(lines)('names file, line, problem and cure for %s', async (line, reason) => {
    const front =
      'id: wall\noutlet: G\nheadline: Wall gives way\nstandfirst: "\\"The worst night in years\\""';
    const warnings = await validate({
      'articles/g/wall.md': articleFile(front, [TEXT, line, TEXT].join('\n\n')),
    });
    expect(warnings).toMatchObject([{ file: 'articles/g/wall.md', line: 10 }]);
    expect(warnings[0]?.reason).toMatch(reason);
    expect(warnings[0]?.reason).toMatch(/^Paragraph 2 .* Delete it\.$/);
  });

  it('finds a header that stands on top of a paragraph without a blank line', async () => {
    const text = [TEXT, `Latest news\n${TEXT}`].join('\n\n');
    const warnings = await validate({ 'articles/g/w.md': articleFile('id: w\noutlet: G', text) });
    expect(warnings).toHaveLength(1);
  });

  it('says nothing about plain articles', async () => {
    expect(await validate({ 'articles/g/w.md': articleFile('id: w\noutlet: G', TEXT) })).toEqual(
      [],
    );
  });

  it('names the line of a .jsonl corpus', async () => {
    const record = JSON.stringify({ id: 'w', text: `${TEXT}\n\nLatest news` });
    const root = await writeCorpus({ 'news.jsonl': `\n${record}\n` });
    const warnings = validateCorpus(await loadCorpus(join(root, 'news.jsonl')));
    expect(warnings).toMatchObject([{ file: 'news.jsonl', line: 2 }]);
  });

  it('tells an unknown outlet once, an unknown version, and a date inferred from nothing', async () => {
    const warnings = await validate({
      'outlets.yaml': '- name: Harbour Gazette\n',
      'articles/a.md': articleFile('id: a\noutlet: Gazette\nversionOf: gone'),
      'articles/b.md': articleFile(
        'id: b\noutlet: Gazette\npublished: 2024-05-01\npublishedBasis: inferred',
      ),
    });
    expect(warnings.map((warning) => warning.reason)).toEqual([
      expect.stringMatching(/gone, which is not stored/),
      expect.stringMatching(/Gazette is not in outlets\.yaml/),
      expect.stringMatching(/publishedNote/),
    ]);
  });
});
