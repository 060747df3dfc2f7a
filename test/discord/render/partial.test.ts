import { describe, expect, test } from 'vitest';
import { openButton } from '../../../src/discord/buttons/answer-buttons.ts';
import { askSheet } from '../../../src/discord/render/ask.ts';
import { checkSheet } from '../../../src/discord/render/check.ts';
import { reportedSheet } from '../../../src/discord/render/reported.ts';
import { askResult, reportedResult } from '../../cli/results.ts';

const NOTE = 'Part of the index did not answer; this may be incomplete.';
const lookup = () => undefined;
const view = { lookup, button: () => undefined, shown: () => null };
const open = (part: number, label: string) => openButton('AAAAbbbb0-_9', part, label);
const partial = true;

describe('GIVEN an answer from part of the index THEN every page says so', () => {
  test.each([
    ['an answer', askSheet(askResult({ partial }), view)],
    ['a refusal', askSheet(askResult({ answered: false, partial }), view)],
    ['a report', reportedSheet(reportedResult({ partial }), lookup, open)],
    ['a checked message', checkSheet([reportedResult(), reportedResult({ partial })], [], lookup)],
  ])('%s', (_name, { foot }) => {
    expect(foot[0]).toBe(NOTE);
  });
});

describe('GIVEN an answer from the whole index THEN nothing speaks of parts', () => {
  test.each([
    ['an answer', askSheet(askResult(), view)],
    ['a report', reportedSheet(reportedResult(), lookup, open)],
    ['a checked message', checkSheet([reportedResult()], [], lookup)],
  ])('%s', (_name, { foot }) => {
    expect(foot).not.toContain(NOTE);
  });
});
