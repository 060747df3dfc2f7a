/** One line of a `.jsonl` corpus. */
export interface JsonArticle {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  readonly published: string;
  readonly url: string;
  readonly text: string;
}

function article(
  id: string,
  outlet: string,
  published: string,
  headline: string,
  paragraphs: readonly string[],
): JsonArticle {
  const url = `https://${id}.example/story`;
  return { id, outlet, headline, published, url, text: paragraphs.join('\n\n') };
}

/** Text that would act on Discord if it were not escaped. */
export const HOSTILE_SENTENCE =
  'The whistling buoy notice read @everyone <@123456789012345678> [claim prize](https://evil.example) `code` ||spoiler|| **loud** <t:1459036800:R> discord.gg/prize :tada:';

const DECK_PASSENGERS = Array.from(
  { length: 24 },
  (_, n) =>
    `Lantern parade entry number ${n + 1}: the crew of the lantern barge number ${n + 1} said the lantern parade will begin at the stone bridge and end at the boathouse.`,
);

/** Three invented outlets on one ferry accident, a long article for pages, and a hostile one. */
export const HARBOUR_CORPUS: readonly JsonArticle[] = [
  article('gazette-ferry', 'Harbour Gazette', '2024-05-02', 'Ferry Marigold sinks off Port Vale', [
    'The ferry Marigold sank off Port Vale on Wednesday evening after striking a rock.',
    'Twelve people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.',
    'Divers searched the wreck of the Marigold through the night.',
    'The owner of the ferry, Vale Lines, said it had stopped all crossings.',
  ]),
  article('herald-ferry', 'Port Herald', '2024-05-03', 'Death toll of Marigold sinking', [
    'The sinking of the ferry Marigold off Port Vale shocked the town.',
    'Fifteen people were killed in the sinking of the ferry Marigold, the Port Vale hospital said.',
    'The mayor of Port Vale, Ada Winter, declared three days of mourning.',
  ]),
  article('courier-ferry', 'Coast Courier', '2024-05-03', 'Vale Lines stops crossings', [
    'Vale Lines stopped all crossings after the ferry Marigold sank.',
    'Twelve people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.',
  ]),
  article('courier-parade', 'Coast Courier', '2024-06-10', 'Lantern parade programme', [
    ...DECK_PASSENGERS,
  ]),
  article(
    'herald-buoy',
    'Port Herald',
    '2024-07-01',
    '# [Whistling buoy](https://evil.example) @here',
    [
      HOSTILE_SENTENCE,
      '# Whistling buoy heading\u200b with a zero\u200bwidth space \u202eand a turn',
      '> quoted whistling buoy line',
      '```js whistling buoy fence```',
    ],
  ),
];

/** The corpus as the lines of a `.jsonl` file. */
export function toJsonl(articles: readonly JsonArticle[]): string {
  return articles.map((line) => `${JSON.stringify(line)}\n`).join('');
}
