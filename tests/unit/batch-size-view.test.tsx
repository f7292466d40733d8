import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { NetworkStore, PageState } from '../../src/contract/page.ts';
import type { BatchSizeParams, BatchSizeResult, BatchSizeSlice } from '../../src/experiments/batch-size/spec.ts';
import { view } from '../../src/experiments/batch-size/view/index.tsx';
import { batchAxis, curveAxis, endAxis } from '../../src/experiments/batch-size/view/series.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { batchSizeParams, madeUpBatchSize, recordedBatchSize } from './batch-size-made-up.ts';

type State = PageState & BatchSizeSlice;
const pageState: State = { ...defaultPageState, scaleRate: 'no' };

const count = (text: string, piece: string) => text.split(piece).length - 1;

const networks: NetworkStore = {
  network: () => null,
  clusters: () => ({ clusters: null, k: 1, pending: false }),
  merging: () => null,
  getProblem: () => null,
};

const shownOf = (
  recorded: BatchSizeResult | null,
  run: BatchSizeResult | null = null,
  params: Partial<BatchSizeParams> = {},
) => ({
  recorded: recorded && recordedBatchSize(recorded),
  run: run && recordedBatchSize(run, params),
  complete: true,
});

function draw(
  recorded: BatchSizeResult | null,
  run: BatchSizeResult | null = null,
  patch: Partial<State> = {},
  room: 'cell' | 'page' | 'phone' = 'page',
): string {
  const { Picture } = view;
  const state = { ...pageState, ...patch };
  const still = { set: () => {}, networks, hovered: 0, hover: () => {}, beside: [], large: false };
  return renderToStaticMarkup(<Picture {...shownOf(recorded, run)} {...still} state={state} room={room} />);
}

/** What an `<output>` of the picture says to scripts. */
const metric = (text: string, name: string, layer: string): number | null => {
  const found = new RegExp(`data-metric="${name}" data-layer="${layer}" data-value="([^"]*)"`).exec(text);
  return found ? Number(found[1]) : null;
};

const recorded = madeUpBatchSize({ seeds: [1, 2, 3] });
const run = madeUpBatchSize({ dropout: -2, noDropout: -1 });
const latest = { batch: 64, seed: 1, examples: 500, dropout: 0.4, noDropout: 0.6 };

