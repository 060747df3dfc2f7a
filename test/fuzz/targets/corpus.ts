import fc from 'fast-check';
import { type Built, buildArticle } from '../../../src/corpus/build-article.ts';
import { parseFrontMatter } from '../../../src/corpus/front-matter.ts';
import { importDocument } from '../../../src/corpus/import.ts';
import { parseRegistry } from '../../../src/corpus/outlets.ts';
import { readJsonl } from '../../../src/corpus/read-jsonl.ts';
import { answerOrRefusal, expectClear, expectThat } from '../expectations.ts';
import { anyBytes, anyJson, anyText } from '../inputs.ts';
import { target } from '../run-target.ts';
import type { AnyTarget } from '../target.ts';

const KEYS = [
  'id',
  'outlet',
  'headline',
  'published',
  'publishedBasis',
  'url',
  'kind',
  'text',
  'source',
  'agency',
  '__proto__',
  'constructor',
  'toString',
];
const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...KEYS) }, anyText(40));
const value = fc.oneof(
  { weight: 3, arbitrary: anyText(300) },
  fc.constantFrom(
    'article',
    'teaser',
    '2024-05-02',
    '2024-02-30',
    'proved',
    'https://harbour.example/a',
    'javascript:alert(1)',
    'http://[',
    '|',
    '>-',
    '&a x',
    '*a',
    '{a: 1}',
    '[1]',
    '!!js/function x',
    '~',
    '0x1F',
    '.inf',
    '"open',
    "'",
  ),
);

const frontMatter = fc
  .tuple(
    fc.array(fc.tuple(key, fc.constantFrom(': ', ':', ':\n  ', ' '), value), { maxLength: 8 }),
    anyText(3000),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([lines, body, newline]) =>
    ['---', 'id: x', ...lines.map((parts) => parts.join('')), '---', '', body].join(newline),
  );

const jsonLine = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .dictionary(key, fc.oneof({ weight: 3, arbitrary: value }, anyJson), { maxKeys: 8 })
      .map((record) => JSON.stringify({ id: 'x', text: 'The ferry sank.', ...record })),
  },
  anyJson.map((json) => JSON.stringify(json)),
  anyText(300).map((text) => text.replaceAll('\n', ' ')),
);

const TAGS = [
  'article',
  'div',
  'p',
  'h1',
  'h2',
  'script',
  'style',
  'a href="javascript:x"',
  'img onerror=x',
  'meta property="og:title" content="',
  'time datetime="',
  'table',
  'td',
  'svg',
  'template',
  'iframe src="http://169.254.169.254/"',
  'br',
  'li',
  'b',
  'noscript',
  'title',
];
const html = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `<${tag}>`) },
      { weight: 2, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag.split(' ')[0]}>`) },
      { weight: 3, arbitrary: anyText(400) },
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        '&amp;',
        '&#0;',
        '&#x110000;',
        '&nbsp',
        '<',
        '<p',
      ),
      fc
        .tuple(fc.constantFrom('<div>', '<b>', '<p>', '<'), fc.integer({ min: 1, max: 400 }))
        .map(([tag, times]) => tag.repeat(times)),
    ),
    { maxLength: 25 },
  )
  .map((parts) => `<html><body>${parts.join('')}`);

/** One article with text, or one rejection that explains itself. */
function expectBuilt(built: Built): void {
  if ('rejection' in built) {
    expectClear(built.rejection.reason);
    return;
  }
  expectThat(built.article.paragraphs.length > 0, 'an article without text');
  expectThat(
    built.article.paragraphs.every((text) => text.trim() !== ''),
    'an empty paragraph',
  );
  for (const { reason } of built.warnings) expectClear(reason);
}

async function expectImported(raw: string | Uint8Array, format?: 'text' | 'html'): Promise<void> {
  const result = await answerOrRefusal(() => importDocument(raw, { format, source: 'page.html' }));
  if (result === null) return;
  for (const { article, markdown } of [result.article, ...result.teasers]) {
    const parsed = parseFrontMatter(markdown);
    if ('problem' in parsed) throw new Error(`its own file is refused: ${parsed.problem}`);
    const { fields, body, bodyLine } = parsed;
    const built = buildArticle(
      { fields, text: body, place: 'x', file: 'x', line: bodyLine },
      () => null,
    );
    if ('rejection' in built) throw new Error(`its own file is refused: ${built.rejection.reason}`);
    expectThat(built.article.hash === article.hash, 'the file holds another article');
  }
}

/** What a corpus folder may hold, and what the import reads. */
export const corpusTargets: readonly AnyTarget[] = [
  target({
    name: 'article file with front matter',
    weight: 8,
    inputs: fc.oneof({ weight: 4, arbitrary: frontMatter }, anyText()),
    check: (text) => {
      const parsed = parseFrontMatter(text);
      if ('problem' in parsed) return expectClear(parsed.problem);
      const { fields, body, bodyLine } = parsed;
      expectBuilt(
        buildArticle(
          { fields, text: body, place: 'x.md', file: 'x.md', line: bodyLine },
          () => null,
        ),
      );
    },
  }),
  target({
    name: 'lines of a .jsonl corpus',
    weight: 8,
    inputs: anyBytes(fc.array(jsonLine, { maxLength: 6 }).map((lines) => lines.join('\n'))),
    check: (bytes) => {
      const { built, warnings } = readJsonl(bytes, 'corpus.jsonl');
      for (const one of built) expectBuilt(one);
      for (const { reason } of warnings) expectClear(reason);
    },
  }),
  target({
    name: 'outlet registry',
    weight: 3,
    inputs: anyBytes(
      fc.oneof(
        fc
          .array(
            fc
              .tuple(
                fc.constantFrom(
                  'outlets:\n',
                  '- name: ',
                  '  domains: [',
                  '  owner: ',
                  '&a ',
                  '*a',
                  '<<: ',
                ),
                anyText(60),
              )
              .map((pair) => pair.join('')),
            { maxLength: 12 },
          )
          .map((lines) => lines.join('\n')),
        anyText(2000),
      ),
    ),
    check: (bytes) => {
      for (const { reason } of parseRegistry(bytes).rejected) expectClear(reason);
    },
  }),
  target({
    name: 'import of raw text',
    weight: 6,
    inputs: fc.oneof(
      fc.array(anyText(600), { maxLength: 12 }).map((lines) => lines.join('\n\n')),
      anyBytes(anyText(3000)),
      anyText(20_000),
    ),
    check: (raw) => expectImported(raw),
  }),
  target({
    name: 'import of HTML',
    weight: 6,
    inputs: fc.oneof({ weight: 4, arbitrary: html }, anyBytes(html)),
    check: (raw) => expectImported(raw, 'html'),
  }),
];
