import { ButtonStyle, ComponentType } from 'discord.js';
import { dateInWords } from '../../corpus/date-in-words.ts';
import type { Cut } from '../../corpus/import.ts';
import type { DraftPreview, Failed } from '../../ingest/draft.ts';
import type { Preview } from '../../ingest/preview.ts';
import { plural } from '../../show/plural.ts';
import { type DraftAction, formatDraftId } from '../drafts/draft-id.ts';
import { excerpt } from './excerpt.ts';
import { layOut, quietButton } from './layout.ts';
import type { Button, View } from './view.ts';

/** Rendered characters of a fact, a paragraph, a cut line, a note. */
const FACT_ROOM = 250;
const PARAGRAPH_ROOM = 220;
const CUT_ROOM = 90;
const NOTE_ROOM = 250;

/** Cut lines and notes shown; the rest is counted. */
const CUTS = 8;
const NOTES = 4;

/** Articles of a file that are listed. */
const LISTED = 8;

const BY = {
  address: 'the same address',
  text: 'the same text',
  'edited text': 'nearly the same text',
} as const;

/** What adding a draft would bring, with the buttons that decide; `id` is the draft's. */
export function renderPreview(preview: DraftPreview, id: string): View {
  const [first, ...others] = preview.previews;
  const isOne = first !== undefined && others.length === 0 && preview.failed.length === 0;
  const lead = isOne ? oneArticle(first, preview.origin) : manyArticles(preview);
  const foot = ['Only you see this. Nothing has been added yet'];
  const sheet = { lead: [lead.join('\n')], title: '', blocks: [], foot };
  const fresh = preview.previews.filter(({ known }) => known === null).length;
  return layOut(sheet, 1, decisions(id, fresh, isOne), () => []);
}

function decisions(id: string, fresh: number, isOne: boolean): readonly Button[] {
  const custom = (action: DraftAction) => formatDraftId({ action, draft: id });
  const label = fresh === 1 ? 'Add' : `Add ${fresh} articles`;
  return [
    ...(fresh > 0 ? [primaryButton(custom('add'), label)] : []),
    ...(isOne ? [quietButton(custom('edit'), 'Edit fields')] : []),
    quietButton(custom('discard'), 'Discard'),
  ];
}

function primaryButton(customId: string, label: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: customId, label };
}

function oneArticle(preview: Preview, origin: string): readonly string[] {
  const { article } = preview.item;
  const { sources } = preview;
  const { paragraphs } = article;
  const last = paragraphs.at(-1);
  return [
    `### Import of ${excerpt(origin, [], FACT_ROOM)}`,
    ...knownLine(preview),
    factLine('Headline', article.headline, sources.headline),
    factLine('Outlet', article.outlet, sources.outlet),
    factLine('Date', article.published && dateInWords(article.published), sources.published),
    factLine('Address', article.url, null),
    `**Kept:** ${plural(paragraphs.length, 'paragraph')}${article.kind === 'teaser' ? ', as a teaser' : ''}`,
    `> ${excerpt(paragraphs[0] ?? '', [], PARAGRAPH_ROOM)}`,
    ...(paragraphs.length > 1 && last !== undefined
      ? [`> … ${excerpt(last, [], PARAGRAPH_ROOM)}`]
      : []),
    ...cutLines(preview.cuts),
    ...preview.teasers
      .slice(0, NOTES)
      .map(
        ({ article: teaser }) =>
          `**Beside it, as a teaser:** ${excerpt(teaser.headline ?? teaser.id, [], FACT_ROOM)}`,
      ),
    ...noteLines(preview.notes),
  ];
}

function knownLine({ known }: Preview): readonly string[] {
  if (known === null) return [];
  return [
    `**In the corpus already:** ${excerpt(known.id, [], FACT_ROOM)} (${BY[known.by]}). It is never overwritten; to import it anew, remove it first.`,
  ];
}

function factLine(name: string, fact: string | null, source: string | null): string {
  if (fact === null || fact === '') return `**${name}:** none was found`;
  const from = source === null ? '' : ` · read from ${excerpt(source, [], FACT_ROOM)}`;
  return `**${name}:** ${excerpt(fact, [], FACT_ROOM)}${from}`;
}

function cutLines(cuts: readonly Cut[]): readonly string[] {
  if (cuts.length === 0) return ['**Cut:** nothing'];
  return [
    `**Cut:** ${plural(cuts.length, 'line')}`,
    ...cuts.slice(0, CUTS).map(({ text, reason, keptAs }) => {
      const kept = keptAs === null ? '' : `, kept as ${excerpt(keptAs, [], CUT_ROOM)}`;
      return `- ${excerpt(reason, [], CUT_ROOM)}${kept}: ${excerpt(text, [], CUT_ROOM)}`;
    }),
    ...(cuts.length > CUTS ? [`- and ${cuts.length - CUTS} more`] : []),
  ];
}

/** The notes of an import name options of the command line; here there is a form for the same. */
function noteLines(notes: readonly string[]): readonly string[] {
  return notes.slice(0, NOTES).map((note) => {
    const told = note.replaceAll(
      / ?(?:Check it, or )?[Gg]ive it with --[^.,]*(?:, or [^.]*)?\.?/g,
      '',
    );
    return `- ${excerpt(told.trim() === '' ? note : told.trim(), [], NOTE_ROOM)}`;
  });
}

function manyArticles({ origin, previews, failed }: DraftPreview): readonly string[] {
  const fresh = previews.filter(({ known }) => known === null);
  const known = previews.length - fresh.length;
  return [
    `### Import of ${excerpt(origin, [], FACT_ROOM)}`,
    `**Would be added:** ${plural(fresh.length, 'article')}`,
    ...fresh.slice(0, LISTED).map(({ item: { article } }) => {
      const { headline, outlet, published, paragraphs, id } = article;
      const day = published === null ? 'no date' : dateInWords(published);
      return `- ${excerpt(headline ?? id, [], CUT_ROOM)} · ${excerpt(outlet, [], CUT_ROOM)} · ${day} · ${plural(paragraphs.length, 'paragraph')}`;
    }),
    ...(fresh.length > LISTED ? [`- and ${fresh.length - LISTED} more`] : []),
    ...(known > 0 ? [`**In the corpus already:** ${known}`] : []),
    ...failedLines(failed),
  ];
}

function failedLines(failed: readonly Failed[]): readonly string[] {
  if (failed.length === 0) return [];
  return [
    `**No article:** ${failed.length}`,
    ...failed
      .slice(0, NOTES)
      .map(
        ({ source, problem }) =>
          `- ${excerpt(source, [], CUT_ROOM)}: ${excerpt(problem, [], CUT_ROOM)}`,
      ),
    ...(failed.length > NOTES ? [`- and ${failed.length - NOTES} more`] : []),
  ];
}
