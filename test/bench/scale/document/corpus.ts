import { whole } from '../../retrieval/table.ts';
import type { ScaleFigures } from '../figures.ts';

/** What the corpora hold and how they are made, for whoever judges the figures. */
export function describeCorpus({ base, seed, format }: ScaleFigures): string {
  const { source, articles, paragraphs, words, days, events } = base;
  const groups = Object.entries(events).map(([size, count]) => ({ size: Number(size), count }));
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const share = (wanted: (size: number) => boolean): string => {
    const count = groups.reduce((sum, one) => sum + (wanted(one.size) ? one.count : 0), 0);
    return ((count / total) * 100).toFixed(1);
  };
  const largest = Math.max(...groups.map(({ size }) => size));
  const what =
    source === 'load data'
      ? 'the articles of the load data, spread over five outlets by article number'
      : 'made-up articles: events of word lists, and paragraphs put together from halves of paragraphs of the articles that ship';
  const laid = format === 'jsonl' ? 'one `.jsonl` file' : 'a folder of Markdown files';
  return [
    '### The corpora',
    `Each is ${laid}. It begins with ${what}: ${whole(articles)} articles of ${whole(paragraphs)} paragraphs with ${(words / paragraphs).toFixed(1)} words on average, on ${whole(days)} days; a smaller corpus is the beginning of a larger one. By the words of their headlines (half of them shared with the first report of an event, within three days) ${share((size) => size === 1)} % of the events are told by one article, ${share((size) => size === 2)} % by two, ${share((size) => size > 2)} % by more, at most ${largest}.`,
    `Beyond, round after round is generated (seed ${seed}; the same seed gives the same bytes), each dated 364 days after the one before: as many articles a day, paragraphs an article and articles an event, of the same outlets. Each event of a round is two events of the same size in one: every sentence is the first half of one from the first and the second half of one from the second, and so is the headline. Lengths, frequencies of words and what the reports of an event share with each other stay; new words do not come, and sentences do not always make sense. One paragraph is put before all: what the article that is added differs from.`,
    'Questions are, in turn, headlines and a few words of a paragraph in the words of an asker, spread over the whole corpus; facts are first sentences of paragraphs. Memory is read after 200 questions and 200 searches, which are not timed. The added article is written into the corpus, `byline web` is told to reindex, and asked every 200 ms from then on.',
  ].join('\n\n');
}
