import type { Problem } from '../errors.ts';
import { hasFlag, MessageFlag } from '../flags.ts';
import { isObject, type Json, type JsonObject, listIn, numberIn, textIn } from '../json.ts';
import type { ApiMessage, UploadedFile } from '../model.ts';
import { attachmentProblems } from './attachments.ts';
import { componentProblems } from './components.ts';
import { componentsV2Problems, isComponentsV2 } from './components-v2.ts';
import { embedProblems } from './embeds.ts';
import { allowedMentionsProblems } from './mentions.ts';

/** Where a message body was sent. */
export type Endpoint = 'create' | 'callback' | 'defer' | 'update' | 'followup' | 'edit';

/** A message body with what its rules depend on. */
export interface MessageRequest {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  readonly files: readonly UploadedFile[];
  /** The message before an edit. */
  readonly prior?: ApiMessage;
}

/** Longest content a bot may send; the schema allows the 4000 of paying users. */
const MAX_CONTENT = 2000;

const { suppressEmbeds, suppressNotifications, componentsV2, ephemeral } = MessageFlag;
const ANSWER_FLAGS = suppressEmbeds | suppressNotifications | componentsV2 | ephemeral;

/** Flags a bot may set, by endpoint (`resources/message`, `receiving-and-responding`). */
const SETTABLE_FLAGS: Readonly<Record<Endpoint, number>> = {
  create: suppressEmbeds | suppressNotifications | componentsV2,
  callback: ANSWER_FLAGS,
  defer: ephemeral,
  update: ANSWER_FLAGS,
  followup: ANSWER_FLAGS,
  edit: suppressEmbeds | componentsV2,
};

/** Every documented rule on a message that the schema does not hold. */
export function messageProblems(request: MessageRequest): readonly Problem[] {
  const { body, files, prior } = request;
  const isV2 = isComponentsV2(body, prior);
  return [
    ...contentProblems(body),
    ...flagProblems(request),
    ...allowedMentionsProblems(body),
    ...embedProblems(body.embeds),
    ...componentProblems(body.components, isV2),
    ...(isV2 ? componentsV2Problems(body, prior) : []),
    ...attachmentProblems(body, files, prior),
  ];
}

/** Whether a message would show nothing (50006), after an edit too. */
export function isEmptyMessage({ body, files, prior }: MessageRequest): boolean {
  const after = (field: 'content' | 'embeds' | 'components' | 'attachments'): unknown =>
    body[field] === undefined ? prior?.[field] : body[field];
  const lists = [after('embeds'), after('components'), after('attachments'), body.sticker_ids];
  if (lists.some((list) => listIn(list as Json).length > 0)) return false;
  return textIn(after('content')).trim() === '' && files.length === 0 && !isObject(body.poll);
}

function contentProblems(body: JsonObject): readonly Problem[] {
  const length = textIn(body.content).length;
  if (length <= MAX_CONTENT) return [];
  return [
    {
      path: ['content'],
      rule: 'message/content-length',
      detail: `${length} of ${MAX_CONTENT} characters`,
    },
  ];
}

function flagProblems({ endpoint, body, prior }: MessageRequest): readonly Problem[] {
  const flags = numberIn(body.flags);
  // An edit may repeat the flags a message has.
  const foreign = flags & ~(SETTABLE_FLAGS[endpoint] | (prior?.flags ?? 0));
  if (foreign === 0) return [];
  const name = hasFlag(foreign, ephemeral) ? 'EPHEMERAL ' : '';
  return [
    {
      path: ['flags'],
      rule: 'message/flags',
      detail: `flags ${name}${foreign} cannot be set on ${endpoint}`,
    },
  ];
}
