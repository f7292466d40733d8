import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bandsOf, groupAt, groupsOf, numberAt, numbersOf } from '../../src/charts/flow.ts';
import { FlowChart } from '../../src/charts/flow-chart.tsx';
import type { NetworkStore } from '../../src/contract/page.ts';
import { paramsFrom } from '../../src/contract/parameters.ts';
import type { PictureProps } from '../../src/contract/view.ts';
import { defaults } from '../../src/core/codec.ts';
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { clusterUnitsAtOnce } from '../../src/core/unit-clusters.ts';
import { type CompressionParams, type CompressionSlice, spec } from '../../src/experiments/compression/spec.ts';
import { view } from '../../src/experiments/compression/view/index.tsx';
import { findNetwork } from '../../src/experiments/compression/view/shown-network.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { unitsMeant } from '../../src/view-kit/weights/fold-panel.tsx';
import { madeUpCompression } from './compression-made-up.ts';

type Props = PictureProps<CompressionParams, ReturnType<typeof madeUpCompression>, CompressionSlice>;

const units = [40, 100, 100];
const layers = initialWeights({ units, seed: 1 }).map((values, l) => {
  const [inputs, outputs] = layerSizes(units)[l];
  return { inputs, outputs, values };
});
const network: TrainedNetwork = {
  network: { units, rates: [0.5, 0.5, 0.5], noise: 'classic', seed: 1 },
  step: 20,
  layers: layers.map(quantise),
  active: units.map((width) => new Float32Array(width).map((_, u) => (u < 2 ? 0 : 0.3))),
};

const page = { ...defaultPageState, compare: 'randomSubset', foldedUnit: 0 } as const;

const store = (kept: TrainedNetwork | null): NetworkStore => ({
  network: () => kept,
  clusters: (_, hiddenLayer, k) => ({
    clusters: clusterUnitsAtOnce(layers[0], layers[1], k, { seed: 1, hiddenLayer, restarts: 1 }),
    k,
    pending: false,
  }),
  merging: () => null,
  getProblem: () => null,
});

const params: CompressionParams = { ...defaults<CompressionParams>(spec.codecs), units: 40 };
const made = {
  experiment: 'compression',
  params,
  seed: 1,
  backend: 'wasm',
  device: 'a device',
  version: '1',
  seconds: 1,
};
const result = madeUpCompression([1, 2], { units: 40, C: [5, 10, 20] });
const recorded = { ...made, result, name: 'compression', date: '2026-01-01', commit: 'abc' };

const props = (more: Partial<Props> = {}): Props => ({
  recorded,
  run: null,
  complete: true,
  state: { ...page, firstWidth: 40, clusters: 10 },
  set: () => {},
  networks: store(network),
  hovered: 0,
  hover: () => {},
  room: 'cell',
  large: false,
  ...more,
});

const drawn = (more: Partial<Props> = {}) => renderToStaticMarkup(<view.Picture {...props(more)} />);
const metric = (text: string, name: string, layer: string) =>
  new RegExp(`<output data-metric="${name}" data-layer="${layer}" data-value="([^"]+)"`).exec(text)?.[1];

// What the picture loads when it is first drawn has come.
beforeAll(async () => {
  drawn();
  await vi.dynamicImportSettled();
});

