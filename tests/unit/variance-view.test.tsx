import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { NetworkStore } from '../../src/contract/page.ts';
import type { VarianceResult } from '../../src/experiments/variance/spec.ts';
import { view } from '../../src/experiments/variance/view/index.tsx';
import { biasBarsOf, varianceAxis, varianceLines } from '../../src/experiments/variance/view/lines.ts';
import { madeUpVariance, recordedVariance, variancePage } from './variance-made-up.ts';

const count = (text: string, piece: string) => text.split(piece).length - 1;

const networks: NetworkStore = {
  network: () => null,
  clusters: () => ({ clusters: null, k: 1, pending: false }),
  merging: () => null,
  getProblem: () => null,
};

const shownOf = (recorded: VarianceResult | null, run: VarianceResult | null = null) => ({
  recorded: recorded && recordedVariance(recorded),
  run: run && recordedVariance(run),
  complete: true,
});

function draw(
  recorded: VarianceResult | null,
  run: VarianceResult | null = null,
  patch: Partial<typeof variancePage> = {},
  room: 'cell' | 'page' | 'phone' = 'cell',
): string {
  const { Picture } = view;
  return renderToStaticMarkup(
    <Picture
      {...shownOf(recorded, run)}
      state={{ ...variancePage, ...patch }}
      set={() => {}}
      networks={networks}
      hovered={0}
      hover={() => {}}
      room={room}
      large={false}
    />,
  );
}

/** What an `<output>` of the picture says to scripts. */
const metric = (text: string, name: string, layer: string): number | null => {
  const found = new RegExp(`data-metric="${name}" data-layer="${layer}" data-value="([^"]*)"`).exec(text);
  return found ? Number(found[1]) : null;
};

const recorded = madeUpVariance({ seeds: [1, 2, 3] });
const run = madeUpVariance({ scaled: 0.7 });

