import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../src/reading/statement.ts';
import { articlesOf } from '../../events/corpus.ts';
import { readSentence } from '../reading.ts';

/** The sources of each sentence of an article, named ones as they are, taken-over ones in brackets. */
function sourcesBySentence(text: string): readonly (readonly string[])[] {
  const [article] = articlesOf([{ id: 'one', text }]).map(readEvidence);
  return (article?.statements ?? []).map(({ attributions }) =>
    attributions.map(({ name, inherited }) => (inherited ? `(${name})` : name)),
  );
}

describe('whom a sentence cites', () => {
  test.each([
    ['According to the Coast Guard, 12 people died.', 'Coast Guard'],
    ['Twelve people died, the Northport Port Authority said.', 'Northport Port Authority'],
    ['“We saw smoke,” said Ines Calder.', 'Ines Calder'],
    ['Mayor Ines Calder told reporters that the bridge was closed.', 'Mayor Ines Calder'],
    ['“We saw smoke,” said its president, Ines Calder.', 'Ines Calder'],
    ['“We saw smoke,” said former captain Rolf Anders.', 'Rolf Anders'],
    ['Two walls fell, said provincial spokeswoman Dana Holt.', 'Dana Holt'],
    ['“Nobody sleeps,” sobbed Ines Calder.', 'Ines Calder'],
    ['Mayor Ben Cole stormed: “Nobody asked us.”', 'Mayor Ben Cole'],
    ['Ben Cole, in a letter, said relatives of the crew wept.', 'Ben Cole'],
    ['Half of all who catch it die, warned Dr Dirk Stone.', 'Dr Dirk Stone'],
    ["“We saw smoke,” said the club's president, Ines Calder, on Monday.", 'Ines Calder'],
    ['Rolf Anders, the harbour master, said the ferry was full.', 'Rolf Anders'],
    ['The fire chief, Dana Holt, said two walls fell.', 'Dana Holt'],
    ['The state news agency Norpress reported that the ferry had sunk.', 'Norpress'],
    ['Footage shown by Coast Television shows the wreck.', 'Coast Television'],
    ['Twelve people died, by figures released by the Health Ministry.', 'Health Ministry'],
    ['A letter obtained by the Harbour Gazette tells of cracks.', 'Harbour Gazette'],
    ['The toll, confirmed by the Coast Guard, rose to 14.', 'Coast Guard'],
    ['The Safety Board said in a statement on Monday that the hull was sound.', 'Safety Board'],
    ['Prices rose in May, the Bureau of Trade, a public body, said.', 'Bureau of Trade'],
    ['Workers left as the river rose, the Red Crescent, an aid group, said.', 'Red Crescent'],
    ['The museum lost four paintings, Piet Loon, its director, told reporters.', 'Piet Loon'],
    ['The militia advanced on Sunday, the Observatory, a war monitor, said.', 'Observatory'],
    ['The court freed two men, their lawyer, Ben Cole, said.', 'Ben Cole'],
    ['The agency based in Dorn, a unit of the ministry, said the pier was closed.', 'agency'],
    ['The ministry, which owns the mine, a loss for years, said it would close.', 'ministry'],
  ])('GIVEN %j THEN it cites %j', (text, name) => {
    expect(readSentence(text).attributions.map((one) => one.name)).toEqual([name]);
  });

  test.each([
    ['Two walls fell, the hospital in Istrel said.', 'hospital'],
    ['Two walls fell, activists in Dorn said.', 'activists in Dorn'],
    ['A man from Eastvale said that two walls fell.', 'man from Eastvale'],
    ['Two walls fell, his sister said.', 'sister'],
    ['Two walls fell, the charity said.', 'charity'],
    ['Fishermen said that two walls fell.', 'Fishermen'],
    ['The organisers added that two walls fell.', 'organisers'],
    ['Two walls fell, the parish office said.', 'parish office'],
    ['A source at the mill said two walls fell.', 'source at the mill'],
    ['Three people with knowledge of the talks said two walls fell.', 'Three people'],
    ['Two officials briefed on the plan said two walls fell.', 'officials briefed on the plan'],
  ])('GIVEN %j THEN it cites who speaks, %j', (text, name) => {
    expect(readSentence(text).attributions.map((one) => one.name)).toEqual([name]);
  });

  test('GIVEN a source without a name THEN it is no named source', () => {
    expect(readSentence('The ferry sank, a police source said.').attributions).toMatchObject([
      { name: 'police source', named: false },
    ]);
  });

  test.each(['The ferry sank in the bay.', 'He declared the port open.'])(
    'GIVEN %j THEN it cites nobody',
    (text) => {
      expect(readSentence(text).attributions).toEqual([]);
    },
  );
});

