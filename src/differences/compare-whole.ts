import type { ArticleEvidence } from '../reading/statement.ts';
import { compareAges } from './actor/age.ts';
import { compareSpellings } from './actor/misspelt.ts';
import { compareNamesakes } from './actor/namesake.ts';
import { compareOffices } from './actor/office.ts';
import type { Finding } from './finding.ts';

import { compareAbsences } from './negation/absence.ts';

/** Compares two whole articles in what only all of an article can tell: whom else it names, what else it calls somebody. */
type ArticleDetector = (a: ArticleEvidence, b: ArticleEvidence) => readonly Finding[];

const ARTICLE_DETECTORS: readonly ArticleDetector[] = [
  compareNamesakes,
  compareSpellings,
  compareAges,
  compareOffices,
  compareAbsences,
];

/** The findings about the persons and places of both articles. The order of the articles changes nothing but the order of sides. */
export function compareWhole(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  return ARTICLE_DETECTORS.flatMap((detect) => detect(a, b));
}
