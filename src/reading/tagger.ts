import { createRequire } from 'node:module';
import type winkNLP from 'wink-nlp';
import type { WinkMethods } from 'wink-nlp';

type Model = Parameters<typeof winkNLP>[0];

/** The vocabulary of a loaded model, to which the tagger adds every token that it meets. */
interface Lexemes {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}

/** The parts of a model that are reached into; its own types declare none of them. */
interface ModelParts {
  readonly core: (...settings: readonly unknown[]) => {
    readonly features: { readonly lexeme: Lexemes };
  };
}

/** wink-nlp's tagger, made to tag a text in the same way whatever it has tagged before. */
export interface Tagger {
  readonly wink: WinkMethods;
  /** To be called when the words of a text have been taken out. */
  forget(): void;
  /** Whether it has met so much that a new one costs less than what this one holds. */
  isFull(): boolean;
}

/** Words that are one token wherever they stand, so that it makes no difference whether they are remembered. */
const PLAIN_WORD = /^[a-z]{4,}$/i;
/** Tokens met, some 150 bytes each: the new ones of about 60,000 paragraphs of news. A tagger takes a third of a second to load. */
const MOST_TOKENS = 200_000;

/**
 * Loads the tagger. wink-nlp 2.4 keeps every token it has met and takes a known run of characters for one token: after
 * "a day before Chile's." the word in "Chile's credit" was no longer parted from its ending, so that what was read of an article
 * depended on the articles before it. `forget` takes out of the vocabulary what one text has added.
 */
export function openTagger(): Tagger {
  const require = createRequire(import.meta.url);
  const create = require('wink-nlp') as typeof winkNLP;
  const model = require('wink-eng-lite-web-model') as Model & ModelParts;
  let lexemes: Lexemes = { list: [], hash: {} };
  const core: ModelParts['core'] = (...settings) => {
    const loaded = model.core(...settings);
    lexemes = loaded.features.lexeme;
    return loaded;
  };
  const wink = create({ ...model, core } as Model, ['pos']);
  const own = lexemes.list.length;
  let known = own;
  return {
    wink,
    forget: () => {
      const { list, hash } = lexemes;
      for (; known < list.length; known += 1) {
        const token = list[known] ?? '';
        if (!PLAIN_WORD.test(token)) delete hash[token];
      }
    },
    isFull: () => lexemes.list.length - own > MOST_TOKENS,
  };
}