describe('whom a sentence cites, by how it is told', () => {
  const citing = (text: string): readonly string[] =>
    readSentence(text).attributions.map(({ name }) => name);

  test.each([
    ['The mayor opened the lock, saying it was safe.', ['mayor']],
    ['Ada Fern refused to sell, adding: “It is our home.”', ['Ada Fern']],
    ['The union was invited but warned of a strike.', ['union']],
    ['Dana Holt criticised the plan, but argued it could be saved.', ['Dana Holt']],
    ['The council had called for calm, saying Piet Loon was not to blame.', ['council']],
    ['Norpress published the list, citing two officials.', ['Norpress']],
    ['Ada Fern leaves the board, she announced on Monday.', ['Ada Fern']],
    ["Ada Fern repeated Piet Loon's comment, adding that it was late.", ['Ada Fern']],
  ])('GIVEN %j, where a verb before has the subject, THEN it cites %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    ['“It held,” Ada Fern, the head of the Dorn Port Authority, said.', ['Ada Fern']],
    [
      '“It held,” Rep. Piet Loon, R-Ohio, a member of the Water Committee, told reporters.',
      ['Rep. Piet Loon'],
    ],
    ['Mr. Marsh, of Dorn, warned of floods.', ['Mr. Marsh']],
    ['The Institute, quoting "two reliable people," said that the men had left.', ['Institute']],
    ['Fishermen in Istrel, who know the bay, say it is empty.', ['Fishermen']],
  ])('GIVEN %j, with words between commas, THEN it cites %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    ['A nurse at the hospital said two wards were shut.', ['nurse at the hospital']],
    [
      'Officials at the environment ministry said the plant was shut.',
      ['Officials at the environment ministry'],
    ],
    ['Sources close to the club said he would go.', ['Sources close to the club']],
    ['People familiar with the case said it was lost.', ['People familiar with the case']],
    ['Police in Dorn said the road was closed.', ['Police']],
    ['The mayor of Dorn said the road was closed.', ['mayor of Dorn']],
  ])('GIVEN %j THEN it cites %j, who are there, and not the place', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    ['The bridge fell, Norpress reports.', ['Norpress']],
    ['CNN reports that the bridge fell.', ['CNN']],
    ['The bridge was safe, the memo states.', ['memo']],
    ['Allied Wire reported the fine first.', ['Allied Wire']],
    ["The cuts were to blame, the Health Workers' Union said.", ["Health Workers' Union"]],
    ["It fell, the retailers' association said.", ["retailers' association"]],
    ["A residents' group said that it fell.", ["residents' group"]],
    [
      'The United States Fish and Wildlife Service said so.',
      ['United States Fish and Wildlife Service'],
    ],
    ['The White House and State Department said so.', ['White House', 'State Department']],
    ['It fell, according to people who saw it.', ['people']],
    ['Piet Loon was quoted as saying that it fell.', ['Piet Loon']],
    ['“It fell,” said the chief executive, Ada Fern.', ['Ada Fern']],
    ['“It fell,” said a neighbour, Piet Loon, on Monday.', ['Piet Loon']],
    ['The fund had cut its aid, citing Dorn’s budget plans.', ['fund']],
    ['A statement from the ministry said it fell.', ['ministry']],
  ])('GIVEN %j THEN the whole name is cited: %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    ['Ada Fern condemned the sale as theft.', ['Ada Fern']],
    ['The union accused the mayor of lying.', ['union']],
    ['The club promised to pay.', ['club']],
    ['Dana Holt predicted that the vote would be close.', ['Dana Holt']],
    ['The army pledged to leave Dorn.', ['army']],
    ['Ada Fern, 61, its chief executive, called the strike irresponsible.', ['Ada Fern']],
    ['Piet Loon called it a disgrace.', ['Piet Loon']],
    ['The union called the ruling “an absolute disgrace”.', ['union']],
  ])('GIVEN %j, an act of speech, THEN it cites %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    'The mayor was accused of lying.',
    'The mayor was also widely condemned.',
    'The official accused of fraud resigned.',
    'Piet Loon, blamed for the loss, left.',
    'The guard called the police on Monday.',
    'The union called for talks.',
    'The bridge was called unsafe.',
    'Farmers were told to leave, which the council denied.',
    'The vote came ten days later than lawyers had claimed.',
    'Most members would say the same.',
    'The hut was built according to plan.',
    'Amnesty reports were leaked on Monday.',
    'Two hostages were released by the Northland Front on Monday.',
    'The stamps were issued by the Post Office in May.',
    'The video could not be independently verified by Norpress.',
    'The toll was not confirmed by the Health Ministry.',
  ])('GIVEN %j THEN nobody is cited', (text) => {
    expect(citing(text)).toEqual([]);
  });
});

