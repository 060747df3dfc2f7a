import { DiscordError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { ApiMessage } from '../model.ts';
import { isTooLarge } from '../rules/attachments.ts';
import { type Endpoint, isEmptyMessage, messageProblems } from '../rules/message.ts';
import { type RestCall, refuse, requireSchema } from './call.ts';

/** The schema of a message body, by endpoint; callbacks are checked whole elsewhere. */
const SCHEMAS: Readonly<Partial<Record<Endpoint, string>>> = {
  create: 'MessageCreateRequestSchema',
  followup: 'IncomingWebhookInteractionRequestSchema',
  edit: 'IncomingWebhookUpdateRequestPartialSchema',
};

/**
 * Checks a message body against its schema and the documented rules.
 * @throws DiscordError 50035 with every problem, 50006 for an empty message, 40005 for a file too large.
 */
export function checkMessage(
  call: RestCall,
  endpoint: Endpoint,
  body: JsonObject,
  prior?: ApiMessage,
  schema: string | undefined = SCHEMAS[endpoint],
): void {
  if (schema !== undefined) requireSchema(call, schema, body);
  const request = { endpoint, body, files: call.files, ...(prior === undefined ? {} : { prior }) };
  refuse(messageProblems(request));
  if (call.files.some(isTooLarge)) throw new DiscordError(40005);
  if (endpoint !== 'defer' && isEmptyMessage(request)) throw new DiscordError(50006);
}
