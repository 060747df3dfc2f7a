import type { ArticleEvidence } from '../reading/statement.ts';
import { compareAges } from './actor/age.ts';
import { compareNamesakes } from './actor/namesake.ts';
import type { Finding } from './finding.ts';

/**
 * Compares two whole articles in what only all of an article can tell: whom else it names, how old it says somebody is.
 * The order of the articles changes nothing but the order of sides.
 */
export function compareWhole(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  return [...compareNamesakes(a, b), ...compareAges(a, b)];
}
