import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { rangeEdges, rangeWithin } from '../../src/charts/range-handles.tsx';
import { roundAxis, valuesAxis } from '../../src/charts/round-axis.ts';
import { ScatterChart } from '../../src/charts/scatter-chart.tsx';
import type { NetworkStore, PageState } from '../../src/contract/page.ts';
import { textOf } from '../../src/contract/table.ts';
import type { MstdResult, MstdSlice } from '../../src/experiments/mstd/spec.ts';
import { mstdAxis } from '../../src/experiments/mstd/view/drawing.ts';
import { view } from '../../src/experiments/mstd/view/index.tsx';
import { madeUpMstd, pageState, recordedMstd } from './mstd-made-up.ts';

const count = (text: string, piece: string) => text.split(piece).length - 1;
const margin = { top: 10, right: 10, bottom: 10, left: 10 };

const networks: NetworkStore = {
  network: () => null,
  clusters: () => ({ clusters: null, k: 1, pending: false }),
  merging: () => null,
  getProblem: () => null,
};

const shownOf = (recorded: MstdResult | null, run: MstdResult | null = null) => ({
  recorded: recorded && recordedMstd(recorded),
  run: run && recordedMstd(run),
  complete: true,
});

function draw(
  recorded: MstdResult | null,
  run: MstdResult | null = null,
  patch: Partial<PageState & MstdSlice> = {},
  room: 'cell' | 'page' | 'phone' = 'cell',
): string {
  const state = { ...pageState, ...patch };
  const { Picture } = view;
  return renderToStaticMarkup(
    <Picture
      {...shownOf(recorded, run)}
      state={state}
      set={() => {}}
      networks={networks}
      hovered={0}
      hover={() => {}}
      room={room}
      large={false}
    />,
  );
}

// What the picture loads where there is room for it has come.
beforeAll(async () => {
  draw(null, null, {}, 'page');
  await vi.dynamicImportSettled();
});

/** What an `<output>` of the picture says to scripts. */
const metric = (text: string, name: string, layer: string): number | null => {
  const found = new RegExp(`data-metric="${name}" data-layer="${layer}" data-value="([^"]*)"`).exec(text);
  return found ? Number(found[1]) : null;
};

test('a scatter chart draws intervals, curves, rings and what is left out of the fit', () => {
  const axis = { domain: [1, 100], log: true, ticks: [1, 100], label: 'h', format: String } as const;
  const text = renderToStaticMarkup(
    <ScatterChart
      id="test"
      width={220}
      height={120}
      margin={margin}
      x={axis}
      y={axis}
      ring={{ source: 'run', x: 10 }}
      bounds={[0, 150]}
      scatters={[
        { meaning: 'paper', source: 'paper', points: [], curve: [1, 10].map((x) => ({ x, y: x })) },
        {
          meaning: 'control',
          source: 'run',
          points: [
            { x: 1, y: 10, low: 5, high: 20 },
            { x: 10, y: 10 },
            { x: 100, y: 0, faint: true },
            { x: 50, y: 10, faint: true },
          ],
          curve: [1, 100].map((x) => ({ x, y: 10 })),
        },
      ]}
    />,
  );
  expect(text).toContain('d="M10,60L210,60"');
  expect(text).toContain('stroke-dasharray="6 4"');
  expect(text).toContain('stroke-width="1.25"');
  expect(count(text, 'class="ring"')).toBe(1);
  expect(count(text, 'class="shade"')).toBe(1);
  // An MSTD of 0 has no place on a logarithmic axis.
  expect(count(text, 'opacity="0.35"')).toBe(1);
  expect(text).not.toContain('NaN');
  expect(text).not.toContain('Infinity');
});

test('the edges of a range lie between the widths in and out of it', () => {
  const axis = { domain: [0, 100], label: 'h', format: String } as const;
  expect(rangeEdges(axis, 120, margin, [20, 40, 60, 80], [1, 2])).toEqual([40, 80]);
  expect(rangeEdges(axis, 120, margin, [20, 40, 60, 80], [0, 3])).toEqual([14, 106]);
});

