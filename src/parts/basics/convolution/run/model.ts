import type { DatasetFacts } from '../../../../core/dataset.ts';
import type { Model, NoiseKind } from '../../../../core/model.ts';
import { convolutional } from '../../../../run-kit/teachers.ts';
import { networks, type PlaceKind, type SetName } from '../spec.ts';

interface Dropped {
  readonly set: SetName;
  readonly place: PlaceKind;
  readonly rate: number;
  readonly noise: NoiseKind;
}

/** A convolutional network with dropout at one rate where it acts; at rate 0 it has none, whatever the place. */
export function modelOf(
  { set, place, rate, noise: kind }: Dropped,
  facts: Pick<DatasetFacts, 'shape' | 'classes'>,
): Model {
  const noise = { kind, rate };
  const layers = convolutional(networks[set], (layer) => {
    if (rate === 0 || layer === 'convolution' || (layer === 'pool' && place === 'dense')) return undefined;
    return layer === 'pool' && place === 'channels' ? { ...noise, on: 'channels' } : noise;
  });
  return { input: facts.shape, layers, head: { kind: 'softmax', classes: facts.classes }, penalty: { kind: 'none' } };
}
