import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DifferenceChart } from '../../src/charts/difference-chart.tsx';
import { spread } from '../../src/charts/labels.ts';
import { LineChart } from '../../src/charts/line-chart.tsx';
import { scaleOf, stepped } from '../../src/charts/scale.ts';
import { RateChart } from '../../src/experiments/sampling/view/charts.tsx';
import { madeUpResult } from './sampling-made-up.ts';

const margin = { top: 10, right: 10, bottom: 10, left: 10 };
const unit = { domain: [0, 1], ticks: [0, 1], label: 'y', format: String } as const;
const count = (text: string, piece: string) => text.split(piece).length - 1;

describe('labels', () => {
  test('keep their gap, stay within, and move no farther than they must', () => {
    expect(spread([50, 20, 80], 10, 0, 100)).toEqual([50, 20, 80]);
    expect(spread([50, 50], 10, 0, 100)).toEqual([45, 55]);
    expect(spread([99, 98, 97], 10, 0, 100)).toEqual([100, 90, 80]);
    expect(spread([], 10, 0, 100)).toEqual([]);
  });
});

test('a scale is linear or logarithmic', () => {
  expect(scaleOf(unit, 0, 200)(0.5)).toBe(100);
  expect(scaleOf({ ...unit, domain: [1, 100], log: true }, 0, 200)(10)).toBeCloseTo(100, 9);
  expect(stepped(3, [2, 4, 8])).toBe(4);
  expect(stepped(30, [2, 4, 8])).toBe(8);
});

test('a line chart draws each layer in its own way', () => {
  const points = [
    { x: 0, y: 0.2, low: 0.1, high: 0.3 },
    { x: 1, y: 0.8, low: 0.7, high: 0.9 },
  ];
  const text = renderToStaticMarkup(
    <LineChart
      id="test"
      width={220}
      height={120}
      margin={margin}
      x={unit}
      y={unit}
      series={[
        { meaning: 'scaled', source: 'recorded', points },
        { meaning: 'single', source: 'run', points: points.map(({ x, y }) => ({ x, y })), label: 'one mask' },
        { meaning: 'paper', source: 'paper', points: [{ x: 0.5, y: 0.5 }] },
      ]}
    />,
  );
  expect(text).toContain(`d="M10,90L210,30"`);
  expect(count(text, 'fill-opacity="0.15"')).toBe(1);
  expect(count(text, 'stroke-dasharray="1 4"')).toBe(1);
  expect(text).toContain('stroke-width="3"');
  expect(text).toContain('>one mask</text>');
  // The paper's mark is hollow and has no line.
  expect(text).toMatch(/ink-paper layer-paper"><path class="marks" d="M110,54\.5l5\.5,5\.5[^"]*" fill="none"/);
});

test('a difference is coloured only beyond noise', () => {
  const text = renderToStaticMarkup(
    <DifferenceChart
      width={220}
      height={120}
      margin={margin}
      x={unit}
      y={{ ...unit, domain: [-1, 1] }}
      sources={[
        {
          source: 'run',
          differences: [
            { x: 0, mean: 0.5, low: 0.2, high: 0.8 },
            { x: 0.3, mean: 0.1, low: -0.2, high: 0.4 },
            { x: 0.6, mean: -0.5, low: -0.8, high: -0.2 },
            { x: 0.9, mean: 0.5, low: 0.2, high: 0.8, faint: true },
          ],
        },
      ]}
      above={{ text: '', meaning: 'sampled' }}
      below={{ text: '', meaning: 'scaled' }}
    />,
  );
  const [plain, faint] = ['', ' opacity="0.45"'].map((look) =>
    [...text.matchAll(new RegExp(`<g class="ink-(\\w+)"${look}><path d="([^"]*)"`, 'g'))].map(
      ([, ink, d]) => `${ink} ${d.split('M').length - 1}`,
    ),
  );
  expect(plain).toEqual(['sampled 1', 'scaled 1', 'quiet 1']);
  expect(faint).toEqual(['quiet 1']);
});

test('the rate chart names collapsed networks instead of hiding them, and marks the paper’s numbers', () => {
  const result = madeUpResult([1, 2], [0, 0.5, 0.9]);
  result.scaled.accuracy[2] = [0.1, 0.1];
  const draw = () =>
    renderToStaticMarkup(
      <RateChart
        shown={[{ source: 'recorded', result }]}
        selection={{ samples: 2, measure: 'accuracy', split: 'test', mean: 'geometric' }}
        frame={{ width: 600, height: 300, margin: { ...margin, right: 150 } }}
      />,
    );
  const text = draw();
  expect(text).toContain('collapsed to chance');
  expect(text).toContain('mean of 2 masks');
  expect(count(text, '>paper</text>')).toBe(2);
  expect(text).not.toContain('NaN');
  // The level at which they stand has one name, and it lies within the axes.
  expect(text).not.toContain('>guessing<');
  expect(text).toMatch(/text-anchor="end">collapsed/);
  result.scaled.accuracy[0] = [0.1, 0.1];
  expect(draw()).toMatch(/text-anchor="start">collapsed/);
});
