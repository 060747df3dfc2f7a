import type { StoreDocument } from '../../../src/search/store.ts';

/** What a generated corpus looks like. */
export interface GeneratedShape {
  readonly paragraphs: number;
  /** Equal seeds, equal corpora. */
  readonly seed: number;
  /** Distinct words texts are made of. */
  readonly vocabulary?: number;
}

const OUTLETS = ['Harbour Gazette', 'Valley Herald', 'Côte Courier', 'Østby Posten'];
const PARAGRAPHS_AN_ARTICLE = 5;
const DAYS = 365;
/** Words of a paragraph: 15 to 34, a mean near the 25 of agency paragraphs. */
const SHORTEST = 15;
const SPREAD = 20;
const SYLLABLES = [
  'ba',
  'co',
  'di',
  'fu',
  'ga',
  'he',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'ta',
  'vu',
];
const MILLISECONDS_A_DAY = 86_400_000;

/** Made-up news: words are drawn by Zipf's law, as words of a language are. */
export function generateCorpus(shape: GeneratedShape): readonly StoreDocument[] {
  const random = seededRandom(shape.seed);
  const word = wordSource(random, shape.vocabulary ?? 20_000);
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const documents: StoreDocument[] = [];
  while (documents.length < shape.paragraphs) {
    const article = Math.floor(documents.length / PARAGRAPHS_AN_ARTICLE);
    const headline = sentence(6);
    const day = new Date(Date.UTC(2021, 0, 1) + Math.floor(random() * DAYS) * MILLISECONDS_A_DAY);
    const outlet = OUTLETS[article % OUTLETS.length] ?? '';
    for (let paragraph = 1; paragraph <= PARAGRAPHS_AN_ARTICLE; paragraph += 1) {
      if (documents.length === shape.paragraphs) break;
      documents.push({
        ordinal: documents.length,
        articleId: `article-${String(article).padStart(7, '0')}`,
        paragraph,
        headline,
        text: `${sentence(SHORTEST + Math.floor(random() * SPREAD))}.`,
        outlet,
        published: day.toISOString().slice(0, 10),
      });
    }
  }
  return documents;
}

/** Questions over a corpus: its headlines in a fixed, scattered order. */
export function generateQuestions(documents: readonly StoreDocument[], count: number): string[] {
  const headlines = [...new Set(documents.flatMap(({ headline }) => headline ?? []))];
  const long = headlines.filter((headline) => headline.split(' ').length >= 4);
  return Array.from({ length: count }, (_, i) => long[(i * 7919) % long.length] ?? '');
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wordSource(random: () => number, vocabulary: number): () => string {
  const cumulative: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= vocabulary; rank += 1) {
    total += 1 / rank;
    cumulative.push(total);
  }
  return () => spell(lowerBound(cumulative, random() * total));
}

function lowerBound(cumulative: readonly number[], wanted: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pronounceable word for a number, another one for each. */
function spell(number: number): string {
  let rest = number + SYLLABLES.length;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `${word}x`;
}
