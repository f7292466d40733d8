/** Runs laid over each other: one axis that has room for all, and each chart over that of the same kind. */
import { describe, expect, test } from 'vitest';
import type { Axis } from '../../src/charts/scale.ts';
import { createLayers, type LaidChart, together } from '../../src/classroom/runs/over/layers.ts';

const axis = (from: number, to: number, more: Partial<Axis> = {}): Axis => ({
  domain: [from, to],
  label: 'accuracy',
  format: String,
  ...more,
});
const chart = (y: Axis, x = axis(0, 1, { label: 'rate' })): LaidChart => ({ x, y, draw: () => y.domain.join() });
const drawnBy = ({ others }: { readonly others: readonly { readonly draw: LaidChart['draw'] }[] }) =>
  others.map(({ draw }) => draw({} as Parameters<LaidChart['draw']>[0]));

describe('one axis for several', () => {
  test('it is the first where that has room for all', () => {
    const first = axis(0, 10, { ticks: [0, 5, 10] });
    expect(together([first, axis(2, 8)])).toBe(first);
  });
  test('it takes the ticks of the one that has', () => {
    const wide = axis(-1, 20, { ticks: [0, 20] });
    expect(together([axis(0, 10, { ticks: [0, 5] }), wide])).toMatchObject({ domain: [-1, 20], ticks: [0, 20] });
  });
  test('where none has, it reaches from the lowest to the highest end, with the ticks of all', () => {
    const both = together([axis(0, 10, { ticks: [0, 5, 10] }), axis(5, 20, { ticks: [5, 10, 20] })]);
    expect(both).toMatchObject({ domain: [0, 20], ticks: [0, 5, 10, 20] });
    expect(together([axis(0, 10, { ticks: [0] }), axis(5, 20)]).ticks).toBeUndefined();
  });
});

describe('charts of several runs', () => {
  test('each lies over the one that measures the same, in the order of the page', () => {
    const layers = createLayers();
    const loss = axis(0, 2, { label: 'loss' });
    layers.put(0, 'a', chart(axis(0, 1)));
    layers.put(0, 'b', chart(loss));
    layers.put(0, 'c', chart(axis(0, 2)));
    layers.put(1, 'd', chart(axis(0, 3)));
    layers.put(1, 'e', chart(axis(0, 4)));
    const [first, other, second] = [axis(0, 1), loss, axis(0, 2)].map((y, i) => layers.laid('abc'[i], chart(y)));
    expect([drawnBy(first), drawnBy(other), drawnBy(second)]).toEqual([['0,3'], [], ['0,4']]);
    expect([first.y.domain, other.y.domain, second.y.domain]).toEqual([
      [0, 3],
      [0, 2],
      [0, 4],
    ]);
  });
  test('a linear chart does not lie over a logarithmic one', () => {
    const layers = createLayers();
    layers.put(0, 'a', chart(axis(1, 10)));
    layers.put(1, 'b', chart(axis(1, 100, { log: true })));
    expect(drawnBy(layers.laid('a', chart(axis(1, 10))))).toEqual([]);
  });
  test('a cursor follows the axis of its chart, and a chart that goes is no longer drawn', () => {
    const layers = createLayers();
    const own = chart(axis(0, 1), axis(0, 0.9, { label: 'rate' }));
    layers.put(0, 'a', own);
    layers.put(1, 'b', chart(axis(0, 1), axis(0, 5, { label: 'rate' })));
    expect(layers.axis(axis(0, 0.9, { label: 'rate, dropped' })).domain).toEqual([0, 5]);
    expect(layers.axis(axis(0, 7)).domain).toEqual([0, 7]);
    layers.put(1, 'b', null);
    expect(layers.axis(own.x).domain).toEqual([0, 0.9]);
    expect(drawnBy(layers.laid('a', own))).toEqual([]);
  });
  test('the picture in front tells the others of its axes, and not each time that it is drawn', async () => {
    const layers = createLayers();
    let told = 0;
    layers.subscribe(() => {
      told += 1;
    });
    for (const y of [axis(0, 1), axis(0, 1), axis(0, 1)]) layers.put(0, 'a', chart(y));
    await Promise.resolve();
    expect([told, layers.getVersion()]).toEqual([1, 1]);
    layers.put(0, 'a', chart(axis(0, 2)));
    await Promise.resolve();
    expect(told).toBe(2);
  });
});
