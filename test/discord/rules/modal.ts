import type { Problem } from '../errors.ts';
import { type JsonObject, numberIn, objectsIn, textIn } from '../json.ts';
import { uniqueness } from './components.ts';
import { ComponentType, walkComponents } from './walk.ts';

/** Components at the top of a modal; the schema allows 40 (`components/using-modal-components`). */
const MAX_MODAL_COMPONENTS = 5;

/** Rules on a modal that the schema does not hold; `data` is the callback's data. */
export function modalProblems(data: JsonObject): readonly Problem[] {
  const top = objectsIn(data.components);
  const placed = walkComponents(data.components, ['data', 'components']);
  const problems: Problem[] = [...uniqueness(placed, 'custom_id'), ...uniqueness(placed, 'id')];
  if (top.length > MAX_MODAL_COMPONENTS) {
    const detail = `${top.length} of ${MAX_MODAL_COMPONENTS} components`;
    problems.push({ path: ['data', 'components'], rule: 'modal/component-count', detail });
  }
  for (const { component, path, parent } of placed) {
    const complain = (rule: string, detail: string): void => {
      problems.push({ path, rule: `modal/${rule}`, detail });
    };
    if (component.type === ComponentType.textInput) checkTextInput(component, parent, complain);
    else if (hasOptions(component.type)) checkOptions(component, complain);
  }
  return problems;
}

/** What is legal and no longer recommended: text inputs in an action row. */
export function modalWarnings(data: JsonObject): readonly Problem[] {
  return objectsIn(data.components).flatMap((component, at) =>
    component.type === ComponentType.actionRow
      ? [
          {
            path: ['data', 'components', at],
            rule: 'modal/action-row',
            detail: 'use a label instead of an action row',
          },
        ]
      : [],
  );
}

type Complain = (rule: string, detail: string) => void;

function hasOptions(type: unknown): boolean {
  return (
    type === ComponentType.stringSelect ||
    type === ComponentType.radioGroup ||
    type === ComponentType.checkboxGroup
  );
}

function checkTextInput(
  input: JsonObject,
  parent: JsonObject | undefined,
  complain: Complain,
): void {
  const min = numberIn(input.min_length, 0);
  const max = numberIn(input.max_length, 4000);
  if (min > max) complain('length-range', `min_length ${min} > max_length ${max}`);
  if (textIn(input.value).length > max) complain('value-length', `the value is longer than ${max}`);
  const labelled = textIn(input.label) !== '';
  if (parent?.type === ComponentType.label && labelled)
    complain('label-twice', 'inside a label a text input has no label of its own');
  if (parent?.type === ComponentType.actionRow && !labelled)
    complain('label-missing', 'a text input in a row needs a label');
}

function checkOptions(field: JsonObject, complain: Complain): void {
  const values = objectsIn(field.options).map((option) => textIn(option.value));
  if (new Set(values).size !== values.length)
    complain('options', 'two options have the same value');
  const max = numberIn(
    field.max_values,
    field.type === ComponentType.checkboxGroup ? values.length : 1,
  );
  if (numberIn(field.min_values, 1) > max) complain('options', 'min_values exceeds max_values');
}
