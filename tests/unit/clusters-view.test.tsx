import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { magnitudeQuantile, paint, rampOf, rampSteps, rgbOf, shrunk } from '../../src/charts/diverging.ts';
import { DotMatrix } from '../../src/charts/dot-matrix.tsx';
import { GroupBrackets } from '../../src/charts/group-brackets.tsx';
import { rowAfter, rowAt } from '../../src/charts/heat-map.tsx';
import type { NetworkStore, PageState } from '../../src/contract/page.ts';
import { paramsFrom, served } from '../../src/contract/parameters.ts';
import { foldNetwork } from '../../src/core/fold-network.ts';
import { dequantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { clusterUnitsAtOnce } from '../../src/core/unit-clusters.ts';
import { type ClustersParams, type ClustersSlice, spec } from '../../src/experiments/clusters/spec.ts';
import { view } from '../../src/experiments/clusters/view/index.tsx';
import { collapsedRates, look } from '../../src/experiments/clusters/view/selection.ts';
import { overlapTable } from '../../src/experiments/clusters/view/tables.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { DataTable } from '../../src/view-kit/data-table.tsx';
import { layerMaps } from '../../src/view-kit/weights/layer-maps.ts';
import { matesOf } from '../../src/view-kit/weights/receptive-field.tsx';
import { receptiveField } from '../../src/view-kit/weights/shown-layers.ts';
import { findNetwork, unitsCsv } from '../../src/view-kit/weights/shown-network.ts';
import { numbered, orderRows, overlapOf } from '../../src/view-kit/weights/unit-order.ts';
import { describeMaps } from '../../src/view-kit/weights/words.ts';
import { toyNetwork, toyParams, toyResult } from './clusters-toy.ts';

type State = PageState & ClustersSlice;

const state = (given: Partial<State> = {}): State => ({
  ...defaultPageState,
  order: 'incoming',
  networkShape: [12, 9],
  layers: [1, 2],
  clusters: 3,
  ...given,
});

const clustersOf = (network: TrainedNetwork, layer: number, k: number) => {
  const weights = network.layers.map(dequantise);
  return clusterUnitsAtOnce(weights[layer - 1], weights[layer], k, { seed: 1, hiddenLayer: layer });
};

/** A store that has one network for each source named. */
function storeOf(networks: Partial<Record<string, TrainedNetwork>>): NetworkStore {
  const known = new Map<string, ReturnType<typeof clustersOf>>();
  return {
    getProblem: () => null,
    merging: ({ step }, k) => (step === 2 && k === 2 ? { side: 'outgoing', factor: 1.5 } : null),
    network: ({ label, source }) => networks[`${label}/${source}`] ?? null,
    clusters: (network, layer, k) => {
      const key = `${network.step}/${network.network.units}/${layer}/${k}`;
      const clusters = known.get(key) ?? clustersOf(network, layer, k);
      known.set(key, clusters);
      return { clusters, k, pending: false };
    },
  };
}

const run = (result = toyResult([1]), params: ClustersParams = toyParams()) => ({
  experiment: 'clusters',
  params,
  seed: 1,
  backend: 'cpu',
  device: 'test',
  version: '0',
  seconds: 1,
  result,
});
const recorded = { ...run(toyResult([1, 2, 3])), name: 'clusters', date: '2025-01-01', commit: 'abc' };

const draw = (store: NetworkStore, given: Partial<State> = {}, more = {}) =>
  renderToStaticMarkup(
    <view.Picture
      recorded={recorded}
      run={null}
      complete
      state={state(given)}
      set={() => {}}
      networks={store}
      hovered={0}
      hover={() => {}}
      room="page"
      large={false}
      {...more}
    />,
  );

describe('rows', () => {
  const clusters = (a: number[], b: number[]) =>
    ({ incoming: { labels: Int32Array.from(a) }, outgoing: { labels: Int32Array.from(b) } }) as never;

  test('come by cluster, the largest first, and by the other side within; dead units last', () => {
    const order = orderRows(clusters([4, 7, 7, 4, 7, 7], [1, 2, 1, 1, 1, 2]), 'incoming', [1, 1, 1, 1, 0, 1]);
    expect(order.units).toEqual([2, 1, 5, 0, 3, 4]);
    expect(order.rows).toEqual([3, 1, 0, 4, 5, 2]);
    expect(order.groups).toEqual([
      { from: 0, to: 3, cluster: 1 },
      { from: 3, to: 5, cluster: 2 },
      { from: 5, to: 6, cluster: 0 },
    ]);
  });

  test('of dead units alone are one group', () => {
    expect(orderRows(clusters([0, 1], [0, 1]), 'outgoing', [0, 0]).groups).toEqual([{ from: 0, to: 2, cluster: 0 }]);
  });

  test('clusters are numbered by size, then by first unit', () => {
    expect(numbered([9, 3, 3, 9, 5])).toEqual([1, 2, 2, 1, 3]);
  });

  test('full agreement lies on the diagonal of the overlap', () => {
    const { counts } = overlapOf({ incoming: [1, 1, 1, 2, 2, 3], outgoing: [3, 3, 3, 1, 1, 2] });
    expect(counts).toEqual([
      [3, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
    ]);
  });
});

describe('a heat map', () => {
  test('is centred on 0: blue below, red above, full colour from the limit on', () => {
    const ramp = rampOf({ low: rgbOf('#0000ff'), zero: rgbOf('#ffffff'), high: rgbOf('#ff0000') });
    const pixels = new Uint32Array(4);
    paint({ values: Float32Array.of(-2, 0, 1, 0.5), rows: 2, columns: 2 }, 1, ramp, 2, 2, pixels);
    const bytes = new Uint8Array(pixels.buffer);
    expect(Array.from(bytes.subarray(0, 12))).toEqual([0, 0, 255, 255, 255, 255, 255, 255, 255, 0, 0, 255]);
    expect(bytes[13]).toBeGreaterThan(100);
    expect(ramp).toHaveLength(2 * rampSteps + 1);
    paint({ values: Float32Array.of(1, -1, 0, 0), rows: 2, columns: 2 }, 0, ramp, 2, 2, pixels);
    expect(new Set(pixels).size).toBe(1);
  });

  test('gives each cell its share of the pixels', () => {
    const ramp = rampOf({ low: rgbOf('#0000ff'), zero: rgbOf('#ffffff'), high: rgbOf('#ff0000') });
    const [low, zero, high] = [0, rampSteps, 2 * rampSteps].map((step) => ramp[step]);
    const pixels = new Uint32Array(15);
    paint({ values: Float32Array.of(-1, 0, 1, -1), rows: 2, columns: 2 }, 1, ramp, 5, 3, pixels);
    const [above, below] = [
      [low, low, low, zero, zero],
      [high, high, high, low, low],
    ];
    expect(Array.from(pixels)).toEqual([...above, ...above, ...below]);
  });

  test('has at most a row and a column a pixel: the mean of those that share it', () => {
    const matrix = { values: Float32Array.of(1, 3, 5, 7, 9, 11), rows: 2, columns: 3 };
    expect(shrunk(matrix, 2, 3)).toEqual(matrix);
    expect(shrunk(matrix, 9, 9)).toEqual(matrix);
    expect(shrunk(matrix, 1, 9)).toEqual({ values: Float32Array.of(4, 6, 8), rows: 1, columns: 3 });
    expect(shrunk(matrix, 2, 2)).toEqual({ values: Float32Array.of(2, 5, 8, 11), rows: 2, columns: 2 });
    expect(shrunk(matrix, 1, 1)).toEqual({ values: Float32Array.of(6), rows: 1, columns: 1 });
  });

  test('follows the order of its units, whichever way its weights lie in memory', () => {
    const rows = { values: Float32Array.of(1, 2, 3, 4, 5, 6), rows: 3, columns: 2, order: [2, 0, 1] };
    const columns = { ...rows, values: Float32Array.of(1, 3, 5, 2, 4, 6), byColumn: true };
    for (const matrix of [rows, columns]) {
      expect(Array.from(shrunk(matrix, 3, 2).values)).toEqual([5, 6, 1, 2, 3, 4]);
      expect(Array.from(shrunk(matrix, 2, 2).values)).toEqual([3, 4, 3, 4]);
      expect(Array.from(shrunk(matrix, 3, 1).values)).toEqual([5.5, 1.5, 3.5]);
    }
  });

  test('takes its limit from nearly all magnitudes', () => {
    expect(
      magnitudeQuantile(
        Array.from({ length: 100 }, (_, i) => (i % 2 ? i : -i)),
        0.98,
      ),
    ).toBe(98);
    expect(magnitudeQuantile([], 0.98)).toBe(0);
  });

  test('finds rows by height and by key', () => {
    expect([-3, 0, 49, 99, 200].map((y) => rowAt(y, 100, 4))).toEqual([0, 0, 1, 3, 3]);
    expect(
      ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'Escape', 'a'].map((key) => rowAfter(key, 5, 40)),
    ).toEqual([6, 4, 0, 39, 9, -1, null]);
    expect([rowAfter('ArrowDown', -1, 4), rowAfter('ArrowUp', -1, 4), rowAfter('Escape', -1, 4)]).toEqual([0, 3, null]);
  });
});

describe('what a unit looks for', () => {
  test('is its weights in the first layer, and products of the layers deeper', () => {
    const network = toyNetwork({});
    const [first, second] = network.layers.map(dequantise);
    expect(receptiveField(network, 1, 4)[300]).toBeCloseTo(first.values[300 * 12 + 4], 6);
    const product = Array.from({ length: 12 }, (_, u) => first.values[300 * 12 + u] * second.values[u * 9 + 2]);
    expect(receptiveField(network, 2, 2)[300]).toBeCloseTo(
      product.reduce((sum, one) => sum + one, 0),
      5,
    );
  });

  test('its mates come with their cosine, the most similar first', () => {
    const rows = { rows: 4, columns: 2, values: Float32Array.from([1, 0, 0, 1, 1, 1, 5, 0]) };
    const columns = { ...rows, values: Float32Array.from([1, 0, 1, 5, 0, 1, 1, 0]), byColumn: true };
    for (const weights of [rows, columns]) {
      const mates = matesOf(0, [1, 1, 1, 2], weights);
      expect(mates.map(({ unit }) => unit)).toEqual([2, 1]);
      expect(mates[0].cosine).toBeCloseTo(Math.SQRT1_2, 6);
    }
  });
});

describe('the network shown', () => {
  const [own, kept] = [toyNetwork({ step: 1 }), toyNetwork({ step: 2 })];
  const store = storeOf({ 'lab/run': own, 'lab/recorded': kept, 'wide/recorded': kept });

  test('is the run’s where there is one, else the recorded one', () => {
    expect(findNetwork(store, state(), true)).toMatchObject({ source: 'run', network: own });
    expect(findNetwork(store, state(), false)).toMatchObject({ source: 'recorded', network: kept });
    expect(findNetwork(store, state({ run: 'recorded' }), true)).toMatchObject({ source: 'recorded' });
    expect(findNetwork(store, state({ weightsShown: 'wide' }), true)).toMatchObject({
      source: 'recorded',
      network: kept,
    });
    expect(findNetwork(storeOf({}), state(), true)).toBeNull();
  });

  test('compressed has as many units as clusters, and merged copies keep what they send on', () => {
    const network = toyNetwork({ noise: 0 });
    const { labels } = clustersOf(network, 1, 3).incoming;
    const folded = foldNetwork(network, labels, 1);
    expect(folded.network.network.units).toEqual([3, 9]);
    expect(folded.sizes).toEqual([4, 4, 4]);
    const [before, after] = [network.layers[1], folded.network.layers[1]].map(dequantise);
    const sent = (layer: typeof before) =>
      Array.from({ length: layer.inputs }, (_, u) => layer.values[u * 9]).reduce((sum, one) => sum + one, 0);
    expect(sent(after)).toBeCloseTo(sent(before), 1);
    // Drawn is what one of the four sends on; without noise copies send on the same.
    const { outgoing, limit } = layerMaps(folded.network, folded.sizes, 1, null, 'incoming');
    after.values.slice(0, 3 * 9).forEach((value, i) => {
      expect(outgoing.values[i]).toBeCloseTo(value / 4, 6);
    });
    const whole = layerMaps(network, undefined, 1, null, 'incoming');
    expect(limit / whole.limit).toBeGreaterThan(0.8);
    expect(limit / whole.limit).toBeLessThan(1.25);
    expect(findNetwork(store, state({ weightsShown: 'compressed' }), false)?.network.network.units[0]).toBe(3);
    // The factor is for what is sent on, not for the biases of those it is sent to.
    const [scaled] = [foldNetwork(network, labels, 2).network.layers[1]].map(dequantise);
    scaled.values.forEach((value, i) => {
      expect(value).toBeCloseTo(after.values[i] * (i < 3 * 9 ? 2 : 1), 2);
    });
  });

  test('compressed is merged as view compression chose', () => {
    const chosen = findNetwork(store, state({ weightsShown: 'compressed', clusters: 2 }), false);
    const clusters = clustersOf(kept, 1, 2);
    expect(chosen?.merged).toMatchObject({ side: 'outgoing', factor: 1.5 });
    expect(chosen?.network.layers).toEqual(foldNetwork(kept, clusters.outgoing.labels, 1.5).network.layers);
    const other = foldNetwork(kept, clusters.incoming.labels, 1.5);
    expect(other.network.layers).not.toEqual(chosen?.network.layers);
  });
});

describe('the selection', () => {
  test('takes the nearest number of clusters by ratio, and a layer that is there', () => {
    const result = toyResult([1, 2]);
    const selection = { dropout: 0.5, layer: 5, clusters: 3, checkpoint: 6 };
    expect(look(result, selection)).toMatchObject({ k: 3, seeds: 2, early: false, grid: { layer: 2 } });
    expect(look(result, { ...selection, checkpoint: 2 })).toMatchObject({ seeds: 1, early: true, steps: 20 });
  });

  test('of a moment on the way holds nothing of the end', () => {
    const { accuracy, indices, grid } = look(toyResult([1, 2]), { layer: 2, clusters: 3, checkpoint: 2 });
    for (const table of [
      accuracy,
      indices.liveAdjustedRand,
      indices.singleAdjusted,
      indices.largestIn,
      grid.nearestCosine,
    ])
      expect(table.flat()).toEqual([]);
    expect(collapsedRates({ rates: [0], accuracy: [[]] })).toEqual([]);
  });
});

describe('the picture', () => {
  const store = storeOf({ 'lab/recorded': toyNetwork({ step: 5, dead: [2] }) });
  const metric = (text: string, name: string, layer: string) =>
    new RegExp(`data-metric="${name}" data-layer="${layer}" data-value="([^"]*)"`).exec(text)?.[1];

  test('has heat maps, the index across rates, and its headline numbers', () => {
    const text = draw(store, { dropout: 0 }, { run: run() });
    expect(text).toContain('Units by incoming weights');
    expect(text).toContain('1 dead');
    expect(text).toMatch(/Two heat maps of hidden layer 2, one row a unit: 9\u00a0units in 3\u00a0clusters/);
    for (const name of ['rand', 'adjusted-rand', 'chance-rand', 'dead-units']) {
      for (const layer of ['recorded', 'run']) expect(Number(metric(text, name, layer))).not.toBeNaN();
    }
    expect(metric(text, 'rand', 'paper')).toBe('0.65');
    expect(text).not.toContain('NaN');
    expect(text).not.toContain('there is no unit');
    expect(draw(store, { unit: 101 })).toContain('there is no unit 101');
  });

  test('is never blank while no network is at hand', () => {
    const text = draw(storeOf({}));
    expect(text).toContain('being loaded');
    expect(text).toContain('index-adjusted');
    expect(metric(text, 'rand', 'recorded')).toBeDefined();
    expect(draw(storeOf({}), {}, { recorded: null })).toContain('no numbers yet');
  });

  test.each(['cell', 'page', 'phone'])('shows the pinned unit in room %s', (room) => {
    const text = draw(store, { unit: 3, layer: 1 }, { room });
    expect(text).toContain('Unit 3');
    expect(text).toContain('pinned');
    expect(text).toMatch(/aria-label="Unit \d+, cosine /);
  });

  test.each([
    ['more clusters than units', { clusters: 400 }, {}],
    ['one cluster', { clusters: 1 }, {}],
    ['every unit dead', { layer: 1 }, { dead: Array.from({ length: 12 }, (_, unit) => unit) }],
    ['identical units', {}, { noise: 0 }],
    ['layers of one unit', { unit: 1 }, { units: [1, 1] }],
    ['a layer that is not there', { layer: 5 }, {}],
  ])('stands %s', (_, asked, made) => {
    const text = draw(storeOf({ 'lab/recorded': toyNetwork(made) }), asked);
    expect(text).toContain('heat-map');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('says where the index is 1 by necessity', () => {
    const trivial = { ...recorded, result: toyResult([1, 2], {}, [0, 1, 2, 3, 4, 5, 6, 7, 8]) };
    expect(draw(store, {}, { recorded: trivial })).toContain('1 by necessity');
  });

  test('marks an index of 1 by necessity, and says beside the axis why it is pale', () => {
    const text = draw(store, { clusters: 1 }, { recorded: null, run: run(toyResult([1], { k: 1 })) });
    expect(text).toContain('1.00 trivial');
    expect(text).toMatch(/class="axis-label"[^>]*>dropout rate p · pale: 1 by necessity</);
    expect(text).not.toMatch(/class="chance-band" d="M/);
  });

  test('marks units too few to compare, on an axis that reaches them', () => {
    const result = toyResult([1], { networkShape: [12, 3], k: 2 }, [0, 1, 2]);
    Object.assign(result.grid[1].byK[0], { adjustedRand: result.rates.map(() => [-0.5]) });
    const text = draw(store, { clusters: 2 }, { recorded: null, run: run(result) });
    expect(text).toContain('−0.50 few alive');
    expect(text).toMatch(/class="axis-label"[^>]*>dropout rate p · pale: few alive</);
    expect(text).toContain('>−0.5</text>');
  });

  test('draws the interval over restarts, and reads it out for one seed', () => {
    const text = draw(store, { dropout: 0 }, { run: run() });
    expect(text.match(/class="over-restarts" d="M/g)).toHaveLength(2);
    expect(text).toContain('1\u00a0seed, interval over restarts');
    expect(text).toMatch(/data-metric="adjusted-rand" data-layer="run"[^>]*>[−\d.]+ \[/);
    expect(view.caption({ recorded, run: run(), complete: true }, state())).toContain('of your run alone');
  });

  test('says of each row how many clusters and seeds it is of', () => {
    const text = draw(store, { clusters: 1 });
    expect(text).toContain('3\u00a0clusters (nearest), 3\u00a0seeds');
  });

  test('offers the order of the rows, and the overlap beside the maps but in a cell', () => {
    expect(draw(store, { order: 'outgoing' })).toMatch(/checked=""[^>]*\/><span>outgoing/);
    expect(draw(store, {}, { room: 'phone' })).toContain('overlap-plot');
    expect(draw(store)).toMatch(/share units in \d+ of 9 pairs, at most \d/);
  });

  test('hands out both clusters of each unit as a file', () => {
    const network = toyNetwork({ step: 5, dead: [2] });
    const maps = layerMaps(network, undefined, 2, clustersOf(network, 2, 3), 'incoming');
    const lines = unitsCsv(maps).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 9);
    expect(lines[3]).toBe(`3,${maps.order.incoming[2]},${maps.order.outgoing[2]},yes`);
    expect(lines.filter((line) => line.endsWith(',yes'))).toHaveLength(1);
    expect(unitsCsv(null)).toBe('unit,cluster_by_incoming,cluster_by_outgoing,dead\r\n');
  });

  test('says of mates without room how many they are', () => {
    const many = storeOf({ 'lab/recorded': toyNetwork({ units: [12, 30], step: 7 }) });
    expect(draw(many, { unit: 1, clusters: 1 }, { room: 'cell' })).toContain('+ 25');
  });

  test('counts dead units and single ones in words as in its heading', () => {
    const text = draw(store, { clusters: 400 });
    expect(text).toContain('9\u00a0units in 9\u00a0clusters (400 would need as many units)');
    expect(text).toContain(
      'in 9\u00a0clusters by incoming weights, the largest of 1\u00a0unit, and in 9\u00a0clusters',
    );
  });
});

describe('the table', () => {
  const result = toyResult([1, 2]);
  const rows = (checkpoint: number) =>
    renderToStaticMarkup(
      <>
        <DataTable
          table={
            view.tables(
              { recorded: { ...recorded, result }, run: null, complete: true },
              state({ layer: 2, checkpoint }),
            )[0]
          }
        />
        <DataTable table={overlapTable({ incoming: [1, 1, 2], outgoing: [2, 2, 1] }, 2)} />
      </>,
    );

  test('holds what belongs to the moment shown alone', () => {
    expect(rows(6)).toContain('90.0\u00a0%');
    expect(rows(2)).not.toContain('90.0\u00a0%');
    expect(rows(2)).toContain('<td>–</td>');
  });

  test('counts the units that clusters share', () => {
    expect(rows(6)).toContain('<tr><th scope="row">1</th><td>2</td><td>2</td></tr>');
    expect(rows(6)).toMatch(/<th scope="col">Cluster by outgoing<\/th>/);
  });
});

test('a pair of maps has one scale, and clusters of another network are left out', () => {
  const network = toyNetwork({ noise: 5 });
  const pair = layerMaps(network, undefined, 1, clustersOf(network, 1, 3), 'outgoing');
  expect(pair.limit).toBeGreaterThan(0);
  expect(pair.order.groups.map(({ cluster }) => cluster)).toEqual([1, 2, 3]);
  const other = layerMaps(network, undefined, 1, clustersOf(toyNetwork({ units: [20, 9] }), 1, 3), 'outgoing');
  expect(other.order.groups).toHaveLength(1);
});

test('the page’s parameters ask for the same networks whatever layer and clusters are looked at', () => {
  const params = (asked: PageState) => paramsFrom(spec.parameters, asked);
  const [a, b] = [state(), state({ layer: 1, clusters: 40 })].map(params);
  expect(served(spec.parameters, a, b)).toBe(true);
  expect(served(spec.parameters, a, params(state({ seed: 2 })))).toBe(false);
  expect(params(state({ networkShape: [20], layers: [1, 2, 3], layer: 3 }))).toMatchObject({
    layer: 1,
    layers: [1],
  });
  const entries = [toyParams({ noise: 'inverted' }), toyParams()].map((params, i) => ({
    ...recorded,
    params,
    name: `${i}`,
    title: '',
  }));
  expect(view.choose(entries, state())?.name).toBe('1');
  expect(view.choose([], state())).toBeNull();
  const speed = { stepMs: 0.5, maskUs: 1 };
  expect(view.seconds(toyParams({ steps: 5000 }), speed)).toBeGreaterThan(
    view.seconds(toyParams({ steps: 500 }), speed),
  );
});

test('the same network is found as the same object, so that pointing at it computes nothing', () => {
  const store = storeOf({ 'lab/recorded': toyNetwork({}), 'wide/recorded': toyNetwork({}) });
  for (const weightsShown of ['lab', 'wide', 'compressed'] as const) {
    expect(findNetwork(store, state({ weightsShown }), false)).toBe(
      findNetwork(store, state({ weightsShown, unit: 3 }), false),
    );
  }
});

describe('as many clusters as units', () => {
  const units = 400;
  const network = toyNetwork({ units: [units, 9] });
  const labels = Int32Array.from({ length: units }, (_, u) => u);
  const side = { labels };
  const maps = layerMaps(network, undefined, 1, { incoming: side, outgoing: side } as never, 'incoming');

  test('are described and drawn', () => {
    expect(describeMaps(maps)).toContain('400\u00a0units in 400\u00a0clusters');
    const { counts } = overlapOf(maps.order);
    const drawn = renderToStaticMarkup(
      <DotMatrix counts={counts} size={200} row={0} column={0} rowsLabel="" columnsLabel="" />,
    );
    expect(drawn.split('M').length).toBeGreaterThan(units);
  });

  test('are marked beside the map: every group by a stroke within its rows, none over a row', () => {
    for (const [groups, height] of [
      [maps.order.groups, 190],
      [
        [
          { from: 0, to: 250, cluster: 1 },
          { from: 250, to: 396, cluster: 2 },
          { from: 396, to: 400, cluster: 0 },
        ],
        190,
      ],
    ] as const) {
      const drawn = renderToStaticMarkup(<GroupBrackets groups={groups} rows={units} height={height} />);
      const strokes = [...drawn.matchAll(/M\d,([\d.]+)(?:h-4)?V([\d.]+)/g)].map(([, top, bottom]) => [+top, +bottom]);
      expect(strokes).toHaveLength(groups.length);
      groups.forEach(({ from, to }, i) => {
        const [top, bottom] = strokes[i];
        expect(top).toBeGreaterThanOrEqual((from / units) * height - 0.01);
        expect(bottom).toBeLessThanOrEqual((to / units) * height + 0.01);
        expect(bottom).toBeGreaterThan(top);
      });
    }
  });
});
