import { useMemo } from 'react';
import { magnitudeQuantile } from '../../charts/diverging.ts';
import { Pixels } from '../../charts/pixels.tsx';
import type { TrainedNetwork } from '../../core/trained.ts';

/** Mean incoming weights of some units of the first hidden layer, [input]. */
function fieldOf({ layers: [first] }: TrainedNetwork, units: readonly number[]): Float32Array {
  const field = new Float32Array(first.inputs);
  for (const unit of units) {
    const scale = first.scales[unit] / units.length;
    for (let i = 0; i < first.inputs; i++) field[i] += first.values[i * first.outputs + unit] * scale;
  }
  return field;
}

/** Eight weights a pixel, spread over all units, tell how large they are. */
function limitOf({ layers: [{ values, scales, inputs, outputs }] }: TrainedNetwork): number {
  const count = 8 * inputs;
  const sample = Float32Array.from({ length: count }, (_, i) => {
    const at = Math.floor((i / count) * inputs * outputs);
    return values[at] * scales[at % outputs];
  });
  return magnitudeQuantile(sample, 0.99);
}

export interface MeanFieldProps {
  readonly network: TrainedNetwork | undefined;
  /** Units of the first hidden layer, from 0; null for none. */
  readonly units: readonly number[] | null;
  /** px */
  readonly side: number;
}

/** What some units look for together, as a picture of the input. */
export function MeanField({ network, units, side }: MeanFieldProps) {
  const some = units !== null;
  const limit = useMemo(() => (network && some ? limitOf(network) : 1), [network, some]);
  const matrix = useMemo(
    () => (network && units ? { values: fieldOf(network, units), rows: 28, columns: 28 } : null),
    [network, units],
  );
  return matrix && <Pixels matrix={matrix} limit={limit} width={side} height={side} />;
}
