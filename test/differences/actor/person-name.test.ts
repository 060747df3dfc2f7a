import { describe, expect, test } from 'vitest';
import {
  findPersonNames,
  mayBeSameGiven,
  type PersonName,
} from '../../../src/differences/actor/person-name.ts';
import { readSentence, wordsAt } from '../../reading/reading.ts';

const namesIn = (text: string): readonly PersonName[] => findPersonNames(readSentence(text));

describe('the persons of a sentence', () => {
  test.each([
    ['Sen. Ines T. Calder spoke.', 'Ines T. Calder', ['ines'], ['t']],
    ['In May Harbour Chief Otto van Berg left.', 'Otto van Berg', ['otto'], []],
    ['It was Jean-Luc Fenwick’s boat.', 'Jean-Luc Fenwick', ['jean', 'luc'], []],
    ['He met Otto Berg Jr. there.', 'Otto Berg', ['otto'], []],
    ['The judge freed Omar al-Hadi there.', 'Omar al-Hadi', ['omar'], []],
  ])('GIVEN %s THEN the name is read without its title', (text, written, given, initials) => {
    const name = namesIn(text).find((one) => one.text === written);
    expect(name?.given).toEqual(given);
    expect(name?.initials).toEqual(initials);
    expect(name === undefined ? '' : wordsAt(name.statement, name.span)).toBe(written);
  });

  test.each([
    ['Sen. Calder spoke.', true],
    ['The report says Calder said so.', true],
    ['They like Eastvale.', false],
  ])('GIVEN %s THEN it is taken for a person: %s', (text, personal) => {
    expect(namesIn(text).some((one) => one.personal)).toBe(personal);
  });

  test.each([
    ['Ed Berg', 'Edwin Berg', true],
    ['Peggy Berg', 'Margaret Berg', true],
    ['Sergei Berg', 'Sergey Berg', true],
    ['Marion Berg', 'M. Judith Berg', true],
    ['Berg', 'Otto Berg', true],
    ['Otto Berg', 'Ines Berg', false],
  ])('GIVEN %s and %s THEN they may be one person: %s', (a, b, same) => {
    const [one, other] = [namesIn(`Mayor ${a} spoke.`)[0], namesIn(`Mayor ${b} spoke.`)[0]];
    if (one === undefined || other === undefined) throw new Error('no name');
    expect(mayBeSameGiven(one, other)).toBe(same);
    expect(mayBeSameGiven(other, one)).toBe(same);
  });
});
