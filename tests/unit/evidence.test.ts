import { describe, expect, test } from 'vitest';
import { ratesInWords } from '../../src/charts/numbers.ts';
import { defaults } from '../../src/core/codec.ts';
import { type Measures, type SamplingParams, type SamplingResult, spec } from '../../src/experiments/sampling/spec.ts';
import { samplingEvidence, testTimeEvidence } from '../../src/experiments/sampling/view/evidence.ts';
import { view } from '../../src/experiments/sampling/view/index.tsx';
import type { Selection } from '../../src/experiments/sampling/view/measures.ts';
import { differences, enoughSamples } from '../../src/experiments/sampling/view/measures.ts';
import { samplingSentence, testTimeSentence } from '../../src/experiments/sampling/words/figure.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';

const selection: Selection = { dropout: 0.5, samples: 2, measure: 'accuracy', split: 'test', mean: 'geometric' };

interface Made {
  readonly rates: readonly number[];
  /** By rate and seed. */
  readonly scaled: readonly (readonly number[])[];
  /** Sampled minus scaled, by rate and seed, with 2 masks. */
  readonly gain: readonly (readonly number[])[];
  readonly discordant?: number;
  readonly images?: number;
}

/** A result with just these accuracies; one mask loses five points. */
function resultOf({ rates, scaled, gain, discordant = 10, images = 1000 }: Made): SamplingResult {
  const measures = (accuracy: readonly (readonly number[])[]): Measures => ({
    accuracy: accuracy.map((row) => [...row]),
    crossEntropy: accuracy.map((row) => row.map((value) => 1 - value)),
  });
  const sampled = scaled.map((row, i) => row.map((value, s) => value + gain[i][s]));
  const single = scaled.map((row) => row.map((value) => value - 0.05));
  const rules = {
    scaled: measures(scaled),
    single: measures(single),
    sampled: {
      '1': { geometric: measures(single), arithmetic: measures(single) },
      '2': { geometric: measures(sampled), arithmetic: measures(sampled) },
    },
  };
  const counts = scaled.map((row) => row.map(() => discordant));
  return {
    rates: [...rates],
    seeds: scaled[0].map((_, s) => s + 1),
    networkShape: [100, 100, 100],
    layers: [1, 2, 3],
    kind: 'classic',
    samples: [1, 2],
    steps: 500,
    images,
    trainImages: 100,
    ...rules,
    discordant: {
      '1': { geometric: counts, arithmetic: counts },
      '2': { geometric: counts, arithmetic: counts },
    },
    train: rules,
  };
}

/** A run but for its result. */
const recordedMade = {
  experiment: 'sampling',
  params: defaults<SamplingParams>(spec.codecs),
  seed: 1,
  backend: 'cpu',
  device: '',
  version: '0',
  seconds: 1,
} as const;

const five = (value: number, noise = 0.001) => [-2, -1, 0, 1, 2].map((step) => value + step * noise);
const rates = [0, 0.2, 0.4, 0.6, 0.8];
const scaled = [0.95, 0.94, 0.93, 0.9, 0.6].map((value) => five(value));

describe('paired differences', () => {
  test('over seeds, the interval is Student’s of the seeds’ own differences', () => {
    const result = resultOf({ rates: [0.5], scaled: [five(0.9)], gain: [[0.01, 0.02, 0.03, 0.04, 0.05]] });
    const [one] = differences(result, selection);
    // mean 0.03, sd 0.0158114, t(4, 0.975) = 2.776445: half-width 0.0196324
    expect(one.mean).toBeCloseTo(0.03, 12);
    expect(one.low).toBeCloseTo(0.03 - 0.0196324, 6);
    expect(one.high).toBeCloseTo(0.03 + 0.0196324, 6);
  });

  test('with one seed, the interval is over images, from the discordant ones', () => {
    const result = resultOf({ rates: [0.5], scaled: [[0.9]], gain: [[0.01]], discordant: 30, images: 1000 });
    const [one] = differences(result, selection);
    const error = Math.sqrt(30 - 10 ** 2 / 1000) / 1000;
    expect(one.low).toBeCloseTo(0.01 - 1.959964 * error, 7);
    expect(one.high).toBeCloseTo(0.01 + 1.959964 * error, 7);
  });

  test('with one seed, cross-entropy and training images have no interval', () => {
    const result = resultOf({ rates: [0.5], scaled: [[0.9]], gain: [[0.01]] });
    expect(differences(result, { ...selection, measure: 'cross-entropy' })[0].low).toBeNull();
    expect(differences(result, { ...selection, split: 'train' })[0].low).toBeNull();
  });
});