describe('sources taken over from the sentence before', () => {
  test('GIVEN a quotation that ends with its speaker THEN the sentences it goes on from are theirs', () => {
    expect(
      sourcesBySentence('Police came late. "It was dark. I saw nothing," Ada Fern said.'),
    ).toEqual([[], ['(Ada Fern)'], ['Ada Fern']]);
    expect(
      sourcesBySentence('"It was dark. There was a bang. I saw nothing," Ada Fern said.'),
    ).toEqual([['(Ada Fern)'], ['(Ada Fern)'], ['Ada Fern']]);
  });

  test('GIVEN a quotation that ends with its sentence THEN it is not the word of who speaks next', () => {
    expect(
      sourcesBySentence(
        'Ada Fern spoke. "It was dark. I saw nothing." Police came late, Piet Loon said.',
      ),
    ).toEqual([[], [], [], ['Piet Loon']]);
  });

  test('GIVEN a sentence of sixty clauses without a source THEN it is read at once', () => {
    const clauses = Array.from({ length: 60 }, () => 'he would have been told').join(' and ');
    expect(sourcesBySentence(`${clauses}, he said.`)).toEqual([[]]);
  });

  test('GIVEN "it said" THEN the source is the one before', () => {
    expect(
      sourcesBySentence('The Coast Guard said 12 people died. It said the search went on.'),
    ).toEqual([['Coast Guard'], ['(Coast Guard)']]);
  });

  test('GIVEN "the report" in the next paragraph THEN it is that of the source before', () => {
    expect(
      sourcesBySentence(
        'The Northport Storm Observatory said 40 boats sank.\n\nThe report added that the pier was lost.',
      ),
    ).toEqual([['Northport Storm Observatory'], ['(Northport Storm Observatory)']]);
  });

  test.each([
    ['the army', 'army'],
    ['the foreign ministry', 'foreign ministry'],
    ['the city', 'city'],
    ['the union', 'union'],
    ['the election office', 'election office'],
    ["the mayor's office", "mayor's office"],
  ])('GIVEN %s after an institute has spoken THEN it speaks for itself', (source, name) => {
    const before = 'The Oakridge Lighting Institute said the lamps were old.';
    expect(sourcesBySentence(`${before}\n\nNine windows broke, ${source} said.`).at(-1)).toEqual([
      name,
    ]);
  });

  test.each([
    ['The Oakridge Lighting Institute', 'the institute', 'Oakridge Lighting Institute'],
    ['The Oakridge Lighting Institute', 'the group', 'Oakridge Lighting Institute'],
    ['The Ministry of Health', 'the ministry', 'Ministry of Health'],
    ['The Bank of Northport', 'the bank', 'Bank of Northport'],
    ['The Tessaly Rights Monitor', 'the Westmark-based watchdog', 'Tessaly Rights Monitor'],
    ['The Northport Dockers Union', 'the union', 'Northport Dockers Union'],
  ])('GIVEN %s and then %s THEN they are one', (full, short, name) => {
    expect(
      sourcesBySentence(
        `${full} said the lamps were old.\n\nNine windows broke, ${short} said.`,
      ).at(-1),
    ).toEqual([`(${name})`]);
  });

  test('GIVEN a quotation that goes on THEN its speaker speaks on', () => {
    expect(sourcesBySentence('“The hull was sound,” said Dana Holt. “We checked it.”')).toEqual([
      ['Dana Holt'],
      ['(Dana Holt)'],
    ]);
  });

  test.each([
    [
      '“We are late,” Dana Holt said. “The tide was low.\n\n“The pilots waited for an hour.',
      'Dana Holt',
    ],
    [
      '"We are late," Dana Holt said. "The tide was low.\n\n"The pilots waited for an hour."',
      'Dana Holt',
    ],
  ])('GIVEN a quotation over paragraphs, %j, THEN its speaker speaks on', (text, name) => {
    expect(sourcesBySentence(text).at(-1)).toEqual([`(${name})`]);
  });

  test('GIVEN a quotation over three paragraphs THEN it is one speaker’s to its end, and no longer', () => {
    const text =
      '“We are late,” Dana Holt said. “The tide was low.\n\n“The pilots waited.\n\n“They went home.”\n\n“Nobody told me,” a bystander wrote.\n\nThe port is old.';
    expect(sourcesBySentence(text).slice(2)).toEqual([['(Dana Holt)'], ['(Dana Holt)'], [], []]);
  });

  test.each([
    '“We are late,” Dana Holt said. “The tide was low.”\n\n“The pilots waited for an hour.”',
    '“We are late,” Dana Holt said. “The tide was low.\n\nThe pilots waited for an hour.',
  ])(
    'GIVEN a paragraph that goes on with no open quotation, %j, THEN nothing is taken over',
    (text) => {
      expect(sourcesBySentence(text).at(-1)).toEqual([]);
    },
  );

  test.each([
    'Meanwhile, a car bomb went off in Istrel.',
    'Another 12 people were hurt in Istrel.',
  ])(
    'GIVEN a new paragraph that goes over to something else, %j, THEN nothing is taken over',
    (text) => {
      const told = sourcesBySentence(`The Observatory said 40 people were killed.\n\n${text}`);
      expect(told.at(-1)).toEqual([]);
    },
  );

  test('GIVEN a new paragraph of the outlet THEN nothing is taken over', () => {
    expect(sourcesBySentence('The Coast Guard said 12 died.\n\nThe port is old.')).toEqual([
      ['Coast Guard'],
      [],
    ]);
  });
});

