/** A link to a run holds the settings it was made with, whatever is chosen afterwards. */
import { describe, expect, test } from 'vitest';
import { madeWith } from '../../src/app/made-with.ts';
import { paramsOf } from '../../src/app/params.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { experiments } from './house.ts';

const first = {
  ...defaultPageState,
  rates: [0, 0.5],
  networkShape: [30, 20],
  layers: [2],
  noise: 'inverted',
  seed: 9,
  budget: 'paper',
  steps: 2000,
  batchSize: 32,
  learningRate: 0.01,
  optimiser: 'sgd',
  trainImages: 500,
  dropout: 0.3,
  samples: 20,
} as const;

describe.each(experiments)('$id', (experiment) => {
  test.each([
    ['usual', first, defaultPageState],
    ['other', defaultPageState, first],
  ])('run, then %s settings', async (_, then, now) => {
    const view = await experiment.view();
    const params = paramsOf(view, then);
    expect(paramsOf(view, now)).not.toEqual(params);
    expect(paramsOf(view, madeWith(view, now, { params }))).toEqual(params);
    expect(madeWith(view, then, { params })).toEqual(then);
  });
});
