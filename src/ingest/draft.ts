import type { RawDocument } from '../corpus/import/formats/raw-document.ts';
import { UserError } from '../errors.ts';
import type { ImportFacts } from './facts.ts';
import { type Preview, previewDocument } from './preview.ts';
import type { ImportTarget } from './target.ts';

/** A document that could not be imported, and why. */
export interface Failed {
  readonly source: string;
  readonly problem: string;
}

/** What somebody wants to add, before they have decided: in memory alone. */
export interface Draft {
  /** Where it came from: an address, the name of a file, or "pasted text". */
  readonly origin: string;
  readonly documents: readonly RawDocument[];
  /** Parts of a file that are no articles. */
  readonly failed: readonly Failed[];
  /** What was given by hand. */
  readonly facts: ImportFacts;
}

/** What a draft would bring into the corpus. */
export interface DraftPreview {
  readonly origin: string;
  readonly previews: readonly Preview[];
  readonly failed: readonly Failed[];
}

/**
 * Reads every document of a draft. What holds no article is in `failed`; throws its `UserError` where it is the
 * only one.
 */
export function previewDraft(
  { origin, documents, failed, facts }: Draft,
  target: Pick<ImportTarget, 'outlets' | 'find' | 'findCopy'>,
): DraftPreview {
  const previews: Preview[] = [];
  const problems: Failed[] = [...failed];
  for (const document of documents) {
    try {
      previews.push(previewDocument(document, facts, target));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (documents.length === 1 && failed.length === 0) throw error;
      problems.push({ source: document.name, problem: error.message });
    }
  }
  const [first] = problems;
  if (previews.length === 0 && first !== undefined && problems.length === 1) {
    throw new UserError('corpus', first.problem);
  }
  return { origin, previews, failed: problems };
}
