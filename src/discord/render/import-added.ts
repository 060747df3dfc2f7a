import type { Added } from '../../ingest/ingest.ts';
import { countChanges } from '../../reindex/count-changes.ts';
import { plural } from '../../show/plural.ts';
import type { Disagreement } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { layOut } from './layout.ts';
import { type Lookup, nameHeadline, nameOutlet } from './passage.ts';
import type { View } from './view.ts';

/** Lines of one list, and rendered characters of a line. */
const LINES = 6;
const ROOM = 220;

/** What is known of the articles once they are added. */
export interface AddedState {
  /** Where they differ from others; null: they are being compared. */
  readonly differences: readonly Disagreement[] | null;
  readonly lookup: Lookup;
}

/** The draft is being written and indexed. */
export function renderAdding(origin: string): View {
  return show([
    `### Adding ${excerpt(origin, [], ROOM)} …`,
    '-# Questions are answered from the old index meanwhile.',
  ]);
}

/** What was added, what the index changed by, and where the new articles differ. */
export function renderAdded(added: Added, { differences, lookup }: AddedState): View {
  const { imported, duplicates, change } = added;
  if (change === null) return show(['### Nothing was added', ...knownLines(duplicates)]);
  return show([
    `### Added: ${plural(imported.length, 'article')}`,
    ...imported.slice(0, LINES).map(({ id, paragraphs }) => {
      const article = lookup(id);
      const name =
        article === undefined ? '' : `${nameOutlet(article)}: ${nameHeadline(article)} · `;
      return `- ${name}${plural(paragraphs, 'paragraph')} · id ${excerpt(id, [], ROOM)}`;
    }),
    ...more(imported.length),
    ...knownLines(duplicates),
    `**The index:** ${countChanges(change)}, ${(change.milliseconds / 1000).toFixed(1)} s`,
    ...differenceLines(differences),
  ]);
}

/** A draft was thrown away. */
export function renderDiscarded(): View {
  return show(['Discarded. Nothing was added.']);
}

function knownLines(duplicates: Added['duplicates']): readonly string[] {
  if (duplicates.length === 0) return [];
  return [
    `**In the corpus already:** ${duplicates.length}`,
    ...duplicates.slice(0, LINES).map(({ id }) => `- ${excerpt(id, [], ROOM)}`),
    ...more(duplicates.length),
  ];
}

function differenceLines(differences: readonly Disagreement[] | null): readonly string[] {
  if (differences === null) return ['-# What it says is being compared with the others …'];
  if (differences.length === 0) {
    return ['It contradicts no other article, as far as Byline can tell.'];
  }
  return [
    `**${plural(differences.length, 'disagreement')} with it**`,
    ...differences.slice(0, LINES).map(({ note }) => `- ${excerpt(note, [], ROOM)}`),
    ...more(differences.length),
  ];
}

function more(count: number): readonly string[] {
  return count > LINES ? [`- and ${count - LINES} more`] : [];
}

function show(lines: readonly string[]): View {
  return layOut({ lead: [lines.join('\n')], title: '', blocks: [], foot: [] }, 1, [], () => []);
}