describe('sources that are told not to have said it', () => {
  test.each([
    'The Coast Guard never said that 12 people died.',
    'The Coast Guard did not confirm that 12 people died.',
    "The harbour office hasn't said how many boats sank.",
    'Neither the army nor the Coast Guard has confirmed that 12 people died.',
    'No union has said that 12 people died.',
    'Mayor Ines Calder could not say whether 12 people died.',
  ])('GIVEN %j THEN it cites nobody', (text) => {
    expect(readSentence(text).attributions).toEqual([]);
  });

  test.each([
    ['The Coast Guard did not deny that 12 people died.', 'Coast Guard'],
    ['The Coast Guard not only said that 12 people died, it named them.', 'Coast Guard'],
    ['The Coast Guard did not say how, but said that 12 people died.', 'Coast Guard'],
    ['The Coast Guard said no one died.', 'Coast Guard'],
  ])('GIVEN %j THEN it cites %j', (text, name) => {
    expect(readSentence(text).attributions.map((one) => one.name)).toContain(name);
  });

  test('GIVEN "it said" after that THEN it is whom the sentence before spoke of', () => {
    expect(
      sourcesBySentence('The Coast Guard did not say how many died. It said the search went on.'),
    ).toEqual([[], ['(Coast Guard)']]);
  });
});

describe('who speaks where only a role, a body or a pronoun stands', () => {
  test.each([
    [
      'Mayor Judith Holm said the pier was safe. The pier will stay open, the mayor said.',
      [['Mayor Judith Holm'], ['(Mayor Judith Holm)']],
    ],
    [
      'Marlin will buy the yard, Norpress reported. It will pay $3 million, the agency said.',
      [['Norpress'], ['(Norpress)']],
    ],
    [
      'A spokesman for the club said no one was hurt. The spokesman said fans had left.',
      [['spokesman for the club'], ['(spokesman for the club)']],
    ],
    [
      'Ines Calder said the money was welcome.\n\n“This is no gift. This is a loan,” she said.',
      [['Ines Calder'], ['(Ines Calder)'], ['(Ines Calder)']],
    ],
    ['Our correspondent at the court said relatives wept.', [[]]],
    [
      'Referee Anders Holt said no. Ruth Keller will step down in May, she confirmed.',
      [['Referee Anders Holt'], ['(Ruth Keller)']],
    ],
    ['They left on a speedboat, a fisherman claimed.', [['fisherman']]],
    ['Protesters stormed the office on Monday.', [[]]],
  ])('GIVEN %j THEN it cites %j', (text, sources) => {
    expect(sourcesBySentence(text)).toEqual(sources);
  });
});

describe('whom a sentence cites, beside what describes him', () => {
  const citing = (text: string): readonly string[] =>
    readSentence(text).attributions.map(({ name }) => name);

  test.each([
    ['A worker at the dam, who asked not to be named, said it leaked.', ['worker at the dam']],
    ['Three people who were there told reporters it leaked.', ['Three people']],
    ['A vet who treated the horse claimed that it was well.', ['vet']],
    ['Ada Fern, who runs the mill, said it would close.', ['Ada Fern']],
    ['A nurse who had seen the ward said it was cold.', ['nurse']],
    ['The pier is safe, according to the operator, Hallin Water.', ['Hallin Water']],
    ['According to the head of the club, Ines Calder, it was sold.', ['Ines Calder']],
    ['Two brothers who have long claimed the mill is theirs left.', []],
    ['A man who said he saw it fled.', []],
  ])('GIVEN %j THEN it cites %j', (text, names) => {
    expect(citing(text)).toEqual(names);
  });

  test.each([
    'The curator had claimed 900 florins for a coat.',
    'The storm claimed 12 lives on Monday.',
    'The club claimed $5 million in damages.',
    'An earlier version of this story said the dam was new.',
  ])('GIVEN %j THEN nobody gives his word', (text) => {
    expect(citing(text)).toEqual([]);
  });

  test('GIVEN a claim that figures open THEN it is said', () => {
    expect(citing('The union claimed 12 people were dismissed.')).toEqual(['union']);
  });
});
