import type { TextSentence, Token } from './analyse.ts';
import { cuePlaces } from './cue-places.ts';
import { countCues, cueKinds, cuesOf } from './cues.ts';
import { overlapFeatures } from './relatedness.ts';
import type { ClaimView, PairView } from './views.ts';

/** Named features of one text; absent names are zero. */
export type Features = ReadonlyMap<string, number>;

/** Sentences that count as the opening of a text, as those nearest to a claim, and as its end. */
const LEAD = 3;
const NEAREST = 4;
const TAIL = 3;
/** Words in which a headline names its source: "Report: …", "…, officials say". */
const START = 3;
const END = 4;
/** A sentence that holds this share of a claim speaks of it. */
const SPEAKS_OF_CLAIM = 0.3;
/** A logarithmic count above this (about three cues) says no more. */
const MAX_CUE_VALUE = 1.5;
/** Stands for a word of the claim: what is said beside the claim matters, not its topic. */
const CLAIM_WORD = 'C';
const DIGIT = /\d/;

class FeatureBag {
  readonly values = new Map<string, number>();

  set(name: string, value: number): void {
    if (value !== 0) this.values.set(name, value);
  }

  /** Sets each run of up to `longest` words once; the vector of one prefix has the length `scale`. */
  addGrams(
    prefix: string,
    runs: readonly (readonly string[])[],
    longest: number,
    scale: number,
  ): void {
    const grams = new Set<string>();
    for (const words of runs) {
      for (let i = 0; i < words.length; i += 1) {
        let gram = words[i] ?? '';
        grams.add(gram);
        for (let back = 1; back < longest && back <= i; back += 1) {
          gram = `${words[i - back] ?? ''}_${gram}`;
          grams.add(gram);
        }
      }
    }
    const value = scale / Math.sqrt(grams.size + 1);
    for (const gram of grams) this.values.set(prefix + gram, value);
  }

  addCues(zone: string, tokens: readonly Token[], scale: number): void {
    for (const [kind, count] of countCues(tokens)) {
      this.set(`cue:${zone}:${kind}`, scale * Math.min(MAX_CUE_VALUE, Math.log1p(count)));
    }
  }

  addOverlap(pair: PairView): void {
    overlapFeatures(pair).forEach((value, i) => {
      this.set(`overlap:${i}`, value);
    });
  }
}

function shape(token: Token): string {
  return DIGIT.test(token.word) ? '#' : token.stem;
}

function maskClaim(tokens: readonly Token[], claim: ClaimView): string[] {
  return tokens.map((token) => (claim.stemSet.has(token.stem) ? CLAIM_WORD : shape(token)));
}

function flatten(sentences: readonly TextSentence[]): Token[] {
  return sentences.flatMap(({ tokens }) => tokens);
}

function addNumbers(bag: FeatureBag, pair: PairView, tokens: readonly Token[]): void {
  const { claim, text } = pair;
  if (claim.numbers.length === 0) return;
  const missing = claim.numbers.filter((number) => !text.frequency.has(number)).length;
  bag.set('number:hit', 1 - missing / claim.numbers.length);
  if (missing === 0) return;
  bag.set('number:miss', 1);
  const other = tokens.some((token) => DIGIT.test(token.stem) && !claim.stemSet.has(token.stem));
  bag.set('number:other', other ? 1 : 0);
}

function addEnds(bag: FeatureBag, words: readonly string[]): void {
  bag.set(`first:${words[0] ?? ''}`, 0.7);
  bag.set(`last:${words.at(-1) ?? ''}`, 0.7);
}

/** What the wording of a claim alone says: asserted, hedged, refuted, headline or plain statement. */
export function claimFeatures(claim: ClaimView): Features {
  const bag = new FeatureBag();
  const words = claim.tokens.map(shape);
  bag.addGrams('gram:', [words], 3, 4);
  bag.addCues('all', claim.tokens, 1);
  addEnds(bag, words);
  const content = claim.tokens.filter((token) => token.content);
  const capitals = content.filter((token) => token.capital).length;
  bag.set('title-case', capitals / Math.max(1, content.length));
  bag.set('length', Math.log1p(words.length) / 3);
  return bag.values;
}

