import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/codec.ts';
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { clusterUnitsAtOnce } from '../../src/core/unit-clusters.ts';
import { bandsOf, groupAt, groupsOf, unitAt } from '../../src/experiments/compression/flow.ts';
import { type CompressionParams, compressionSpec } from '../../src/experiments/compression/spec.ts';
import { view } from '../../src/experiments/compression/view.tsx';
import type { PictureProps } from '../../src/experiments/view.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import type { NetworkStore } from '../../src/state/types.ts';
import { madeUpCompression } from './compression-made-up.ts';

type Props = PictureProps<CompressionParams, ReturnType<typeof madeUpCompression>>;

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

const store = (kept: TrainedNetwork | null): NetworkStore => ({
  network: () => kept,
  clusters: (_, hiddenLayer, k) => ({
    clusters: clusterUnitsAtOnce(layers[0], layers[1], k, { seed: 1, hiddenLayer, restarts: 1 }),
    k,
    pending: false,
  }),
  getProblem: () => null,
});

const params: CompressionParams = { ...defaults<CompressionParams>(compressionSpec.codecs), units: 40 };
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
  state: { ...defaultPageState, units: 40, clusters: 10 },
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

describe('the picture', () => {
  test.each(['cell', 'page', 'phone'] as const)('%s: charts, numbers, the layer before and after', (room) => {
    const text = drawn({ room, hovered: 7 });
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    const ribbons = [...text.matchAll(/class="flow-ribbon" d="([^"]+)"/g)].map(([, d]) => d.split('M').length - 1);
    expect(ribbons.reduce((sum, n) => sum + n, 0)).toBe(10);
    expect(text).toContain('2 dead units');
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
      drawn({ recorded: { ...recorded, result: wide }, state: { ...defaultPageState, clusters, dropout } });
    expect(metric(at(162, 0.5), 'accuracy-compressed', 'paper')).toBe('0.855');
    expect(metric(at(162, 0.5), 'accuracy-compressed-no-dropout', 'paper')).toBe('0.74');
    expect(metric(at(162, 0.5), 'accuracy-full', 'paper')).toBe('0.869');
    expect(metric(at(20, 0.5), 'accuracy-compressed', 'paper')).toBeUndefined();
    expect(metric(at(162, 0), 'accuracy-compressed-no-dropout', 'paper')).toBe('0.74');
  });

  test('as many units as there are: the whole network, and nothing saved', () => {
    const text = drawn({ state: { ...defaultPageState, units: 40, clusters: 40 } });
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
    const text = drawn({ state: { ...defaultPageState, units: 40, clusters: 10, dropout: 0 } });
    expect(metric(text, 'accuracy-compressed', 'recorded')).toBe(
      metric(text, 'accuracy-compressed-no-dropout', 'recorded'),
    );
    expect(text).not.toMatch(/NaN|undefined/);
  });
});

test('words around the picture', () => {
  const all = props();
  expect(view.caption(all, all.state)).toContain('mean of 2 seeds');
  expect(view.summary(all, all.state)).toContain('units.');
  expect(view.evidence(all, all.state).map(({ layer }) => layer)).toEqual(['recorded']);
  expect(renderToStaticMarkup(<view.Table {...all} />).match(/<tr>/g)?.length).toBe(1 + 2 * 3);
  expect(view.params({ ...all.state, layers: [2, 5] }).layers).toEqual([2]);
});

test('the compressed network as a file is the merged network', () => {
  const [file] = view.downloads?.(props()) ?? [];
  expect(file.name).toBe('compressed-10.json');
  const read = JSON.parse(file.text());
  expect(read.shape).toEqual([784, 10, 100, 100, 10]);
  expect(read.layers[0].weights.length).toBe(784);
  expect(read.layers[1].biases.length).toBe(100);
  expect(read.compressed).toMatchObject({ from: 40, to: 10, dropoutRate: 0.5, factor: 1.1 });
  expect(read.accuracy.test).toBeCloseTo(0.76, 2);
  expect(view.downloads?.(props({ networks: store(null) }))).toEqual([]);
});

test('which recorded run: the nearest width', () => {
  const entry = (width: number) => ({ ...recorded, title: '', params: { ...params, units: width } });
  const entries = [400, 500, 700].map(entry);
  const at = (width: number) => view.choose(entries, { ...defaultPageState, units: width })?.params.units;
  expect([at(10), at(520), at(1000)]).toEqual([400, 500, 700]);
  expect(view.choose([], defaultPageState)).toBeNull();
});

describe('the flow', () => {
  const groups = groupsOf([4, 4, 1, 7, 4, 1], [0.2, 0, 0.1, 0, 0.5, 0.1]);

  test('groups by cluster, the largest first, dead ones last', () => {
    expect(groups).toEqual([
      { units: [0, 1, 4], dead: false },
      { units: [2, 5], dead: false },
      { units: [3], dead: true },
    ]);
  });

  test('bands fill both columns in order, and find what is pointed at', () => {
    const bands = bandsOf(groups, 10, 100);
    expect(bands[0].left[0]).toBe(10);
    expect(bands[2].left[1]).toBeCloseTo(110, 9);
    expect(bands[2].right[1]).toBeCloseTo(110, 9);
    expect(bands.map(({ left: [from, to] }) => (to - from) / bands[2].left[1])).not.toContain(Number.NaN);
    expect(groupAt(bands, 'left', 10)).toBe(0);
    expect(groupAt(bands, 'right', 200)).toBe(2);
    expect(unitAt(groups[0], bands[0], bands[0].left[1] - 0.1)).toBe(4);
  });
});
