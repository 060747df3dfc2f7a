import type { DisagreementKind, Severity } from '../types.ts';

/** What differs, in words. */
export const KIND_WORDS: Readonly<Record<DisagreementKind, string>> = {
  quantity: 'figures differ',
  date: 'dates differ',
  status: 'states differ',
  negation: 'one says it, one denies it',
  actor: 'names differ',
  quote: 'wordings differ',
  degree: 'degrees differ',
};

/** How much it matters, in a word. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
