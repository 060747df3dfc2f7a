/** One line of a `.jsonl` corpus, as a test writes it. */
export interface NewsItem {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly published?: string;
  readonly kind?: 'article' | 'teaser';
  readonly agency?: string;
}

/** A ferry accident: three outlets on one day, two of which cite the Coast Guard for different tolls. */
export const FERRY: readonly NewsItem[] = [
  {
    id: 'gazette-ferry',
    outlet: 'Harbour Gazette',
    headline: 'Ferry capsizes off Northport',
    published: '2024-05-14',
    text: `The ferry Alma Rose capsized off Northport on Monday in a storm.

Twelve people were killed when the ferry Alma Rose capsized off Northport, the Coast Guard said. It said 40 passengers were rescued by fishing boats.

The company Blueline denied that police seized the ferry. The old pier at Northport was closed after the accident.`,
  },
  {
    id: 'daily-ferry',
    outlet: 'Coast Daily',
    headline: 'Storm overturns Northport ferry',
    published: '2024-05-14',
    text: `A storm overturned the ferry Alma Rose off Northport on Monday, and fishing boats raced to the wreck.

According to the Coast Guard, 19 people were killed when the ferry Alma Rose capsized off Northport.

Police seized the ferry of the company Blueline, the harbour office said. Some 40 passengers were rescued.`,
  },
  {
    id: 'post-ferry',
    outlet: 'Inland Post',
    headline: 'Ferry accident at Northport',
    published: '2024-05-15',
    text: `At least 12 people were killed when the ferry Alma Rose capsized off Northport, the Coast Guard said.

Dozens of passengers were rescued after the accident on Monday. Mayor Ines Calder thanked the fishing crews.`,
  },
];

/** A like accident of the same ferry a year before: another event. */
export const FERRY_BEFORE: readonly NewsItem[] = [
  {
    id: 'gazette-ferry-2023',
    outlet: 'Harbour Gazette',
    headline: 'Ferry runs aground off Northport',
    published: '2023-05-10',
    text: `Three people were killed when the ferry Alma Rose ran onto a reef and capsized near Northport on Tuesday, the Coast Guard said. Helicopters lifted 25 passengers from the deck.`,
  },
];

/** A fire: one outlet has it out, the other burning; one names more injured. */
export const FIRE: readonly NewsItem[] = [
  {
    id: 'gazette-fire',
    outlet: 'Harbour Gazette',
    headline: 'Fire at the Alder mill',
    published: '2024-06-03',
    text: `A fire broke out at the Alder mill in Westmark on Sunday night. Firefighters have contained the blaze at the Alder mill, the fire brigade said.

Seven workers were injured in the blaze at the Alder mill. The damage at the mill was put at $3.5 million by the insurer Fenwick.`,
  },
  {
    id: 'herald-fire',
    outlet: 'Pier Herald',
    headline: 'Alder mill burns',
    published: '2024-06-03',
    text: `The blaze at the Alder mill is still burning, the fire brigade said on Monday.

Seven workers were injured in the blaze at the Alder mill. Westmark council will inspect the walls of the mill.`,
  },
];

/** An election count, told by two outlets that agree. */
export const COUNT: readonly NewsItem[] = [
  {
    id: 'daily-count',
    outlet: 'Coast Daily',
    headline: 'Berg wins the Eastvale vote',
    published: '2024-07-08',
    text: `Anna Berg won the mayoral election in Eastvale with 52 percent of the votes, the election commission said on Monday. The commission counted 48,200 ballots in Eastvale.`,
  },
  {
    id: 'post-count',
    outlet: 'Inland Post',
    headline: 'Eastvale elects Anna Berg',
    published: '2024-07-08',
    text: `Anna Berg won the mayoral election in Eastvale with 52 percent of the votes, according to the election commission. Turnout in Eastvale rose because the trams ran free of charge.`,
  },
];

/** A teaser that stood beside another article, with its own headline. */
export const TEASER: NewsItem = {
  id: 'gazette-teaser',
  kind: 'teaser',
  outlet: 'Harbour Gazette',
  headline: 'Lighthouse museum reopens',
  text: 'The lighthouse museum at Gull Point reopens with 300 new exhibits.',
};

export const NEWS: readonly NewsItem[] = [...FERRY, ...FERRY_BEFORE, ...FIRE, ...COUNT, TEASER];
