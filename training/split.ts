/**
 * Splits every text of the data into the sentences that Byline itself would read, so that the reader is
 * trained on what it will be given. Usage: `npx tsx training/split.ts DATA OUT.jsonl`.
 * One line a text: `{id, set, event, headline, published, sentences: [[paragraph, start, end, text], …]}`.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../src/text/sentences.ts';

interface Text {
  readonly id: string;
  readonly set: string;
  readonly event: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly text: string;
}

const EVENT_SETS = ['news', 'news-training', 'unseen'] as const;

function lines<Row>(file: string): readonly Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function events(data: string, set: string): readonly Text[] {
  const eventOf = JSON.parse(
    readFileSync(join(data, set, 'article-events.json'), 'utf8'),
  ) as Record<string, string>;
  return lines<Omit<Text, 'set' | 'event'>>(join(data, set, 'corpus.jsonl')).map((row) => ({
    ...row,
    set,
    event: eventOf[row.id] ?? '',
  }));
}

function squad(data: string): readonly Text[] {
  const seen = new Map<string, Text>();
  for (const row of lines<{ title: string; context: string }>(
    join(data, 'reader', 'squad_questions.jsonl.gz'),
  ))
    if (!seen.has(row.context))
      seen.set(row.context, {
        id: `squad-${seen.size}`,
        set: 'squad',
        event: row.title,
        headline: row.title,
        published: null,
        text: row.context,
      });
  return [...seen.values()];
}

/** Paragraphs are parted by blank lines, as in the corpus' line format. */
function sentencesOf(text: string): readonly (readonly [number, number, number, string])[] {
  const found: (readonly [number, number, number, string])[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)) {
    paragraph += 1;
    for (const [start, end] of splitSentences(match[0]))
      found.push([paragraph, match.index + start, match.index + end, match[0].slice(start, end)]);
  }
  return found;
}

const [data, out] = process.argv.slice(2);
if (data === undefined || out === undefined) {
  console.error('usage: npx tsx training/split.ts DATA OUT.jsonl');
  process.exit(2);
}
const file = createWriteStream(out);
for (const row of [...EVENT_SETS.flatMap((set) => events(data, set)), ...squad(data)]) {
  const { text, ...rest } = row;
  file.write(
    `${JSON.stringify({ ...rest, sentences: sentencesOf(text), ...(row.set === 'squad' ? { text } : {}) })}\n`,
  );
}
file.end();
