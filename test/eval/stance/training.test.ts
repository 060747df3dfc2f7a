import { describe, expect, it } from 'vitest';
import { LinearModel } from '../../../src/stance/model/linear-model.ts';
import { indexClaims } from './claims.ts';
import type { StanceData } from './datasets.ts';
import { collectExamples } from './examples.ts';
import { findThreshold } from './fit-pair.ts';
import { accuracyOf, confusionOf, macroF1 } from './metrics.ts';
import { minimise } from './minimise.ts';
import { trainDense, trainNamed } from './train-linear.ts';

const DATA: StanceData = {
  bodies: new Map([
    [1, 'The bridge opened on Monday.'],
    [2, 'No, the bridge has not opened. The report is a hoax.'],
    [3, 'A storm closed the schools.'],
  ]),
  pairs: [
    { headline: 'Bridge opens', bodyId: 1, stance: 'agree' },
    { headline: 'Bridge opens', bodyId: 2, stance: 'disagree' },
    { headline: 'Bridge opening is a hoax', bodyId: 1, stance: 'disagree' },
    { headline: 'Has the bridge opened?', bodyId: 2, stance: 'discuss' },
    { headline: 'Schools closed', bodyId: 3, stance: 'agree' },
    { headline: 'Schools closed', bodyId: 1, stance: 'unrelated' },
  ],
  headlines: [],
  articles: [
    { id: 'tr:1', claimId: 'c', claim: 'x', stance: 'for', agreement: 1, body: '' },
    { id: 'tr:2', claimId: 'c', claim: 'x', stance: 'against', agreement: 1, body: '' },
  ],
};

describe('indexClaims', () => {
  const index = indexClaims(DATA);

  it('GIVEN pairs with bodies of known stance WHEN indexed THEN each headline has its own stance', () => {
    expect(Object.fromEntries(index.headlinePostures)).toEqual({
      'Bridge opens': 'for',
      'Bridge opening is a hoax': 'against',
      'Has the bridge opened?': 'observing',
    });
  });

  it('GIVEN texts related to one another WHEN indexed THEN they share a group, others do not', () => {
    expect(index.groupOfHeadline('Bridge opens')).toBe(index.groupOfBody(2));
    expect(index.groupOfHeadline('Schools closed')).toBe(index.groupOfBody(3));
    expect(index.groupOfBody(1)).not.toBe(index.groupOfBody(3));
  });

  it('GIVEN a claim that is held back WHEN examples are collected THEN none of its texts is among them', () => {
    const held = index.groupOfBody(1);
    const set = collectExamples(DATA, index, (group) => group !== held);
    const texts = [...set.related, ...set.posture, ...set.claims];
    expect(texts.length).toBeGreaterThan(0);
    for (const { claim, text } of texts) expect(`${claim}${text}`).not.toMatch(/bridge/i);
  });
});

describe('training', () => {
  it('GIVEN a quadratic WHEN minimised THEN its lowest point is found', () => {
    const target = [3, -2, 0.5];
    const point = minimise(
      (x, gradient) =>
        target.reduce((sum, goal, i) => {
          gradient[i] = 2 * ((x[i] ?? 0) - goal);
          return sum + ((x[i] ?? 0) - goal) ** 2;
        }, 0),
      3,
      50,
    );
    target.forEach((goal, i) => {
      expect(point[i]).toBeCloseTo(goal, 4);
    });
  });

  it('GIVEN classes that one feature parts WHEN trained THEN the stored model tells them', () => {
    const rows = [-2, -1, 1, 2].map((x) => ({ features: [x, 5], label: x > 0 ? 1 : 0, weight: 1 }));
    const model = new LinearModel(trainDense(rows, ['low', 'high'], 0.01, 50));
    for (const { features, label } of rows) {
      expect(model.predictDense(features)[label]).toBeGreaterThan(0.5);
    }
  });

  it('GIVEN a word that only one claim uses WHEN trained THEN it is no feature', () => {
    const examples = ['a', 'b', 'c', 'd'].map((group, i) => ({
      features: new Map([
        ['gram:hoax', i % 2],
        ['gram:report', 1],
        [`gram:${group}`, 1],
      ]),
      label: i % 2,
      weight: 1,
      group,
    }));
    const settings = { classes: ['no', 'yes'], wordsL2: 0.01, otherL2: 0.01, iterations: 50 };
    const stored = trainNamed(examples, { ...settings, minGroups: 2 });
    expect(stored.features).toEqual(['gram:hoax', 'gram:report']);
    expect(trainNamed(examples, { ...settings, minGroups: 2 })).toEqual(stored);
  });
});

describe('sharpness', () => {
  it('GIVEN a sharpness of 2 WHEN trained THEN the same class is likeliest, with twice the log odds', () => {
    const examples = ['a', 'b', 'c', 'd'].map((group, i) => ({
      features: new Map([['gram:hoax', i % 2]]),
      label: i % 2,
      weight: 1,
      group,
    }));
    const settings = {
      classes: ['no', 'yes'],
      minGroups: 2,
      wordsL2: 0.01,
      otherL2: 0.01,
      iterations: 50,
    };
    const logOdds = (sharpness: number) => {
      const model = new LinearModel(trainNamed(examples, { ...settings, sharpness }));
      const [no = 0, yes = 0] = model.predictNamed(new Map([['gram:hoax', 1]]));
      return Math.log(yes / no);
    };
    expect(logOdds(1)).toBeGreaterThan(0);
    expect(logOdds(2)).toBeCloseTo(2 * logOdds(1), 1);
  });
});

describe('metrics', () => {
  it('GIVEN a class that never occurs WHEN macro F1 is taken THEN it does not count', () => {
    const confusion = confusionOf(
      [
        { truth: 0, given: 0 },
        { truth: 1, given: 1 },
      ],
      3,
    );
    expect(macroF1(confusion)).toBe(1);
    expect(accuracyOf(confusion)).toBe(1);
  });

  it('GIVEN held-back pairs WHEN a threshold is sought THEN it is the lowest that is right six times of ten', () => {
    const pairs = [0.9, 0.8, 0.7, 0.6, 0.5].map((p, i) => ({
      set: 'RTE-3' as const,
      premise: '',
      hypothesis: '',
      label: i < 2 ? 2 : 1,
      probabilities: [0, 1 - p, p],
    }));
    expect(findThreshold(pairs)).toEqual({ from: 0.7, given: 3, right: 2, recall: 1 });
  });
});
