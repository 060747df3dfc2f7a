import type { Problem } from '../errors.ts';
import { isObject, type JsonObject, textsIn } from '../json.ts';

/** Someone a text would notify. */
export interface Notified {
  readonly kind: 'everyone' | 'role' | 'user';
  readonly target: string;
}

/** Mentions in a text, whether or not they are allowed to notify (`reference#message-formatting`). */
export function mentionsIn(text: string): readonly Notified[] {
  const visible = withoutCode(text);
  const users = [...visible.matchAll(/<@!?(\d+)>/g)].map(([, id]) => ({
    kind: 'user' as const,
    target: id ?? '',
  }));
  const roles = [...visible.matchAll(/<@&(\d+)>/g)].map(([, id]) => ({
    kind: 'role' as const,
    target: id ?? '',
  }));
  const everyone = [...visible.matchAll(/@(everyone|here)\b/g)].map(([, name]) => ({
    kind: 'everyone' as const,
    target: name ?? '',
  }));
  return [...users, ...roles, ...everyone];
}

/** Code blocks and code spans do not mention anyone. */
function withoutCode(text: string): string {
  return text.replace(/```[^`]*```/g, ' ').replace(/`[^`\n]*`/g, ' ');
}

/**
 * Who of the mentioned is notified, by `allowed_mentions` (`resources/message#allowed-mentions-object`).
 * Without it a message parses everything, an answer to an interaction users only.
 */
export function notifiedBy(
  text: string,
  allowed: unknown,
  isInteraction: boolean,
): readonly Notified[] {
  const mentions = mentionsIn(text);
  if (!isObject(allowed))
    return isInteraction ? mentions.filter(({ kind }) => kind === 'user') : mentions;
  const parse = textsIn(allowed.parse);
  return mentions.filter(({ kind, target }) => {
    if (kind === 'everyone') return parse.includes('everyone');
    if (kind === 'role') return parse.includes('roles') || textsIn(allowed.roles).includes(target);
    return parse.includes('users') || textsIn(allowed.users).includes(target);
  });
}

/** `parse: ["users"]` and a list of users exclude each other; the same for roles. */
export function allowedMentionsProblems(body: JsonObject): readonly Problem[] {
  const allowed = body.allowed_mentions;
  if (!isObject(allowed)) return [];
  const parse = textsIn(allowed.parse);
  return (['users', 'roles'] as const)
    .filter((kind) => parse.includes(kind) && textsIn(allowed[kind]).length > 0)
    .map((kind) => ({
      path: ['allowed_mentions', kind],
      rule: 'message/allowed-mentions',
      detail: `parse "${kind}" and a list of ${kind} exclude each other`,
    }));
}
