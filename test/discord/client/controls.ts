import { type JsonObject, numberIn, objectsIn, textIn } from '../json.ts';
import type { StoredMessage } from '../model.ts';
import { ComponentType, isSelect, walkComponents } from '../rules/walk.ts';
import { NotAvailable } from './gate.ts';

const LINK_STYLE = 5;

/**
 * The button of a message with a custom id or a label; of several that fit, the one at `nth`, counted from 0.
 * @throws NotAvailable when there is none, it is disabled or a link, or the user does not see the message.
 */
export function clickableButton(
  stored: StoredMessage,
  wanted: string | RegExp,
  nth: number,
  userId: string,
): JsonObject {
  const name = String(wanted);
  requireVisible(stored, userId, name);
  const buttons = walkComponents(stored.message.components)
    .map(({ component }) => component)
    .filter((component) => component.type === ComponentType.button);
  const isWanted = (button: JsonObject): boolean => {
    const texts = [textIn(button.custom_id), textIn(button.label)];
    return typeof wanted === 'string'
      ? texts.includes(wanted)
      : texts.some((text) => wanted.test(text));
  };
  const button = buttons.filter(isWanted)[nth];
  if (button === undefined) {
    const known = buttons
      .map((each) => `"${textIn(each.label)}" (${textIn(each.custom_id)})`)
      .join(', ');
    throw new NotAvailable(name, `the message has no such button, only ${known || 'none'}`);
  }
  if (button.disabled === true) throw new NotAvailable(name, 'the button is disabled');
  if (button.style === LINK_STYLE) throw new NotAvailable(name, 'the button is a link');
  return button;
}

/**
 * The select of a message, for some values.
 * @throws NotAvailable when there is none, it is disabled, or the values are not to be had.
 */
export function usableSelect(
  stored: StoredMessage,
  customId: string,
  values: readonly string[],
  userId: string,
): JsonObject {
  requireVisible(stored, userId, customId);
  const select = walkComponents(stored.message.components)
    .map(({ component }) => component)
    .find((component) => isSelect(component.type) && component.custom_id === customId);
  if (select === undefined) throw new NotAvailable(customId, 'the message has no such select');
  if (select.disabled === true) throw new NotAvailable(customId, 'the select is disabled');
  requireValues(select, customId, values);
  return select;
}

/**
 * Checks chosen values against a select, a radio group or a checkbox group.
 * @throws NotAvailable when they are too few, too many or not among the options.
 */
export function requireValues(field: JsonObject, name: string, values: readonly string[]): void {
  const options = objectsIn(field.options).map((option) => textIn(option.value));
  const isGroup = field.type === ComponentType.checkboxGroup;
  const min = numberIn(field.min_values, 1);
  const max = numberIn(field.max_values, isGroup ? options.length : 1);
  if (values.length < min || values.length > max)
    throw new NotAvailable(name, `takes ${min} to ${max} values`);
  if (options.length === 0) return;
  const foreign = values.find((value) => !options.includes(value));
  if (foreign !== undefined) throw new NotAvailable(name, `${foreign} is none of its options`);
}

function requireVisible(stored: StoredMessage, userId: string, what: string): void {
  if (stored.deleted) throw new NotAvailable(what, 'the message is deleted');
  if (stored.ephemeralFor !== undefined && stored.ephemeralFor !== userId) {
    throw new NotAvailable(what, 'only its owner sees this message');
  }
}
