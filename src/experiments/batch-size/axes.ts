import { type Axis, type Margin, scaleOf } from '../../charts/scale.ts';
import { defaults } from '../../core/codec.ts';
import { curvesAt, type Layers, pointsOf, trainings } from './curves.ts';
import { paperTable } from './paper.ts';
import { words } from './prose.tsx';
import { type BatchSizeParams, batchSizeSpec, examplesOf } from './spec.ts';
import { rules } from './trend.ts';

/** px that two values of an axis keep from each other. */
const apart = 30;

/** Every batch size shown, rising; the usual ones while there is no result. */
export function batchesOf(layers: Layers): number[] {
  const all = layers.flatMap(({ result }) => result.batches);
  return [...new Set(all.length > 0 ? all : batchSizeSpec.codecs.batches.default)].sort((a, b) => a - b);
}

/** The axis of batch sizes, logarithmic; the values for which there is room, the usual ones first. */
export function batchAxis(layers: Layers, width: number, margin: Margin): Axis {
  const batches = batchesOf(layers);
  const axis: Axis = {
    domain: [batches[0] / 1.25, batches[batches.length - 1] * 1.25],
    log: true,
    label: words.xAxis,
    format: String,
  };
  const scale = scaleOf(axis, margin.left, width - margin.right);
  const usual = batchSizeSpec.codecs.batches.default;
  const ticks: number[] = [];
  for (const batch of [...batches].sort((a, b) => Number(usual.includes(b)) - Number(usual.includes(a)))) {
    if (ticks.every((tick) => Math.abs(scale(tick) - scale(batch)) >= apart)) ticks.push(batch);
  }
  return { ...axis, ticks: ticks.sort((a, b) => a - b) };
}

/** 0.6000000000000001 is 0.6. */
const plainly = (value: number): number => Number(value.toFixed(2));

/** Accuracies from a round value below the least of them up to `top`. */
function accuracyAxis(values: readonly number[], top: number, label: string): Axis {
  const least = Math.min(0.95, ...values);
  const step = least > 0.85 ? 0.05 : 0.1;
  const low = Math.max(0, Math.floor((least - 0.005) / step) * step);
  const span = top - low;
  const tick = span > 0.6 ? 0.2 : span > 0.25 ? 0.1 : 0.05;
  const first = Math.ceil(low / tick - 1e-9);
  const ticks = Array.from({ length: Math.floor(top / tick + 1e-9) - first + 1 }, (_, i) =>
    plainly((first + i) * tick),
  );
  return { domain: [plainly(low), plainly(top)], ticks, label, format: (value) => `${Math.round(value * 100)} %` };
}

/** The axis of accuracies in the end; it holds the paper's. */
export const endAxis = (layers: Layers): Axis =>
  accuracyAxis(
    [
      ...paperTable.dropout,
      ...layers.flatMap(({ result }) =>
        rules.flatMap((rule) => pointsOf(result, rule).map(({ mean, sd }) => mean - (sd ?? 0))),
      ),
    ],
    1,
    words.yAxis,
  );

/** The axis of accuracies on the way, for one batch; the steep beginning may lie below it. */
export function curveAxis(layers: Layers, batch: number, label: string): Axis {
  const values = layers.flatMap(({ result }) =>
    trainings.flatMap((training) =>
      curvesAt(result, training, batch).flatMap((curve) => {
        const settled = curve.filter(({ examples }) => examples >= result.examples / 4);
        return (settled.length > 0 ? settled : curve).map(({ accuracy }) => accuracy);
      }),
    ),
  );
  const most = values.length > 0 ? Math.max(...values) : 1;
  return accuracyAxis(values, Math.min(1, Math.ceil((most + 0.005) / 0.05) * 0.05), label);
}

const thousands = (value: number): string => (value >= 1000 && value % 1000 === 0 ? `${value / 1000}k` : String(value));

/** The axis of examples seen. */
export function examplesAxis(layers: Layers, wide: boolean): Axis {
  const all = layers.map(({ result }) => result.examples);
  const most = all.length > 0 ? Math.max(...all) : examplesOf(defaults<BatchSizeParams>(batchSizeSpec.codecs));
  return { domain: [0, most * 1.02], count: wide ? 5 : 3, label: words.curveX, format: thousands };
}
