import type { Problem } from '../errors.ts';
import { type JsonObject, listIn, numberIn, objectsIn, textIn } from '../json.ts';
import { isSlashName, localeProblems } from './names.ts';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const NUMBER = 10;
const MAX_CHOICE_VALUE = 100;

type Path = readonly (string | number)[];

/** Rules on a list of options that the schema does not hold (`application-commands#application-command-object-application-command-option-structure`). */
export function optionProblems(options: readonly JsonObject[], path: Path): readonly Problem[] {
  const problems: Problem[] = [...orderProblems(options, path)];
  const names = new Set<string>();
  const nested = options.filter((option) => isNested(option)).length;
  if (nested > 0 && nested < options.length) {
    problems.push({
      path,
      rule: 'option/mixed',
      detail: 'subcommands never stand beside plain options',
    });
  }
  for (const [at, option] of options.entries()) {
    const here = [...path, at];
    const name = textIn(option.name);
    if (!isSlashName(name))
      problems.push({
        path: [...here, 'name'],
        rule: 'option/name',
        detail: `"${name}" is not an option name`,
      });
    if (names.has(name))
      problems.push({
        path: [...here, 'name'],
        rule: 'option/duplicate-name',
        detail: `${name} is there twice`,
      });
    names.add(name);
    problems.push(...localeProblems(option, here), ...plainProblems(option, here));
    if (isNested(option))
      problems.push(...optionProblems(objectsIn(option.options), [...here, 'options']));
  }
  return problems;
}

function isNested(option: JsonObject): boolean {
  return option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP;
}

/** Required options come first. */
function orderProblems(options: readonly JsonObject[], path: Path): readonly Problem[] {
  const firstOptional = options.findIndex(
    (option) => option.required !== true && !isNested(option),
  );
  if (firstOptional < 0) return [];
  return options.flatMap((option, at) =>
    at > firstOptional && option.required === true
      ? [
          {
            path: [...path, at, 'required'],
            rule: 'option/required-order',
            detail: `${textIn(option.name)} is required and comes late`,
          },
        ]
      : [],
  );
}

function plainProblems(option: JsonObject, path: Path): readonly Problem[] {
  const problems: Problem[] = [];
  const complain = (field: string, rule: string, detail: string): void => {
    problems.push({ path: [...path, field], rule: `option/${rule}`, detail });
  };
  const type = numberIn(option.type);
  const isTyped = type === STRING || type === INTEGER || type === NUMBER;
  const choices = objectsIn(option.choices);
  if (option.autocomplete === true && choices.length > 0)
    complain('autocomplete', 'autocomplete-choices', 'autocomplete excludes choices');
  if (option.autocomplete === true && !isTyped)
    complain('autocomplete', 'autocomplete-type', `type ${type} has no autocomplete`);
  if (listIn(option.choices).length > 0 && !isTyped)
    complain('choices', 'choices-type', `type ${type} has no choices`);
  if (numberIn(option.min_length) > numberIn(option.max_length, 6000))
    complain('min_length', 'length-range', 'min_length > max_length');
  if (
    typeof option.min_value === 'number' &&
    typeof option.max_value === 'number' &&
    option.min_value > option.max_value
  ) {
    complain('min_value', 'value-range', 'min_value > max_value');
  }
  problems.push(...choiceProblems(choices, path));
  return problems;
}

function choiceProblems(choices: readonly JsonObject[], path: Path): readonly Problem[] {
  const names = new Set<string>();
  return choices.flatMap((choice, at) => {
    const here = [...path, 'choices', at];
    const found: Problem[] = [];
    const value = choice.value;
    if (typeof value === 'string' && value.length > MAX_CHOICE_VALUE) {
      found.push({
        path: [...here, 'value'],
        rule: 'option/choice-length',
        detail: `${value.length} of ${MAX_CHOICE_VALUE} characters`,
      });
    }
    const name = textIn(choice.name);
    if (names.has(name))
      found.push({
        path: [...here, 'name'],
        rule: 'option/duplicate-choice',
        detail: `"${name}" is there twice`,
      });
    names.add(name);
    return [...found, ...localeProblems(choice, here)];
  });
}
