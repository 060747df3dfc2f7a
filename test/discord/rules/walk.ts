import { isObject, type JsonObject, objectsIn } from '../json.ts';

/** A component with its place in the message. */
export interface Placed {
  readonly component: JsonObject;
  readonly path: readonly (string | number)[];
  /** The component around it; undefined at the top. */
  readonly parent: JsonObject | undefined;
}

/** Every component of a tree, parents first: children, section accessories and label contents. */
export function walkComponents(
  components: unknown,
  path: readonly (string | number)[] = ['components'],
): readonly Placed[] {
  return objectsIn(components).flatMap((component, at) =>
    placedUnder(component, [...path, at], undefined),
  );
}

function placedUnder(
  component: JsonObject,
  path: Placed['path'],
  parent: JsonObject | undefined,
): readonly Placed[] {
  const children = objectsIn(component.components).flatMap((child, at) =>
    placedUnder(child, [...path, 'components', at], component),
  );
  const accessory = isObject(component.accessory)
    ? placedUnder(component.accessory, [...path, 'accessory'], component)
    : [];
  const labelled = isObject(component.component)
    ? placedUnder(component.component, [...path, 'component'], component)
    : [];
  return [{ component, path, parent }, ...children, ...accessory, ...labelled];
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