describe('the picture', () => {
  test.each(['cell', 'page', 'phone'] as const)('%s: charts, numbers, the layer before and after', (room) => {
    const text = drawn({ room, hovered: 7 });
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    const ribbons = [...text.matchAll(/class="flow-ribbon" d="([^"]+)"/g)].map(([, d]) => d.split('M').length - 1);
    expect(ribbons.reduce((sum, n) => sum + n, 0)).toBe(10);
    expect(text).toContain('2 dead units');
    expect(text).toContain('>C\u00a0=\u00a010, by incoming weights<');
    expect(text).toMatch(/<select aria-label="Compare with">.*largest norms.*from scratch/);
    expect(text).toMatch(/% of the parameters, [\d.]+\u00a0% of multiply-adds saved/);
    expect(text).toContain('aria-label="Chart cursor"');
    expect(Number(metric(text, 'accuracy-compressed', 'recorded'))).toBeCloseTo(0.76 - 0.0005, 3);
    expect(Number(metric(text, 'accuracy-compressed-no-dropout', 'recorded'))).toBeCloseTo(0.51 - 0.0005, 3);
    expect(Number(metric(text, 'accuracy-full', 'recorded'))).toBeCloseTo(0.96, 2);
    expect(Number(metric(text, 'accuracy-random-subset', 'recorded'))).toBeCloseTo(0.56, 2);
    expect(Number(metric(text, 'parameters-saved', 'recorded'))).toBeGreaterThan(0.4);
  });

  test('your run over the recorded one', () => {
    const text = drawn({ run: { ...made, result: madeUpCompression([9], { units: 40, C: [5, 10, 20] }) } });
    expect(metric(text, 'accuracy-compressed', 'run')).toBeDefined();
    expect(metric(text, 'accuracy-compressed', 'recorded')).toBeDefined();
  });

  test('the paper’s numbers at its own number of units and rate only', () => {
    const wide = madeUpCompression([1], { C: [20, 162] });
    const at = (clusters: number, dropout: number) =>
      drawn({ recorded: { ...recorded, result: wide }, state: { ...page, clusters, dropout } });
    expect(metric(at(162, 0.5), 'accuracy-compressed', 'paper')).toBe('0.855');
    expect(metric(at(162, 0.5), 'accuracy-compressed-no-dropout', 'paper')).toBe('0.74');
    expect(metric(at(162, 0.5), 'accuracy-full', 'paper')).toBe('0.869');
    expect(metric(at(20, 0.5), 'accuracy-compressed', 'paper')).toBeUndefined();
    expect(metric(at(162, 0), 'accuracy-compressed-no-dropout', 'paper')).toBe('0.74');
  });

  test('as many units as there are: the whole network, and nothing saved', () => {
    const text = drawn({ state: { ...page, firstWidth: 40, clusters: 40 } });
    expect(text).toContain('40 units, each its own cluster');
    expect(metric(text, 'accuracy-compressed', 'recorded')).toBe(metric(text, 'accuracy-full', 'recorded'));
    expect(metric(text, 'parameters-saved', 'recorded')).toBe('0');
  });

  test.each(['cell', 'page', 'phone'] as const)('%s: says what is missing', (room) => {
    const text = drawn({ room, recorded: null, networks: store(null) });
    expect(text).toContain('No numbers yet');
    expect(text).toContain('not at hand yet');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('without dropout at the slider, one network is drawn', () => {
    const text = drawn({ state: { ...page, firstWidth: 40, clusters: 10, dropout: 0 } });
    expect(metric(text, 'accuracy-compressed', 'recorded')).toBe(
      metric(text, 'accuracy-compressed-no-dropout', 'recorded'),
    );
    expect(text).not.toMatch(/NaN|undefined/);
    // The one number told twice is told once to a reader.
    expect(text).toMatch(/<span class="ink-control" hidden="">no dropout/);
  });

  test('what was asked for and not measured is said', () => {
    const asked = (state: Partial<Props['state']>) =>
      /<span class="quiet">(nearest to .*?)<\/span>/.exec(
        drawn({ state: { ...page, firstWidth: 40, clusters: 10, ...state } }),
      )?.[1];
    expect(asked({})).toBeUndefined();
    expect(asked({ firstWidth: 25, dropout: 0.8, clusters: 12 })).toBe(
      'nearest to 25 units, p\u00a0=\u00a00.8, C\u00a0=\u00a012',
    );
    expect(asked({ clusters: 400 })).toBeUndefined();
  });

  test('numbers of another rate or width stand beside others with what they are of', () => {
    const other = madeUpCompression([9], { units: 25, rates: [0, 0.9], C: [10, 20] });
    const all = { ...props({ run: { ...made, result: other } }) };
    const text = drawn(all).replace(/<[^>]+>/g, '');
    expect(text).toContain('(recorded, 40 units, p\u00a0=\u00a00.5: 76.0');
    expect(text).toContain('(recorded, 40 units: 51.0');
    expect(view.caption(all, all.state)).toContain('Thin: the recorded run (40 units, p\u00a0=\u00a00.5)');
    expect(drawn({ run: { ...made, result } }).replace(/<[^>]+>/g, '')).toContain('(recorded: 76.0');
    const [table] = view.tables(all, all.state);
    expect(table.rows.flat()).toContain('40 to 10');
    expect(table.rows.flat()).toContain('25 to 10');
    expect(table.head).toContain('Multiply-adds saved');
  });

  test('between measured C the factor is the nearest one’s, and the page says so', () => {
    const at = (clusters: number) => drawn({ room: 'page', state: { ...page, firstWidth: 40, clusters } });
    expect(at(10)).toContain('<p class="flow-factor">Outgoing weights × 1.1.</p>');
    expect(at(12)).toContain('>C\u00a0=\u00a012, by incoming weights<');
    expect(at(12)).toContain('× 1.1 as at C\u00a0=\u00a010; accuracy not measured.');
    expect(at(40)).toContain('Outgoing weights × 1.');
  });
});

describe('whose unit the page’s number is', () => {
  const state = { ...page, firstWidth: 40, clusters: 10, dropout: 0.5, layer: 1, checkpoint: 6 };
  const told = (more: Partial<Props['state']>, hovered = 0) => {
    const text = drawn({ state: { ...state, ...more }, hovered });
    return /<div class="flow-inspector".*?<p>(.*?)<\/p>/.exec(text)?.[1];
  };

  test('another network’s or layer’s number is none of this layer’s', () => {
    expect(told({ weightsShown: 'lab', unit: 7 }, 7)).toBe('Point at a unit to follow it.');
    expect(told({ weightsShown: 'wide', layer: 2, unit: 7 }, 7)).toBe('Point at a unit to follow it.');
    expect(told({ weightsShown: 'wide' }, 7)).toMatch(/^Unit 7 (merges with \d+ others?|stays by itself)\.$/);
    expect(told({ weightsShown: 'wide', unit: 7 })).toMatch(/^Unit 7 /);
  });

  test('with the merged layer elsewhere it is the number of a merged unit', () => {
    const shown = findNetwork(store(network), props(), state);
    const { labels } = shown?.clusters?.incoming ?? { labels: [] };
    const third = [...new Set(Array.from(labels))].sort((a, b) => a - b)[2];
    const size = Array.from(labels).filter((label) => label === third).length;
    expect(told({ weightsShown: 'compressed' }, 3)).toBe(
      `Merged unit 3, made of ${size} unit${size === 1 ? '' : 's'}.`,
    );
    expect(told({ weightsShown: 'compressed' }, 30)).toBe('Point at a unit to follow it.');
  });

  test('another checkpoint’s weights are others', () => {
    const own = store(network);
    const shown = findNetwork(own, props(), state);
    if (!shown) throw new Error('no network');
    const there: NetworkStore = { ...own, network: ({ checkpoint }) => (checkpoint === 6 ? network : null) };
    expect(unitsMeant(there, 'wide', { ...state, weightsShown: 'wide' }, shown)).toBe('old');
    expect(unitsMeant(there, 'wide', { ...state, weightsShown: 'wide', checkpoint: 3 }, shown)).toBeNull();
    expect(unitsMeant(there, 'wide', { ...state, weightsShown: 'compressed' }, { ...shown, side: 'outgoing' })).toBe(
      'new',
    );
  });
});

test('words around the picture', () => {
  const all = props();
  expect(view.caption(all, all.state)).toContain('Thin: the recorded run, mean of 2 seeds');
  expect(view.caption(all, all.state)).not.toContain('at random');
  expect(view.summary(all, all.state)).toContain('units.');
  expect(view.evidence(all, all.state).map(({ source }) => source)).toEqual(['recorded']);
  expect(view.tables(all, all.state)[0].rows.length).toBe(2 * 3);
  expect(paramsFrom(spec.parameters, { ...all.state, layers: [2, 5] }).layers).toEqual([2]);
});

test('the compressed network as a file is the merged network', async () => {
  const [file] = view.downloads?.(props()) ?? [];
  expect(file.name).toBe('compressed-10.json');
  const read = JSON.parse(await file.text());
  expect(read.shape).toEqual([784, 10, 100, 100, 10]);
  expect(read.layers[0].weights.length).toBe(784);
  expect(read.layers[1].biases.length).toBe(100);
  expect(read.compressed).toMatchObject({ from: 40, to: 10, dropoutRate: 0.5, factor: 1.1 });
  expect(read.accuracy).toBeNull();
  expect(read.accuracyNote).toContain('not measured');
  const between = view.downloads?.(props({ state: { ...page, firstWidth: 40, clusters: 12 } }))[0];
  expect(between?.name).toBe('compressed-12.json');
  expect(JSON.parse((await between?.text()) ?? '').compressed).toMatchObject({
    to: 12,
    factor: 1.1,
    factorChosenAt: 10,
  });
  expect(view.downloads?.(props({ networks: store(null) }))).toEqual([]);
});

test('which recorded run: the nearest width', () => {
  const entry = (width: number) => ({ ...recorded, title: '', params: { ...params, units: width } });
  const entries = [400, 500, 700].map(entry);
  const at = (width: number) => view.choose(entries, { ...page, firstWidth: width })?.params.units;
  expect([at(10), at(520), at(1000)]).toEqual([400, 500, 700]);
  expect(view.choose([], page)).toBeNull();
});

describe('the flow', () => {
  const groups = groupsOf([4, 4, 1, 7, 4, 1], [0.2, 0, 0.1, 0, 0.5, 0.1]);

  test('groups by cluster, the largest first, dead ones last', () => {
    expect(groups).toEqual([
      { units: [0, 4, 1], dead: 1 },
      { units: [2, 5], dead: 0 },
      { units: [3], dead: 1 },
    ]);
    expect(numbersOf(groups, [4, 4, 1, 7, 4, 1], false)).toEqual([[1, 5, 2], [3, 6], [4]]);
    expect(numbersOf(groups, [4, 4, 1, 7, 4, 1], true)).toEqual([[2], [1], [3]]);
  });

  test('bands fill both columns in order, and find what is pointed at', () => {
    const bands = bandsOf(groups, 10, 100);
    expect(bands[0].left[0]).toBe(10);
    expect(bands[2].left[1]).toBeCloseTo(110, 9);
    expect(bands[2].right[1]).toBeCloseTo(110, 9);
    expect(bands.map(({ left: [from, to] }) => (to - from) / bands[2].left[1])).not.toContain(Number.NaN);
    expect(groupAt(bands, 'left', 10)).toBe(0);
    expect(groupAt(bands, 'right', 200)).toBe(2);
    expect(numberAt([1, 5, 2], bands[0], bands[0].left[1] - 0.1)).toBe(2);
  });

  test.each([
    [100, 3],
    [12, 0],
  ])('at a height of %d: %d lines between units, one through the dead unit among live ones', (height, lines) => {
    const text = renderToStaticMarkup(
      <FlowChart
        groups={groups}
        bands={bandsOf(groups, 0, height)}
        width={200}
        height={height}
        current={-1}
        unit={-1}
        meaning="scaled"
        names={['before', 'after']}
      />,
    );
    const [between, dead] = [...text.matchAll(/class="flow-thread[^"]*" d="([^"]*)"/g)].map(([, d]) => d);
    expect(between.split('M').length - 1).toBe(lines);
    expect(dead.split('M').length - 1).toBe(1);
  });
});
