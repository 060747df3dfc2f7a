import type { Corpus } from '../../corpus/article.ts';
import { dateInWords } from '../../corpus/date-in-words.ts';
import { plural } from '../../show/plural.ts';
import type { Surface } from '../render/style.ts';

/** The first lines of the console: what the corpus holds and how to ask. */
export function banner(corpus: Corpus, surface: Surface): string {
  const { bold, dim, accent } = surface.style;
  const articles = corpus.articles.filter(({ kind }) => kind === 'article');
  const teasers = corpus.articles.length - articles.length;
  const outlets = new Set(corpus.articles.map(({ outlet }) => outlet));
  const held = [
    plural(articles.length, 'article') + (teasers > 0 ? ` and ${plural(teasers, 'teaser')}` : ''),
    plural(outlets.size, 'outlet'),
    ...period(corpus),
  ].join(' · ');
  const hint = `Ask in plain words. ${accent('/help')} lists the commands, ${accent('Tab')} completes, ${accent('Ctrl+D')} leaves.`;
  return ['', `  ${bold(accent('Byline'))}  ${held}`, dim(indent(hint)), ''].join('\n');
}

function period(corpus: Corpus): readonly string[] {
  const days = corpus.articles
    .map(({ published }) => published)
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`];
}

function indent(line: string): string {
  return `  ${line}`;
}
