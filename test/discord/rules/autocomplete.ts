import type { Problem } from '../errors.ts';
import { objectsIn, textIn } from '../json.ts';

/** Longest string value of a choice; the schema lets 6000 pass (`application-commands#application-command-object-application-command-option-choice-structure`). */
const MAX_CHOICE_VALUE = 100;

/** Choices of an autocomplete answer: values of the option's type, short enough, names told apart. */
export function autocompleteProblems(choices: unknown, optionType: number): readonly Problem[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const [at, choice] of objectsIn(choices).entries()) {
    const path = ['data', 'choices', at];
    const name = textIn(choice.name);
    if (names.has(name))
      problems.push({
        path: [...path, 'name'],
        rule: 'autocomplete/duplicate-name',
        detail: `"${name}" twice`,
      });
    names.add(name);
    const wanted = optionType === 3 ? 'string' : 'number';
    const { value } = choice;
    if (typeof value !== wanted || (optionType === 4 && !Number.isInteger(value))) {
      problems.push({
        path: [...path, 'value'],
        rule: 'autocomplete/value-type',
        detail: `${JSON.stringify(value)} for option type ${optionType}`,
      });
    }
    if (typeof value === 'string' && (value.length < 1 || value.length > MAX_CHOICE_VALUE)) {
      problems.push({
        path: [...path, 'value'],
        rule: 'autocomplete/value-length',
        detail: `${value.length} of ${MAX_CHOICE_VALUE} characters`,
      });
    }
  }
  return problems;
}