describe('whether sampling beats scaling', () => {
  const judge = (gains: readonly number[], accuracies = scaled) =>
    samplingEvidence(resultOf({ rates, scaled: accuracies, gain: gains.map((gain) => five(gain, 0.0005)) }));

  test('holds when it is better at most rates and worse at none', () => {
    const evidence = judge([0, 0.02, 0.02, 0.02, 0]);
    expect(evidence).toMatchObject({ verdict: 'holds', better: [0.2, 0.4, 0.6], worse: [], tied: [0.8] });
    expect(evidence.gain?.estimate).toBeCloseTo(0.02, 12);
  });

  test('holds in part, and only at high rates, when it is better there', () => {
    const evidence = judge([0, 0, 0, 0.02, 0.02]);
    expect(evidence).toMatchObject({ verdict: 'partly', better: [0.6, 0.8], onlyHigh: true });
    const sentence = samplingSentence(evidence, 'Recorded');
    expect(sentence).toContain('Recorded (5 seeds, judged with 2 masks): sampling beats scaling by 2.0 points [');
    expect(sentence).toContain('at p\u00a0=\u00a00.6–0.8; elsewhere no difference beyond noise.');
    expect(sentence).toContain('holds here only at high rates.');
  });

  test('one rate alone decides nothing', () => {
    expect(judge([0, 0, 0.02, 0, 0]).verdict).toBe('undecided');
  });

  test('does not hold when it is better nowhere, or worse as often', () => {
    expect(judge([0, 0, 0, 0, 0]).verdict).toBe('does not hold');
    const mixed = judge([0, 0.02, -0.02, 0, 0]);
    expect(mixed).toMatchObject({ verdict: 'does not hold', worse: [0.4] });
    expect(samplingSentence(mixed, 'Recorded')).toContain('scaling beats sampling by 2.0 points [');
  });

  test('the rate 0 and collapsed networks are not judged, and the latter are named', () => {
    const fallen = [...scaled.slice(0, 4), five(0.1, 0.0001)];
    const evidence = judge([0.02, 0, 0, 0, 0.02], fallen);
    expect(evidence).toMatchObject({ verdict: 'does not hold', better: [], collapsed: [0.8] });
    expect(samplingSentence(evidence, 'Recorded')).toContain('Not judged: p\u00a0=\u00a00.8, collapsed to chance.');
    const gone = judge(
      [0, 0, 0, 0, 0],
      rates.map(() => five(0.1, 0.0001)),
    );
    expect(gone.verdict).toBe('undecided');
    expect(samplingSentence(gone, 'Recorded')).toContain('every network has collapsed');
  });

  test('is judged on test accuracy, whatever is shown', () => {
    const result = resultOf({ rates, scaled, gain: rates.map(() => five(0.02, 0.0005)) });
    const text = (patch: Partial<Selection>) => {
      const state = { ...defaultPageState, ...selection, ...patch };
      const run = { ...recordedMade, result };
      return view.evidence({ recorded: null, run, complete: true }, state)[0].text;
    };
    expect(text({ measure: 'cross-entropy', split: 'train', mean: 'arithmetic' })).toBe(text({}));
  });
});

test('both rules against one random mask', () => {
  const evidence = testTimeEvidence(resultOf({ rates, scaled, gain: rates.map(() => five(0, 0.0001)) }));
  expect(evidence).toMatchObject({ verdict: 'holds', supporting: [0.2, 0.4, 0.6, 0.8] });
  expect(testTimeSentence(evidence)).toContain('at every rate judged');
});

test('how many masks are enough', () => {
  const result = resultOf({ rates: [0.5], scaled: [[0.9]], gain: [[0.0005]] });
  expect(enoughSamples(result, 0, selection)).toEqual({ rate: 0.5, settled: 2, overtakes: 2, most: 2 });
});

test('rates in words', () => {
  const all = [0.1, 0.2, 0.3, 0.4];
  expect(ratesInWords([0.3, 0.4], all)).toBe('p\u00a0=\u00a00.3–0.4');
  expect(ratesInWords([0.1, 0.2], all)).toBe('p\u00a0=\u00a00.1–0.2');
  expect(ratesInWords([0.4], all)).toBe('p\u00a0=\u00a00.4');
  expect(ratesInWords([0.1, 0.3], all)).toBe('p\u00a0=\u00a00.1 and 0.3');
  expect(ratesInWords(all, all)).toBe('every p');
});
