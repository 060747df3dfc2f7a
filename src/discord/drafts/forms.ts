import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Draft } from '../../ingest/draft.ts';
import { type ImportFacts, readFacts } from '../../ingest/facts.ts';
import type { Preview } from '../../ingest/preview.ts';
import { formatDraftId, NO_DRAFT } from './draft-id.ts';

/** Characters of one text input (components/reference). */
const TEXT_CHARACTERS = 4000;

/** Characters of a name, a headline or an address. */
const LINE_CHARACTERS = 300;

type Field = APIModalInteractionResponseCallbackData['components'][number];

/** The form that takes a text; opened by `/import` without anything. */
export function pasteForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formatDraftId({ action: 'paste', draft: NO_DRAFT }),
    title: 'Import a text',
    components: [
      field('text', 'The article', {
        isLong: true,
        isRequired: true,
        describe: 'Headline first, a blank line between paragraphs. Longer: attach it as a file.',
      }),
      ...factFields({}),
    ],
  };
}

/** The form that changes what was read, filled with it. */
export function factsForm(
  id: string,
  draft: Draft,
  preview: Preview | null,
): APIModalInteractionResponseCallbackData {
  const { article } = preview?.item ?? {};
  const shown: ImportFacts = {
    headline: article?.headline ?? undefined,
    outlet: article?.outlet,
    published: article?.published ?? undefined,
    url: article?.url ?? undefined,
    ...draft.facts,
  };
  return {
    custom_id: formatDraftId({ action: 'facts', draft: id }),
    title: 'What is known of the article',
    components: factFields(shown),
  };
}

/** What was typed into the fields of either form. Throws `UserError('bad-request')`. */
export function typedFacts(typed: (name: string) => string | null): ImportFacts {
  return readFacts({
    headline: typed('headline'),
    outlet: typed('outlet'),
    published: typed('published'),
    url: typed('url'),
  });
}

function factFields({ headline, outlet, published, url }: ImportFacts): Field[] {
  return [
    field('headline', 'Headline', { value: headline }),
    field('outlet', 'Outlet', { value: outlet }),
    field('published', 'Day of publication', { value: published, describe: 'As YYYY-MM-DD.' }),
    field('url', 'Address', { value: url }),
  ];
}

function field(
  name: string,
  label: string,
  more: {
    readonly value?: string | undefined;
    readonly describe?: string;
    readonly isLong?: boolean;
    readonly isRequired?: boolean;
  },
): Field {
  const limit = more.isLong === true ? TEXT_CHARACTERS : LINE_CHARACTERS;
  const value = more.value?.slice(0, limit) ?? '';
  return {
    type: ComponentType.Label,
    label,
    ...(more.describe === undefined ? {} : { description: more.describe }),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: more.isLong === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: more.isRequired === true,
      max_length: limit,
      ...(value === '' ? {} : { value }),
    },
  };
}
