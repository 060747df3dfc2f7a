import type { Problem } from '../errors.ts';
import { hasFlag, MessageFlag } from '../flags.ts';
import { isObject, type JsonObject, listIn, numberIn, textIn } from '../json.ts';
import type { ApiMessage } from '../model.ts';
import { ComponentType, walkComponents } from './walk.ts';

/** Components of a v2 message, nested ones included (`components/reference`). */
const MAX_COMPONENTS = 40;
/** Characters of all text displays together (observed; the documentation no longer says it). */
const MAX_TEXT = 4000;

/** Rules of messages with the flag IS_COMPONENTS_V2; `prior` is the message before an edit. */
export function componentsV2Problems(
  body: JsonObject,
  prior: ApiMessage | undefined,
): readonly Problem[] {
  const placed = walkComponents(body.components);
  const problems: Problem[] = [];
  if (placed.length > MAX_COMPONENTS) {
    problems.push({
      path: ['components'],
      rule: 'v2/component-count',
      detail: `${placed.length} of ${MAX_COMPONENTS} components`,
    });
  }
  const length = placed.reduce((sum, { component }) => sum + textLength(component), 0);
  if (length > MAX_TEXT) {
    problems.push({
      path: ['components'],
      rule: 'v2/text-length',
      detail: `${length} of ${MAX_TEXT} characters`,
    });
  }
  return [...problems, ...legacyFieldProblems(body, prior)];
}

/** Whether a message is or becomes a v2 message; the flag stays once it is set. */
export function isComponentsV2(body: JsonObject, prior: ApiMessage | undefined): boolean {
  return hasFlag(numberIn(body.flags) | (prior?.flags ?? 0), MessageFlag.componentsV2);
}

function textLength(component: JsonObject): number {
  return component.type === ComponentType.textDisplay ? textIn(component.content).length : 0;
}

function legacyFieldProblems(body: JsonObject, prior: ApiMessage | undefined): readonly Problem[] {
  const problems: Problem[] = [];
  const complain = (field: string, detail: string): void => {
    problems.push({ path: [field], rule: 'v2/legacy-field', detail });
  };
  if (textIn(body.content) !== '') complain('content', 'content beside components v2');
  if (listIn(body.embeds).length > 0) complain('embeds', 'embeds beside components v2');
  if (isObject(body.poll)) complain('poll', 'a poll beside components v2');
  if (listIn(body.sticker_ids).length > 0) complain('sticker_ids', 'stickers beside components v2');
  if (prior === undefined || hasFlag(prior.flags, MessageFlag.componentsV2)) return problems;
  if (prior.content !== '' && body.content === undefined)
    complain('content', 'the former content stays unless it is null');
  if (prior.embeds.length > 0 && body.embeds === undefined)
    complain('embeds', 'the former embeds stay unless they are null');
  return problems;
}
