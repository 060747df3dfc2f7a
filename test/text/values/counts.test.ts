import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('counts of things and people', () => {
  test.each([
    ['The storm left 27 people homeless.', '27 people {27} = count 27 [people]'],
    ['They buried 12 dead soldiers.', '12 dead soldiers {12} = count 12 [dead soldiers>soldiers]'],
    ['Anglers counted 900 dead fish.', '900 dead fish {900} = count 900 [dead fish>fish]'],
    [
      'Forty missing children were found.',
      'Forty missing children {Forty} = count 40 [missing children>children]',
    ],
    ['It left 12 dead, and houses burned.', '12 = count 12'],
    ['Thousands marched through Madrid.', 'Thousands = count vague 2000..20000(1000)'],
    [
      'Hundreds of thousands of pilgrims gathered.',
      'Hundreds of thousands of pilgrims {Hundreds of thousands} = count vague 200000..2000000(100000) [pilgrims]',
    ],
    [
      'Tens of thousands of salmon died in the heat.',
      'Tens of thousands of salmon {Tens of thousands} = count vague 20000..200000(10000) [salmon]',
    ],
    [
      'A million refugees crossed the border.',
      'A million refugees {A million} = count 1000000 [refugees]',
    ],
    [
      'Several hundred students walked out.',
      'Several hundred students {Several hundred} = count vague 200..1000(300) [students]',
    ],
    [
      'A few dozen workers stayed behind.',
      'A few dozen workers {A few dozen} = count vague 24..120(36) [workers]',
    ],
    ['A couple of shots rang out.', 'A couple of shots {A couple} = count vague 2..3(2) [shots]'],
    [
      'A handful of votes decided it.',
      'A handful of votes {A handful} = count vague 2..10(5) [votes]',
    ],
    ['A few people waited outside.', 'A few people {A few} = count vague 2..10(3) [people]'],
    [
      'Several vehicles were damaged.',
      'Several vehicles {Several} = count vague 2..10(3) [vehicles]',
    ],
    [
      'A dozen or so fans came.',
      'A dozen or so fans {A dozen or so} = count about 10.8..13.2(12) [fans]',
    ],
    ['Half a dozen houses burned.', 'Half a dozen houses {Half a dozen} = count 6 [houses]'],
    [
      'Half a million homes lost power.',
      'Half a million homes {Half a million} = count 500000 [homes]',
    ],
    [
      'A quarter of a million ballots were spoiled.',
      'A quarter of a million ballots {A quarter of a million} = count 250000 [ballots]',
    ],
    ['Dozens were hurt in the crush.', 'Dozens = count vague 24..120(12)'],
    [
      'Scores of flights were cancelled.',
      'Scores of flights {Scores} = count vague 40..200(20) [flights]',
    ],
    ['Scores were killed in the raid.', 'Scores = count vague 40..200(20)'],
    [
      'A hundred and twenty miners were trapped.',
      'A hundred and twenty miners {A hundred and twenty} = count 120 [miners]',
    ],
    ['Twelve hundred jobs will go.', 'Twelve hundred jobs {Twelve hundred} = count 1200 [jobs]'],
    [
      'Two hundred and fifty-six pages were released.',
      'Two hundred and fifty-six pages {Two hundred and fifty-six} = count 256 [pages]',
    ],
    [
      'One hundred fifty-three thousand tickets were sold.',
      'One hundred fifty-three thousand tickets {One hundred fifty-three thousand} = count 153000 [tickets]',
    ],
    ['The city has 15 000 residents.', '15 000 residents {15 000} = count 15000 [residents]'],
    [
      'The region has 1 250 000 inhabitants.',
      '1 250 000 inhabitants {1 250 000} = count 1250000 [inhabitants]',
    ],
    ['It sold 1,5 million copies.', '1,5 million copies {1,5 million} = count 1500000 [copies]'],
    ['The channel has 1.5m subscribers.', '1.5m subscribers {1.5m} = count 1500000 [subscribers]'],
    ['40m people watched the final.', '40m people {40m} = count 40000000 [people]'],
    ['The rally drew 3 lakh supporters.', '3 lakh supporters {3 lakh} = count 300000 [supporters]'],
    [
      'About 5 crore voters were registered.',
      'About 5 crore voters {About 5 crore} = count about 45000000..55000000(50000000) [voters]',
    ],
    ['India counted 3,00,000 cases.', '3,00,000 cases {3,00,000} = count 300000 [cases]'],
    ['Twenty-five schools closed.', 'Twenty-five schools {Twenty-five} = count 25 [schools]'],
    [
      'The museum lent 30-odd paintings.',
      '30-odd paintings {30-odd} = count about 27..33(30) [paintings]',
    ],
    [
      'Six Turkish soldiers died.',
      'Six Turkish soldiers {Six} = count 6 [turkish soldiers>soldiers]',
    ],
    [
      'Eleven young local men were held.',
      'Eleven young local men {Eleven} = count 11 [young local men>men]',
    ],
    ['Two AK-47 rifles were found.', 'Two AK-47 rifles {Two} = count 2 [ak-47 rifles>rifles]'],
    ['Three sports clubs folded.', 'Three sports clubs {Three} = count 3 [sports clubs>clubs]'],
    [
      'Seven police officers were hurt.',
      'Seven police officers {Seven} = count 7 [police officers>officers]',
    ],
    [
      'He owns 200 sheep and 12 cattle.',
      '200 sheep {200} = count 200 [sheep] | 12 cattle {12} = count 12 [cattle]',
    ],
    ['In Aleppo 12 were killed.', '12 = count 12'],
    ['Another 12 people are missing.', 'Another 12 people {12} = count 12 [people] part'],
    ['Twelve more were injured.', 'Twelve more {Twelve} = count 12 part'],
    ['A further 300 homes were evacuated.', 'A further 300 homes {300} = count 300 [homes] part'],
    [
      'An additional 40 nurses were hired.',
      'An additional 40 nurses {40} = count 40 [nurses] part',
    ],
    ['17 of the missing are children.', '17 = count 17 part'],
    ['Two of them escaped.', 'Two = count 2 part'],
    [
      '17 of the 40 passengers survived.',
      '17 = count 17 [passengers] part | 40 passengers {40} = count 40 [passengers]',
    ],
    ['Four of the soldiers deserted.', 'Four of the soldiers {Four} = count 4 [soldiers] part'],
    ['A 12-member panel met.', '12-member {12} = count 12 [member]'],
    ['A 200-strong crowd cheered.', '200-strong crowd {200} = count 200 [crowd]'],
    ['It is a three-storey building.', 'three-storey {three} = count 3 [storey]'],
    ['Two were killed and one was wounded.', 'Two = count 2 | one = count 1'],
    ['One man died.', 'One man {One} = count 1 [man]'],
    ['One local woman was arrested.', 'One local woman {One} = count 1 [local woman>woman]'],
    ['Blast Kills 12 in Kabul, Police Say', '12 = count 12'],
    ['Ferry sinks, 40 dead', '40 = count 40'],
    [
      'Police seized two million cigarettes.',
      'two million cigarettes {two million} = count 2000000 [cigarettes]',
    ],
    [
      '2.5 million children go hungry.',
      '2.5 million children {2.5 million} = count 2500000 [children]',
    ],
    [
      'Between the two, 1,234,567 votes were cast.',
      'two = count 2 | 1,234,567 votes {1,234,567} = count 1234570 [votes]',
    ],
    ['It ran to 3½ pages.', '3½ pages {3½} = count 3.5 [pages]'],
    ['The toll stood at 15.000 people.', '15.000 people {15.000} = count 15000 [people]'],
    [
      'He has five children and three of his brothers.',
      'five children {five} = count 5 [children] | three of his brothers {three} = count 3 [brothers] part',
    ],
    ['Ten times as many birds came.', 'Ten times {Ten} = count 10 [times]'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});
