import { UserError } from '../../errors.ts';
import type { Draft } from '../../ingest/draft.ts';
import type { Ingest } from '../../ingest/ingest.ts';
import { isTakenName } from '../../ingest/open-bytes.ts';
import type { ReadMessage } from '../messages/read-message.ts';

/**
 * The draft of what a message carries: its first file that can be imported, else its first link. What else it
 * holds is named. Rejects with a `UserError` where there is nothing, and as fetching does.
 */
export async function draftOfMessage(message: ReadMessage | null, ingest: Ingest): Promise<Draft> {
  const { files, links } = message ?? { files: [], links: [] };
  const file = files.find(({ name }) => isTakenName(name));
  const [link] = links;
  if (file !== undefined) {
    const draft = await ingest.fromFile(file.name, file.url, file.size);
    return withRest(draft, files.length - 1 + links.length);
  }
  if (link !== undefined) return withRest(await ingest.fromUrl(link), links.length - 1);
  throw new UserError(
    'bad-request',
    files.length > 0
      ? 'The files of that message are of no kind that is imported: .html, .txt, .md, .eml, .jsonl or .csv.'
      : 'That message has no link and no file. To import a text, use /import and paste it.',
  );
}

function withRest(draft: Draft, others: number): Draft {
  if (others <= 0) return draft;
  const note = `The message holds ${others} more ${others === 1 ? 'link or file' : 'links or files'}, which this leaves out.`;
  return {
    ...draft,
    documents: draft.documents.map((document) => ({
      ...document,
      notes: [...(document.notes ?? []), note],
    })),
  };
}