/** What a headline-like text says of a claim. */
export function shortTextFeatures(pair: PairView): Features {
  const bag = new FeatureBag();
  const { claim } = pair;
  const tokens = flatten(pair.text.sentences);
  const words = tokens.map(shape);
  bag.addGrams('gram:', [words], 2, 2.4);
  bag.addGrams('masked:', [maskClaim(tokens, claim)], 2, 2.4);
  bag.addCues('all', tokens, 1);
  bag.addCues(
    'new',
    tokens.filter((token) => !claim.stemSet.has(token.stem)),
    1,
  );
  addEnds(bag, words);
  bag.addCues('claim', claim.tokens, 0.5);
  bag.addCues('start', tokens.slice(0, START), 1);
  bag.addCues('end', tokens.slice(-END), 1);
  const claimNegated = isNegated(claim.tokens);
  const textNegated = isNegated(tokens);
  bag.set('negation:differs', claimNegated === textNegated ? 0 : 1);
  bag.set('negation:new', textNegated && !claimNegated ? 1 : 0);
  for (const [name, value] of cuePlaces(tokens, claim)) bag.set(name, value);
  addNumbers(bag, pair, tokens);
  return bag.values;
}

function isNegated(tokens: readonly Token[]): boolean {
  return tokens.some((token) => cuesOf(token).includes('negate'));
}

/** What an article says of a claim: words and cues of the whole, its opening, its end, and near the claim. */
export function articleFeatures(pair: PairView): Features {
  const bag = new FeatureBag();
  const { sentences } = pair.text;
  const nearest = pair.order.slice(0, NEAREST).flatMap((i) => sentences[i] ?? []);
  const lead = sentences.slice(0, LEAD);
  const runs = (part: readonly TextSentence[]) => part.map(({ tokens }) => tokens.map(shape));
  bag.addGrams('whole:', runs(sentences), 2, 6);
  bag.addGrams('lead:', runs(lead), 2, 4);
  const masked = nearest.map(({ tokens }) => maskClaim(tokens, pair.claim));
  bag.addGrams('nearest:', masked, 2, 4);
  bag.addGrams('claim:', [pair.claim.tokens.map(shape)], 1, 1);
  bag.addCues('first', sentences[0]?.tokens ?? [], 0.7);
  bag.addCues('lead', flatten(lead), 0.7);
  bag.addCues('best', nearest[0]?.tokens ?? [], 0.7);
  bag.addCues('nearest', flatten(nearest.slice(0, LEAD)), 0.7);
  bag.addCues('tail', flatten(sentences.slice(-TAIL)), 0.5);
  const tokens = flatten(sentences);
  addRates(bag, tokens);
  addCuesNearClaim(bag, pair);
  bag.addOverlap(pair);
  addNumbers(bag, pair, tokens);
  return bag.values;
}

/** Cues for each 30 tokens of the whole text, smoothed by 30 tokens without any. */
function addRates(bag: FeatureBag, tokens: readonly Token[]): void {
  const counts = countCues(tokens);
  for (const kind of cueKinds()) {
    const count = counts.get(kind) ?? 0;
    bag.set(`rate:${kind}`, Math.min(2, (30 * count) / (tokens.length + 30)));
    bag.set(`any:${kind}`, count > 0 ? 0.5 : 0);
  }
}

function addCuesNearClaim(bag: FeatureBag, pair: PairView): void {
  const near = new Map<string, number>();
  pair.coverage.forEach((share, i) => {
    if (share < SPEAKS_OF_CLAIM) return;
    for (const [kind, count] of countCues(pair.text.sentences[i]?.tokens ?? [])) {
      near.set(kind, (near.get(kind) ?? 0) + share * count);
    }
  });
  for (const [kind, sum] of near) {
    bag.set(`near:${kind}`, Math.min(MAX_CUE_VALUE, Math.log1p(sum)));
  }
}
