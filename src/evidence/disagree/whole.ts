import type { ArticleEvidence } from '../statement.ts';
import type { Finding } from './finding.ts';
import { compareSpellings } from './misspelt.ts';
import { compareNamesakes } from './namesake.ts';
import { compareOffices } from './office.ts';
import { comparePlaces } from './place.ts';
import { compareRivalDeeds } from './rival-deeds.ts';

/** Compares two whole articles in what only all of an article can tell: whom else it names, what else it calls somebody. */
type ArticleDetector = (a: ArticleEvidence, b: ArticleEvidence) => readonly Finding[];

const ARTICLE_DETECTORS: readonly ArticleDetector[] = [
  compareNamesakes,
  compareSpellings,
  compareRivalDeeds,
  compareOffices,
  comparePlaces,
];

/** The findings about the persons and places of both articles. The order of the articles changes nothing but the order of sides. */
export function compareWhole(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  return ARTICLE_DETECTORS.flatMap((detect) => detect(a, b));
}
