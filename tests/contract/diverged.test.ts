/** Networks whose weights run away: their run is told, as far as it came, without numbers that are none. */
import { describe, expect, test } from 'vitest';
import { codecsOf } from '../../src/contract/check.ts';
import { toCsv } from '../../src/contract/result/tidy.ts';
import { evidenceOf } from '../../src/figure/telling.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { asJson, shownIn } from './evidence.ts';
import { experiments } from './house.ts';
import { perform } from './performing.ts';
import { tinyParams } from './tiny.ts';

const trained = experiments.filter(({ spec }) => 'learningRate' in codecsOf(spec));
const none = /NaN|Infinity|∞|undefined|null/;

describe.each(trained)('$id', (experiment) => {
  const { spec } = experiment;

  test('at far too high a learning rate it is told, in sentences without numbers that are none', async () => {
    const params = tinyParams(experiment, { seeds: [1], learningRate: 1, optimiser: 'momentum', steps: 40 });
    const ended = await perform(experiment, params).catch((error: Error) => error);
    if (ended instanceof Error)
      return expect(ended.message).toMatch(/^The training loss of network \d+ is .*; it must be finite\.$/);
    const result = asJson(ended.result);
    expect(spec.problemWith(result)).toBeNull();
    const view = await experiment.view();
    const found = { params, result };
    const shown = shownIn('run-only', experiment, { recorded: found, run: found, partial: result, networks: [] });
    const texts = [
      view.summary(shown, defaultPageState),
      ...evidenceOf(view, shown, defaultPageState).map(({ text }) => text),
    ];
    expect(texts.join('\n')).not.toMatch(none);
    expect(toCsv(spec.result, result)).not.toMatch(/NaN|undefined/);
  });
});
