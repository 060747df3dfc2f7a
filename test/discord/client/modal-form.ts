import { isObject, type Json, type JsonObject, numberIn, objectsIn, textIn } from '../json.ts';
import { ComponentType, isSelect } from '../rules/walk.ts';
import { requireValues } from './controls.ts';
import { NotAvailable } from './gate.ts';
import type { Modal } from './views.ts';

/** What a user enters in a modal, by custom id or label of the field. */
export type ModalValues = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * The components of a modal as the client submits them.
 * @throws NotAvailable when a field's rule is broken or a value belongs to no field.
 */
export function filledModal(modal: Modal, values: ModalValues): readonly JsonObject[] {
  const used = new Set<string>();
  const filled = modal.components.map((component) => fillTop(component, values, used));
  const foreign = Object.keys(values).find((key) => !used.has(key));
  if (foreign !== undefined) throw new NotAvailable(foreign, 'the modal has no such field');
  return filled;
}

function fillTop(component: JsonObject, values: ModalValues, used: Set<string>): JsonObject {
  const base = { type: component.type, id: numberIn(component.id, 1) };
  if (isObject(component.component)) {
    const field = component.component;
    return { ...base, component: fillField(field, textIn(component.label), values, used) };
  }
  if (component.type !== ComponentType.actionRow) return base;
  return {
    ...base,
    components: objectsIn(component.components).map((field) =>
      fillField(field, textIn(field.label), values, used),
    ),
  };
}

function fillField(
  field: JsonObject,
  label: string,
  values: ModalValues,
  used: Set<string>,
): JsonObject {
  const customId = textIn(field.custom_id);
  const key = [customId, label].find((name) => values[name] !== undefined);
  if (key !== undefined) used.add(key);
  const given = key === undefined ? undefined : values[key];
  const base = { type: field.type, id: numberIn(field.id, 1), custom_id: customId };
  return { ...base, ...enter(field, label === '' ? customId : label, given) };
}

function enter(
  field: JsonObject,
  name: string,
  given: ModalValues[string] | undefined,
): JsonObject {
  const isRequired = field.required !== false;
  if (field.type === ComponentType.textInput)
    return { value: enteredText(field, name, given, isRequired) };
  if (field.type === ComponentType.checkbox) return { value: given === true };
  const chosen = given === undefined ? [] : Array.isArray(given) ? [...given] : [String(given)];
  if (chosen.length > 0 || isRequired) requireValues(field, name, chosen);
  if (field.type === ComponentType.radioGroup) return { value: (chosen[0] ?? null) satisfies Json };
  return isSelect(field.type) || field.type === ComponentType.checkboxGroup
    ? { values: chosen }
    : {};
}

function enteredText(
  field: JsonObject,
  name: string,
  given: ModalValues[string] | undefined,
  isRequired: boolean,
): string {
  const text = typeof given === 'string' ? given : textIn(field.value);
  if (text === '' && !isRequired) return text;
  const min = Math.max(numberIn(field.min_length, 0), isRequired ? 1 : 0);
  const max = numberIn(field.max_length, 4000);
  if (text.length < min || text.length > max) {
    throw new NotAvailable(name, `takes ${min} to ${max} characters, not ${text.length}`);
  }
  return text;
}
