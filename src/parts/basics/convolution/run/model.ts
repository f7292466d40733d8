import type { DatasetFacts } from '../../../../core/dataset.ts';
import type { Model, NoiseKind } from '../../../../core/model.ts';
import { type Convolutional, convolutional, lenet } from '../../../../run-kit/teachers.ts';
import type { PlaceKind, SetName } from '../spec.ts';

/** The network of the slides with a quarter of its units (Barra, "Dropout", "Dependance on p"). */
const ofSlides: Convolutional = { channels: [16, 32, 64], kernel: 3, padding: 1, dense: [128, 128] };
const shapes: Readonly<Record<SetName, Convolutional>> = { mnist: lenet, 'fashion-mnist': lenet, 'cifar-10': ofSlides };

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
  const layers = convolutional(shapes[set], (layer) => {
    if (rate === 0 || layer === 'convolution' || (layer === 'max-pool' && place === 'dense')) return undefined;
    return layer === 'max-pool' && place === 'channels' ? { ...noise, on: 'channels' } : noise;
  });
  return { input: facts.shape, layers, head: { kind: 'softmax', classes: facts.classes }, penalty: { kind: 'none' } };
}