test('a range is what lies within its ends, or two neighbours where nothing does', () => {
  expect(rangeWithin([20, 40, 60, 80], [60, 40])).toEqual([1, 2]);
  expect(rangeWithin([20, 40, 60, 80], [1, 2000])).toEqual([0, 3]);
  expect(rangeWithin([20, 40, 60, 80], [50, 55])).toEqual([2, 1]);
  expect(rangeWithin([20, 40], [90, 95])).toEqual([1, 0]);
  expect(rangeWithin([20], [90, 95])).toEqual([0, 0]);
});

test('a round axis holds its values, with ticks at round numbers', () => {
  const written = { label: 'y', format: String };
  expect(roundAxis([0.23, 2.4], true, written)).toMatchObject({
    domain: [0.2, 3],
    ticks: [0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3],
  });
  expect(roundAxis([0.23, 240], true, written)).toMatchObject({
    domain: [0.2, 300],
    ticks: [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200],
  });
  // Collapsed networks span many powers of ten.
  expect(roundAxis([0.0004, 90], true, written).ticks).toEqual([0.001, 0.01, 0.1, 1, 10, 100]);
  expect(roundAxis([0.23, 2.4], false, written).domain).toEqual([0, 2.5]);
  const frame = { width: 200, margin };
  expect(valuesAxis([10, 100, 110, 1000], true, frame, written)).toMatchObject({
    domain: [10 / 1.3, 1300],
    ticks: [10, 110, 1000],
  });
});