describe('the picture', () => {
  test.each(['cell', 'page', 'phone'] as const)('has no number that is none, in %s room', (room) => {
    for (const patch of [
      {},
      { outputs: 'probabilities' },
      { varianceUnit: 'relative' },
      { samples: 1, dropout: 0.8, noise: 'inverted' },
      { dropout: 0 },
      { noise: 'gaussian' },
    ] as const) {
      for (const [a, b] of [
        [null, null],
        [recorded, null],
        [null, run],
        [recorded, run],
        [madeUpVariance({ kinds: ['inverted'] }), madeUpVariance({ rates: [0.5] })],
        [madeUpVariance({ rates: [0] }), null],
      ]) {
        expect(draw(a, b, patch, room)).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test('tells scripts the numbers of each layer at the cursor', () => {
    const text = draw(recorded, run, { dropout: 0.8, samples: 10, outputs: 'probabilities' });
    const { probabilities, crossEntropy } = run;
    expect(metric(text, 'variance-no-dropout', 'run')).toBe(probabilities.noDropout[0]);
    expect(metric(text, 'variance-scaled', 'run')).toBe(probabilities.scaled[0][2][0]);
    expect(metric(text, 'variance-sampled', 'run')).toBe(probabilities.sampled[0][2][1][0]);
    expect(metric(text, 'mask-noise', 'run')).toBe(probabilities.maskNoise[0][2][1][0]);
    expect(metric(text, 'cross-entropy-scaled', 'run')).toBe(crossEntropy.scaled[0][2][0]);
    expect(metric(text, 'cross-entropy-sampled', 'run')).toBe(crossEntropy.sampled[0][2][1][0]);
    expect(metric(text, 'variance-scaled', 'recorded')).toBeCloseTo(0.0018 * 1.02, 9);
    const inverted = draw(recorded, run, { dropout: 0.8, noise: 'inverted' });
    expect(metric(inverted, 'variance-scaled', 'run')).toBe(run.logits.scaled[1][2][0]);
    expect(metric(draw(recorded), 'variance-scaled', 'run')).toBeNull();
  });

  test('draws the mask noise of the front layer’s sampled line at the cursor’s kind', () => {
    const noisy = (samples: number) =>
      varianceLines(
        [
          { source: 'recorded', result: recorded },
          { source: 'run', result: run },
        ],
        { ...variancePage, samples },
      ).filter(({ noise }) => noise);
    expect(noisy(1).map(({ source, meaning, kind }) => [source, meaning, kind])).toEqual([
      ['run', 'sampled', 'classic'],
    ]);
    const [few, many] = [noisy(1), noisy(50)].map(([line]) => line.noise ?? []);
    expect(few.length).toBe(3);
    expect(few[2] / many[2]).toBeCloseTo(50, 9);
    expect(count(draw(recorded, run, { samples: 1 }), 'class="mask-noise"')).toBe(2);
  });

  test('the axis holds every line', () => {
    for (const outputs of ['logits', 'probabilities'] as const) {
      const selection = { ...variancePage, outputs, samples: 1 };
      const lines = varianceLines([{ source: 'recorded', result: recorded }], selection);
      const [, top] = varianceAxis(lines, selection).domain;
      const most = Math.max(...lines.flatMap(({ points }) => points.map(({ y, high = y }) => high)));
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top).toBeLessThan(2 * most);
    }
  });

  test('bars of bias² and variance, for each kind and rule', () => {
    const bars = biasBarsOf(run, { ...variancePage, dropout: 0.8 });
    expect(bars.length).toBe(5);
    expect(bars[0]).toMatchObject({ bias2: run.bias2.noDropout[0], variance: run.probabilities.noDropout[0] });
    expect(bars[3].variance).toBe(run.probabilities.scaled[1][2][0]);
    expect(draw(recorded, null, {}, 'page')).toContain('bias² + variance');
    expect(draw(recorded)).not.toContain('bias²');
  });

  test('says what is missing, hides and locks what is asked for', () => {
    expect(draw(null)).toContain('waiting for the recorded run');
    const text = draw(recorded, null, { hide: ['outputs', 'scale'], lock: ['where', 'dropout'] });
    expect(text).not.toContain('>relative<');
    expect(text).toContain('<fieldset class="segmented" disabled');
    expect(text).toContain('aria-disabled="true"');
  });
});

describe('the words', () => {
  const shown = shownOf(recorded, run);

  test('evidence: one sentence for each layer, with all three claims', () => {
    const told = view.evidence(shown, { ...variancePage, dropout: 0.8 });
    expect(told.map(({ source }) => source)).toEqual(['recorded', 'run']);
    expect(told[0].text).toContain('Recorded (hidden layers 2 and 3, 4 networks, 3 seeds): the claim that dropout');
    for (const { text } of told) {
      expect(count(text, 'The claim that ')).toBe(2);
      expect(text).toContain('is mask noise of 50 masks');
    }
    expect(view.evidence(shownOf(null), variancePage)).toEqual([]);
  });

  test('the caption says what there is of the paper, and how both were made', () => {
    const text = view.caption(shown, variancePage);
    expect(text).toContain('gives no numbers');
    expect(text).toContain('Recorded: 4 networks, each on its own 10,000 training images');
    expect(text).not.toContain('divided by the power');
    expect(view.caption(shown, { ...variancePage, varianceUnit: 'relative' })).toContain('divided by the power');
    expect(view.caption(shownOf(null), variancePage)).not.toContain('Recorded:');
  });

  test('summary and table', () => {
    expect(view.summary(shown, variancePage)).toContain('Recorded, variance of the logits: 4.08 without dropout');
    expect(view.summary(shownOf(null), variancePage)).toContain('waiting');
    for (const outputs of ['logits', 'probabilities'] as const) {
      const [{ head, rows }] = view.tables(shown, { ...variancePage, outputs });
      expect(rows.length).toBe(2 * (1 + 2 * 2 * 2));
      expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
      expect(rows.join()).not.toMatch(/NaN|undefined/);
    }
  });
});
