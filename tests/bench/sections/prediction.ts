import type { LayerWeights } from '../../../src/engine/types.ts';
import type { Session } from '../settings.ts';
import { ratio, type Spread, spread } from '../spread.ts';

export interface MonteCarlo {
  readonly images: number;
  readonly imagesBySamples: number;
  readonly samples: number;
  readonly milliseconds: Readonly<Record<string, Spread>>;
  readonly accuracy: Readonly<Record<string, number>>;
  /** Milliseconds of ours by number of masks. */
  readonly bySamples: Readonly<Record<string, Spread>>;
  readonly ratio: Spread | null;
}

interface Predicted {
  readonly ms: number;
  readonly sampled: number;
  readonly scaled: number;
}

/** Images that the loop of `model.apply` takes at once; from 250 to 5,000 it makes no difference. */
const atOnce = 1000;

/** Monte Carlo prediction of one trained network, rate 0.5, against a loop of `model.apply` with the same weights. */
export async function measurePrediction({ bench, extent, say }: Session): Promise<MonteCarlo> {
  const { predictedImages: images, imagesBySamples, samples, repetitions } = extent;
  const units = [100, 100, 100];
  const rate = 0.5;
  say(`prediction: ${samples} masks × ${images} images`);
  const ours = await bench.open('ours');
  await ours.call('start', { name: 'wasm' });
  await ours.call('open', { work: { networks: 1, units, batch: 64 }, rates: units.map(() => rate), noise: 'inverted' });
  await ours.call('train', { steps: 1000 });
  const weights = await ours.call<LayerWeights[]>('weights');
  const tfjs = await bench.open('tfjs');
  await tfjs.call('start', 'wasm');
  await tfjs.call('adopt', { units, rate, weights });

  await ours.call('predict', { images, samples });
  await tfjs.call('predict', { images: imagesBySamples, samples: Math.min(samples, 5), atOnce });
  const own: Predicted[] = [];
  const theirs: Predicted[] = [];
  for (let repetition = 0; repetition < Math.ceil(repetitions / 3); repetition++) {
    own.push(await ours.call('predict', { images, samples }));
    theirs.push(await tfjs.call('predict', { images, samples, atOnce }));
  }
  const bySamples: Record<string, Spread> = {};
  for (const count of [1, 10, 50, samples].filter((n) => n <= samples)) {
    const times: number[] = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      times.push((await ours.call<Predicted>('predict', { images: imagesBySamples, samples: count })).ms);
    }
    bySamples[count] = spread(times);
  }
  await ours.close();
  await tfjs.close();
  const ownTimes = own.map(({ ms }) => ms);
  const theirTimes = theirs.map(({ ms }) => ms);
  return {
    images,
    imagesBySamples,
    samples,
    milliseconds: { ours: spread(ownTimes), 'tfjs apply': spread(theirTimes) },
    accuracy: { scaled: own[0].scaled, ours: own[0].sampled, 'tfjs apply': theirs[0].sampled },
    bySamples,
    ratio: ratio(theirTimes, ownTimes),
  };
}
