import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { View } from '../../../src/discord/render/view.ts';

/** Any component, as far as tests look at it. */
export type Part = Readonly<Record<string, unknown>> & {
  readonly type: ComponentType;
  readonly custom_id?: string;
  readonly label?: string;
  readonly content?: string;
};

/** Every component of a view, nested ones and accessories included. */
export function walkView(view: View): readonly Part[] {
  return view.components.flatMap((component) => walk(component));
}

/** All text of a view, as Discord counts it. */
export function viewText(view: View): string {
  return walkView(view)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => content ?? '')
    .join('');
}

function walk(component: object): readonly Part[] {
  const part = component as Part;
  const children = Array.isArray(part.components)
    ? (part.components as APIComponentInContainer[])
    : [];
  const accessory =
    typeof part.accessory === 'object' && part.accessory !== null ? [part.accessory] : [];
  return [part, ...[...children, ...accessory].flatMap((child) => walk(child))];
}
