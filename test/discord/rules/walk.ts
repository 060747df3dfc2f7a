import { isObject, type JsonObject, objectsIn } from '../json.ts';

/** A component with its place in the message. */
export interface Placed {
  readonly component: JsonObject;
  readonly path: readonly (string | number)[];
  /** The component around it; undefined at the top. */
  readonly parent: JsonObject | undefined;
  /** How it hangs in its parent. */
  readonly role: 'child' | 'accessory' | 'top';
}

/** Every component of a tree, parents first: children, section accessories and label contents. */
export function walkComponents(
  components: unknown,
  path: readonly (string | number)[] = ['components'],
): readonly Placed[] {
  return objectsIn(components).flatMap((component, at) =>
    placedUnder(component, [...path, at], undefined, 'top'),
  );
}

function placedUnder(
  component: JsonObject,
  path: Placed['path'],
  parent: JsonObject | undefined,
  role: Placed['role'],
): readonly Placed[] {
  const children = objectsIn(component.components).flatMap((child, at) =>
    placedUnder(child, [...path, 'components', at], component, 'child'),
  );
  const accessory = isObject(component.accessory)
    ? placedUnder(component.accessory, [...path, 'accessory'], component, 'accessory')
    : [];
  const labelled = isObject(component.component)
    ? placedUnder(component.component, [...path, 'component'], component, 'child')
    : [];
  return [{ component, path, parent, role }, ...children, ...accessory, ...labelled];
}

/** Component types (`components/reference#component-object-component-types`). */
export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Whether a component type is a select menu (3, 5 to 8). */
export function isSelect(type: unknown): boolean {
  return (
    type === ComponentType.stringSelect || (typeof type === 'number' && type >= 5 && type <= 8)
  );
}
