import type { Hub } from '../hub.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { ApiMessage } from '../model.ts';
import { notifiedBy } from '../rules/mentions.ts';
import { visibleText } from '../text.ts';

/** Notes whom a message of the bot notifies, and warns when it notifies someone without having said so. */
export function notePings(
  hub: Hub,
  message: ApiMessage,
  body: JsonObject,
  isInteraction: boolean,
): void {
  if (message.author.id !== hub.state.bot.id) return;
  const text = visibleText({
    content: message.content,
    embeds: [],
    components: message.components,
  });
  const notified = notifiedBy(text, body.allowed_mentions, isInteraction);
  for (const each of notified) hub.pinged.push({ messageId: message.id, ...each });
  const replied = message.referenced_message?.author;
  const repliesPing =
    !isObject(body.allowed_mentions) || body.allowed_mentions.replied_user === true;
  if (!isInteraction && replied !== undefined && replied.id !== hub.state.bot.id && repliesPing) {
    hub.pinged.push({ messageId: message.id, kind: 'user', target: replied.id });
  }
  if (notified.length > 0 && !isObject(body.allowed_mentions)) {
    const who = notified.map(({ target }) => target).join(', ');
    hub.violations.add(
      'warn',
      'message/allowed-mentions-unset',
      `notifies ${who}`,
      `message ${message.id}`,
    );
  }
}