describe('the picture', () => {
  const recorded = madeUpMstd({ seeds: [1, 2, 3] });
  const run = madeUpMstd({ slope: -0.2 });

  test.each(['cell', 'page', 'phone'] as const)('has no number that is none, in %s room', (room) => {
    for (const patch of [
      {},
      { axes: 'linear' },
      { outputs: 'probabilities' },
      { checkpoint: 0 },
      { fit: [50, 200] },
      { fit: [90, 110] },
      { samples: 5, firstWidth: 777 },
    ] as const) {
      for (const [a, b] of [
        [null, null],
        [recorded, null],
        [null, run],
        [recorded, run],
        [recorded, madeUpMstd({ rate: 0 })],
        [madeUpMstd({ units: [50] }), madeUpMstd({ units: [50, 300] })],
        [madeUpMstd({ controlSlope: null }), null],
      ]) {
        const text = draw(a, b, patch, room);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test('tells scripts the numbers of each layer', () => {
    const text = draw(recorded, run, { firstWidth: 100 });
    expect(metric(text, 'slope', 'paper')).toBe(-0.3541);
    expect(metric(text, 'r2', 'paper')).toBe(0.98);
    expect(metric(text, 'slope', 'recorded')).toBeCloseTo(recorded.slope ?? Number.NaN, 10);
    expect(metric(text, 'slope', 'run')).toBeCloseTo(run.slope ?? Number.NaN, 10);
    expect(metric(text, 'slope-control', 'run')).toBeCloseTo(run.control?.slope ?? Number.NaN, 10);
    expect(metric(text, 'r2', 'recorded')).toBeCloseTo(recorded.r2 ?? Number.NaN, 10);
    expect(metric(text, 'mstd', 'run')).toBeCloseTo(run.mstd[2][0], 10);
  });

  test('refits to the widths in range, and shades the others', () => {
    const all = draw(recorded);
    const some = draw(recorded, null, { fit: [50, 200] });
    expect(metric(some, 'slope', 'recorded')).not.toBe(metric(all, 'slope', 'recorded'));
    expect(count(all, 'class="shade"')).toBe(0);
    expect(count(some, 'class="shade"')).toBe(1);
    expect(some).toContain('aria-label="Narrowest width fitted"');
    expect(some).toContain('aria-valuenow="50"');
  });

  test('draws the paper’s slope on logits alone', () => {
    expect(count(draw(recorded), 'ink-paper layer-paper')).toBe(1);
    expect(count(draw(recorded, null, { outputs: 'probabilities' }), 'ink-paper layer-paper')).toBe(0);
  });

  test('names the paper’s slope where it is drawn alone', () => {
    const label = (patch: Partial<PageState & MstdSlice>) =>
      /<li class="ink-paper"[^>]*>/.exec(draw(recorded, null, patch))?.[0];
    expect(label({})).toContain('data-drawn');
    expect(label({ outputs: 'probabilities' })).not.toContain('data-drawn');
    const style = readFileSync('src/app/styles/fit.css', 'utf8');
    expect(style).toMatch(/li\.ink-paper:not\(\[data-drawn\]\) \{\s*visibility: hidden/);
  });

  test('has room for the numbers of its axis on a phone', () => {
    const text = draw(recorded, null, { outputs: 'probabilities' }, 'phone');
    // Five characters take about 33 px, and end here.
    expect(Number(/<text x="(\d+)"[^>]*>0\.002</.exec(text)?.[1])).toBeGreaterThanOrEqual(33);
  });

  test('says what is missing', () => {
    expect(draw(null)).toContain('waiting for the recorded run');
    expect(draw(madeUpMstd({ rate: 0 }))).toContain('no place on a logarithmic axis');
    expect(draw(madeUpMstd({ rate: 0 }), null, { axes: 'linear' })).toContain('no mask changes anything');
    expect(draw(madeUpMstd({ units: [25, 50] }))).toContain('no line: needs 3 widths');
  });

  test('says no more of zeros than is seen', () => {
    const made = madeUpMstd({ units: [25, 50, 100] });
    const dead = { ...made, mstd: made.mstd.map(() => [0]) };
    // The control's are not 0.
    expect(draw(dead)).not.toContain('at every width');
    // Nor were those on the way.
    const alone = { ...dead, control: null };
    expect(draw(alone)).toContain('MSTD is 0 at every width');
    expect(draw(alone, null, { checkpoint: 2 })).not.toContain('at every width');
    expect(draw(alone, null, { axes: 'linear' })).toContain('or in a dead network');
  });

  test('reads a layer at no other width than the cursor’s', () => {
    const wider = madeUpMstd({ units: [25, 50, 100, 200, 300] });
    const text = draw(recorded, wider, { firstWidth: 300 });
    expect(text).toContain('h\u00a0=\u00a0300 · p');
    expect(metric(text, 'mstd', 'run')).toBeCloseTo(wider.mstd[4][0], 10);
    expect(metric(text, 'mstd', 'recorded')).toBeNull();
    // Nor does the cursor's text where only the layer behind has the width.
    expect(draw(wider, run, { firstWidth: 300 })).toContain(
      `aria-valuetext="h 300: MSTD ${wider.mstd[4][0].toPrecision(3)}`,
    );
  });

  test('says where no network has the width selected', () => {
    expect(draw(recorded, null, { firstWidth: 150 })).toContain('(150 not trained)');
    expect(draw(recorded, null, { firstWidth: 200 })).not.toContain('not trained)');
    expect(draw(null, null, { firstWidth: 150 })).not.toContain('not trained)');
  });

  test('the grips stand together where the fit holds no width, and are gone where there is nothing to choose', () => {
    const left = (text: string) =>
      [...text.matchAll(/class="range-handle\b[^>]*style="([^"]*)"/g)].map(([, style]) => style);
    const none = draw(recorded, null, { fit: [60, 60] });
    const [first, last] = left(none);
    expect(first).toBe(last);
    expect(none).toContain('aria-valuetext="no width"');
    expect(count(none, 'class="shade"')).toBe(2);
    for (const fit of [
      [1, 10],
      [1500, 2000],
    ]) {
      expect(new Set(left(draw(recorded, null, { fit }))).size).toBe(1);
    }
    const two = draw(madeUpMstd({ units: [25, 50] }));
    expect(two).not.toContain('range-handle');
    expect(two).not.toContain('drag the grips');
  });

  test('explains the control on a page of its own', () => {
    const text = draw(recorded, null, {}, 'page');
    expect(text).toContain('What the control says about the paper’s argument');
    expect(text).toContain('means κ = 0.8');
    expect(draw(recorded)).not.toContain('<details');
  });

  test('calls the untrained line flat only where it cannot be told from flat', () => {
    const flat = 'cannot be told from a flat one: slope 0.00';
    expect(draw(recorded, null, {}, 'page')).toContain(flat);
    const [start, ...others] = recorded.checkpoints;
    const steep = { ...start, mstd: recorded.units.map((h, i) => h ** 0.3 * (i === 0 ? 1.01 : 1)) };
    const text = draw({ ...recorded, checkpoints: [steep, ...others] }, null, {}, 'page');
    expect(text).not.toContain('cannot be told from a flat one');
    expect(text).toContain('the line has slope 0.');
  });

  test('hides and locks what is asked for', () => {
    const hidden = draw(recorded, null, { hide: ['outputs', 'fit'], lock: ['axes', 'units'] });
    expect(hidden).not.toContain('probabilities');
    expect(hidden).not.toContain('range-handle');
    expect(hidden).toContain('<fieldset class="segmented" disabled');
    expect(hidden).toContain('aria-disabled="true"');
  });
});

describe('the words', () => {
  const shown = shownOf(madeUpMstd({ seeds: [1, 2, 3] }), madeUpMstd());

  test('evidence: one sentence for each layer, with both claims; the identity once', () => {
    const told = view.evidence(shown, pageState);
    expect(told.map(({ source }) => source)).toEqual(['recorded', 'run']);
    expect(told[0].text).toContain('Recorded (p\u00a0=\u00a00.5, 3 seeds, ');
    expect(told[0].text).toContain('Σ\u00a0w²x²');
    expect(told[1].text).toContain('Your run (p\u00a0=\u00a00.5, 1 seed, ');
    expect(told[1].text).not.toContain('Σ');
    expect(told.every(({ text }) => text.includes('supports clustering does not hold here'))).toBe(true);
    expect(view.evidence(shownOf(null), pageState)).toEqual([]);
    const onProbabilities = view.evidence(shown, { ...pageState, outputs: 'probabilities' });
    expect(onProbabilities[0].text).toContain(' steps, probabilities)');
  });

  test('the caption names the rate shown, the checkpoint and the masks', () => {
    expect(view.caption(shown, pageState)).toContain('3 seeds, 800 steps; 1,000 test images, 50 masks.');
    const other = view.caption(shown, { ...pageState, dropout: 0.4, checkpoint: 2 });
    expect(other).toContain(
      'p\u00a0=\u00a00.5, nearest to p\u00a0=\u00a00.4; first seed after 89 steps; 200 test images',
    );
    expect(view.caption(shownOf(null), pageState)).not.toContain('Recorded:');
  });

  test('summary and table', () => {
    expect(view.summary(shown, pageState)).toContain('Recorded, trained with dropout: MSTD');
    expect(view.summary(shownOf(null), pageState)).toContain('waiting');
    const [table] = view.tables(shown, pageState);
    expect(table.rows.length).toBe(2 * 2 * 4);
    expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
    expect(textOf(table)).not.toMatch(/NaN|undefined/);
    expect(textOf(table)).toContain('90.0');
    const [early] = view.tables(shown, { ...pageState, checkpoint: 1 });
    expect(textOf(early)).not.toContain('90.0');
  });

  test('the table does not blame a single seed where an MSTD of 0 leaves no interval', () => {
    const made = madeUpMstd({ seeds: [1, 2, 3] });
    const dead = { ...made, mstd: made.mstd.map((row) => [0, ...row.slice(1)]) };
    const text = view.tables(shownOf(dead), pageState).map(textOf).join();
    expect(text).not.toContain('not known from one seed');
  });
});

describe('the axis of MSTD', () => {
  const resultOf = (name: string): MstdResult =>
    JSON.parse(readFileSync(`public/recorded/${name}.json`, 'utf8')).result;

  for (const outputs of ['logits', 'probabilities'] as const) {
    for (const axes of ['log', 'linear'] as const) {
      for (const budget of ['mstd', 'mstd-long']) {
        test(`stays where it is at every recorded rate (${budget}, ${outputs}, ${axes})`, () => {
          const selection = { ...pageState, outputs, axes };
          const domains = ['-0.1', '-0.3', '', '-0.7', '-0.9'].map(
            (rate) => mstdAxis([{ source: 'recorded', result: resultOf(budget + rate) }], selection).domain,
          );
          expect(new Set(domains.map(String)).size).toBe(1);
        });
      }
    }
  }

  test('gives way to what lies beyond the usual', () => {
    const inverted = mstdAxis([{ source: 'recorded', result: resultOf('mstd-inverted') }], pageState).domain;
    expect(inverted[1]).toBeGreaterThanOrEqual(3.9);
  });
});