describe('the picture', () => {
  test.each(['cell', 'page', 'phone'] as const)('has no number that is none, in %s room', (room) => {
    for (const patch of [{}, { batchSize: 16 }, { batchSize: 500 }, { scaleRate: 'linear' }] as const) {
      for (const [a, b] of [
        [null, null],
        [recorded, null],
        [null, run],
        [recorded, run],
        [recorded, madeUpBatchSize({ done: 0 })],
        [recorded, { ...madeUpBatchSize({ done: 1 }), latest }],
        [madeUpBatchSize({ batches: [50] }), madeUpBatchSize({ batches: [16, 300] })],
      ]) {
        expect(draw(a, b, patch, room)).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test('tells scripts the numbers of each layer at the cursor', () => {
    const text = draw(recorded, run, { batchSize: 32 });
    expect(metric(text, 'accuracy-dropout-scaled', 'run')).toBe(run.dropout.scaled[1][0]);
    expect(metric(text, 'accuracy-dropout-sampled', 'run')).toBe(run.dropout.sampled[1][0]);
    expect(metric(text, 'accuracy-no-dropout', 'run')).toBe(run.noDropout.scaled[1][0]);
    expect(metric(text, 'within-run-sd', 'run')).toBe(run.dropout.withinRunSd[1][0]);
    expect(metric(text, 'within-run-sd-no-dropout', 'run')).toBe(run.noDropout.withinRunSd[1][0]);
    expect(metric(text, 'trend-dropout', 'run')).toBeCloseTo(-2, 0);
    expect(metric(text, 'trend-dropout', 'recorded')).toBeCloseTo(2, 0);
    expect(metric(text, 'trend-no-dropout', 'recorded')).toBeCloseTo(1, 0);
    expect(metric(text, 'accuracy-dropout-sampled', 'paper')).toBe(0.787);
    expect(metric(text, 'accuracy-no-dropout', 'paper')).toBe(0.897);
    expect(metric(text, 'trend-dropout', 'paper')).toBeCloseTo(0.969, 3);
    expect(metric(text, 'accuracy-dropout-scaled', 'paper')).toBeNull();
    expect(metric(text, 'within-run-sd', 'paper')).toBeNull();
    expect(metric(draw(recorded, null, { batchSize: 100 }), 'accuracy-no-dropout', 'paper')).toBe(0.907);
  });

  test('draws both rows of the paper, and every seed at the cursor', () => {
    const text = draw(recorded);
    expect(count(text, 'ink-paper layer-paper')).toBe(2);
    expect(text).toContain('paper, no dropout');
    const curves = text.slice(text.indexOf('plot-curves'), text.indexOf('batch-readout'));
    // Three seeds, two networks; faint, the other three batches.
    expect(count(curves, '<g opacity="1">')).toBe(6);
    expect(count(curves, '<g opacity="0.22">')).toBe(6);
  });

  test('a batch not trained yet says so; one under way has its newest look', () => {
    const under = madeUpBatchSize({ done: 1 });
    expect(draw(null, under, { batchSize: 64 })).toContain('Batch 64 is not trained yet.');
    const text = draw(null, { ...under, latest }, { batchSize: 64 });
    expect(text).not.toContain('not trained yet.');
    expect(metric(text, 'accuracy-no-dropout', 'run')).toBeNull();
    expect(draw(null)).toContain('waiting for the recorded run');
  });

  test('the learning rate of the next run is a switch, where there is room', () => {
    const text = draw(recorded, null, { scaleRate: 'sqrt' });
    expect(text).toMatch(/checked=""[^>]*\/><span>rate ∝ √batch/);
    expect(draw(recorded, null, {}, 'cell')).not.toContain('<fieldset');
    expect(draw(recorded, null, { hide: ['scaleRate'] })).not.toContain('<fieldset');
    expect(draw(recorded, null, { lock: ['scaleRate'] })).toContain('<fieldset class="segmented" disabled');
    expect(draw(recorded, null, { lock: ['batchSize'] })).toContain('aria-disabled="true"');
  });

  test('explains on a page of its own', () => {
    expect(draw(recorded)).toContain('Why the learning rate decides');
    expect(draw(recorded, null, {}, 'phone')).not.toContain('<details');
  });
});

describe('the axes', () => {
  const sources = [{ source: 'run', result: run, params: batchSizeParams }] as const;
  const margin = { top: 0, right: 0, bottom: 0, left: 0 };

  test('batch sizes on a logarithm, as many values as fit, the usual ones first', () => {
    expect(batchAxis(sources, 400, margin).ticks).toEqual([16, 32, 64, 128]);
    expect(batchAxis(sources, 100, margin).ticks?.length).toBeLessThan(4);
    const odd = [{ ...sources[0], result: madeUpBatchSize({ batches: [16, 60, 64, 128] }) }];
    expect(batchAxis(odd, 400, margin).ticks).toEqual([16, 64, 128]);
  });

  test('accuracies hold the paper’s and everything measured', () => {
    expect(endAxis(sources).domain).toEqual([0.6, 1]);
    expect(curveAxis(sources, 64, '').domain[1]).toBeCloseTo(0.8, 10);
    expect(curveAxis([], 64, '').domain).toEqual([0.9, 1]);
  });
});

describe('the words', () => {
  const shown = shownOf(recorded, run, { learningRate: 0.03 });

  test('evidence: one text for each layer; the paper’s table once; the turn where both layers show it', () => {
    const told = view.evidence(shown, pageState);
    expect(told.map(({ source }) => source)).toEqual(['recorded', 'run']);
    expect(told[0].text).toContain('Recorded (Adam at 0.001, p\u00a0=\u00a00.4)');
    expect(told[0].text).toContain('larger batches help with dropout holds here');
    expect(told[0].text).toContain('The paper’s Table 1 has one run each: +0.97');
    expect(told[1].text).toContain('larger batches help with dropout does not hold here');
    expect(told[1].text).toContain('The learning rate turns the trend with dropout:');
    expect(told[1].text).not.toContain('Table 1');
    const other = view.evidence(shownOf(recorded, run, { rate: 0.7 }), pageState);
    expect(other[1].text).not.toContain('turns the trend');
    const alike = view.evidence(shownOf(recorded, run), pageState);
    expect(alike[1].text).not.toContain('turns the trend');
    expect(view.evidence(shownOf(null), pageState)).toEqual([]);
  });

  test('the caption says which recording is shown', () => {
    expect(view.caption(shown, pageState)).toContain(
      'Recorded: Adam at 0.001, p\u00a0=\u00a00.4; 6,000 examples, 3 seeds; 1,000 test images, 50 masks.',
    );
    const nearest = 'the recording nearest to the learning rate chosen';
    expect(view.caption(shown, pageState)).not.toContain(nearest);
    expect(view.caption(shown, { ...pageState, learningRate: 0.002 })).toContain(nearest);
    expect(view.caption(shownOf(null), pageState)).not.toContain('Recorded:');
  });

  test('summary and table', () => {
    expect(view.summary(shown, pageState)).toContain('Recorded, dropout, scaled: accuracy');
    expect(view.summary(shownOf(null), pageState)).toContain('waiting');
    const [{ head, rows }, ...others] = view.tables(shown, pageState);
    expect(others).toEqual([]);
    expect(rows.length).toBe(2 * 3 * 4);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    expect(rows.join()).not.toMatch(/NaN|undefined/);
  });
});
