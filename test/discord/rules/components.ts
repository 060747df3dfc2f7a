import type { Problem } from '../errors.ts';
import { isObject, type JsonObject, numberIn, objectsIn, textIn } from '../json.ts';
import { ComponentType, isSelect, type Placed, walkComponents } from './walk.ts';

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
/** Rows a message without components v2 may have (`components/reference#action-row`). */
const MAX_LEGACY_ROWS = 5;

/** Rules on the components of a message that the schema does not hold (`components/reference`). */
export function componentProblems(components: unknown, isV2: boolean): readonly Problem[] {
  const placed = walkComponents(components);
  const rows = isV2 ? [] : legacyProblems(components, placed);
  return [
    ...uniqueness(placed, 'custom_id'),
    ...uniqueness(placed, 'id'),
    ...rows,
    ...placed.flatMap(kindProblems),
  ];
}

/** `custom_id` and `id` are unique in a message. */
export function uniqueness(
  placed: readonly Placed[],
  field: 'custom_id' | 'id',
): readonly Problem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ component, path }) => {
    const value = component[field];
    if (value === undefined || value === null || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      {
        path: [...path, field],
        rule: `component/duplicate-${field}`,
        detail: `${field} ${String(value)} is used twice`,
      },
    ];
  });
}

function legacyProblems(components: unknown, placed: readonly Placed[]): readonly Problem[] {
  const count = objectsIn(components).length;
  const many: readonly Problem[] =
    count > MAX_LEGACY_ROWS
      ? [
          {
            path: ['components'],
            rule: 'component/rows',
            detail: `${count} of ${MAX_LEGACY_ROWS} rows`,
          },
        ]
      : [];
  const modern = placed.filter(
    ({ component }) => numberIn(component.type) > ComponentType.channelSelect,
  );
  return [
    ...many,
    ...modern.map(({ component, path }) => ({
      path: [...path, 'type'],
      rule: 'component/needs-v2',
      detail: `component type ${String(component.type)} needs the flag IS_COMPONENTS_V2`,
    })),
  ];
}

function kindProblems({ component, path }: Placed): readonly Problem[] {
  const problem = (rule: string, detail: string): Problem => ({
    path,
    rule: `component/${rule}`,
    detail,
  });
  if (component.type === ComponentType.actionRow) return rowProblems(component, problem);
  if (component.type === ComponentType.button) return buttonProblems(component, problem);
  return isSelect(component.type) ? selectProblems(component, problem) : [];
}

type Complain = (rule: string, detail: string) => Problem;

function rowProblems(row: JsonObject, problem: Complain): readonly Problem[] {
  const children = objectsIn(row.components);
  const isMixed = children.length > 1 && children.some((child) => isSelect(child.type));
  return isMixed ? [problem('row-content', 'a row holds one select or buttons')] : [];
}

function buttonProblems(button: JsonObject, problem: Complain): readonly Problem[] {
  const problems: Problem[] = [];
  if (button.style === PREMIUM_STYLE)
    return textIn(button.sku_id) === '' ? [problem('premium-sku', 'no sku_id')] : [];
  if (button.style === LINK_STYLE) {
    if (!isLinkTarget(button.url))
      problems.push(problem('link-url', `url ${String(button.url)} is not http, https or discord`));
    if (textIn(button.custom_id) !== '')
      problems.push(problem('link-custom-id', 'a link button has no custom_id'));
  } else {
    if (textIn(button.custom_id) === '') problems.push(problem('button-custom-id', 'no custom_id'));
    if (button.url !== undefined && button.url !== null)
      problems.push(problem('button-url', 'only link buttons have a url'));
  }
  if (textIn(button.label) === '' && !isObject(button.emoji))
    problems.push(problem('button-label', 'neither label nor emoji'));
  return problems;
}

function isLinkTarget(url: unknown): boolean {
  return (
    typeof url === 'string' &&
    URL.canParse(url) &&
    ['http:', 'https:', 'discord:'].includes(new URL(url).protocol)
  );
}

function selectProblems(component: JsonObject, problem: Complain): readonly Problem[] {
  const problems: Problem[] = [];
  const min = numberIn(component.min_values, 1);
  const max = numberIn(component.max_values, 1);
  if (min > max) problems.push(problem('select-range', `min_values ${min} > max_values ${max}`));
  if (component.type !== ComponentType.stringSelect) return problems;
  const values = objectsIn(component.options).map((option) => textIn(option.value));
  if (new Set(values).size !== values.length)
    problems.push(problem('select-options', 'two options have the same value'));
  if (max > values.length)
    problems.push(problem('select-range', `max_values ${max} of ${values.length} options`));
  return problems;
}
