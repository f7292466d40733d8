/**
 * `npm run cloud`: makes what the page's opening shows beside the laboratory's recorded networks: a few digits of
 * MNIST's test set, networks so small that every mask of them can be run, and how good all of them are.
 * `npm run cloud -- accuracy` measures the last alone, of the networks that are there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type CloudAccuracy, type CloudNetwork, cloudFolders, cloudRates, picked } from '../cloud/networks.ts';
import { lastCheckpoint } from '../contract/checkpoints.ts';
import { keptId } from '../contract/kept-network.ts';
import { maxDroppedUnits } from '../core/exact-average.ts';
import { imagesIn } from '../core/images.ts';
import { mnist } from '../core/mnist.ts';
import { perceptron } from '../core/model.ts';
import { networkOf } from '../core/network.ts';
import { purposes, streamKey } from '../core/random.ts';
import { topOf } from '../core/softmax.ts';
import { Thinned } from '../core/thinned.ts';
import { quantise } from '../core/trained.ts';
import { encodeDigits } from '../data/digits-file.ts';
import { decodeTrained, encodeTrained } from '../data/trained-file.ts';
import type { Images } from '../data/types.ts';
import { main } from './main.ts';
import { pick, readMnist } from './mnist.ts';
import { nodeSource } from './node-data.ts';
import { openNodeBackend } from './perform.ts';

const recorded = new URL('../../public/recorded/', import.meta.url);
const say = (line: string) => process.stderr.write(`${line}\n`);

const fileOf = (kind: CloudNetwork, rate: number) => `networks/${keptId(cloudFolders[kind], rate, lastCheckpoint)}.bin`;
const readNetwork = async (kind: CloudNetwork, rate: number) =>
  new Thinned(decodeTrained(new Uint8Array(await readFile(new URL(fileOf(kind, rate), recorded)))));

/** Places in the test set of the digits shown, by class, the clear one first. */
function choose(test: Images, network: Thinned): number[] {
  const sure = Array.from(test.labels, (label, place) => {
    network.look(imagesIn(test, place, place + 1).pixels);
    return network.scaled()[label];
  });
  const places = Array.from(test.labels.keys());
  const off = (place: number, target: number) => Math.abs(sure[place] - target);
  return Array.from({ length: mnist.classes }, (_, digit) =>
    picked.probabilities.map(
      (target) =>
        places.filter((place) => test.labels[place] === digit).sort((a, b) => off(a, target) - off(b, target))[0],
    ),
  ).flat();
}

const small = { units: [maxDroppedUnits], steps: 8000, batch: 64, learningRate: 0.003, seed: 1 };

async function makeSmall(): Promise<void> {
  const { units, steps, batch, learningRate, seed } = small;
  const { shape: input, classes, train } = await nodeSource().load('all');
  const backend = await openNodeBackend('wasm', 1);
  const family = backend.createFamily({
    networks: cloudRates.map((rate) => {
      const rates = units.map(() => rate);
      return networkOf(perceptron({ input, classes, units, rates, noise: 'classic' }), seed);
    }),
    optimiser: { kind: 'adam', learningRate },
    batch,
    dataSeed: streamKey(seed, purposes.order),
  });
  await family.train(train, steps);
  const folder = new URL('networks/small/', recorded);
  await mkdir(folder, { recursive: true });
  for (const [n, network] of family.networks.entries()) {
    const layers = (await family.weights(n)).map(quantise);
    // Nobody asks these networks which units are active.
    const active = units.map((width) => new Float32Array(width));
    const bytes = encodeTrained({ network, step: steps, layers, active });
    await writeFile(new URL(`${cloudRates[n]}-${lastCheckpoint}.bin`, folder), bytes);
  }
  family.dispose();
  say(`  networks/small: ${cloudRates.length} networks of ${units} hidden units, ${steps} steps`);
}

/** How many test images each network shown reads right with scaled weights, as it is kept: in eight bits a weight. */
async function measure(test: Images): Promise<void> {
  const of = (kind: CloudNetwork) =>
    Promise.all(
      cloudRates.map(async (rate) => {
        const network = await readNetwork(kind, rate);
        let right = 0;
        test.labels.forEach((label, place) => {
          network.look(imagesIn(test, place, place + 1).pixels);
          if (topOf(network.scaled()) === label) right += 1;
        });
        return right / test.count;
      }),
    );
  const measured: CloudAccuracy = {
    images: test.count,
    accuracy: { wide: await of('wide'), small: await of('small') },
  };
  await writeFile(new URL('cloud.json', recorded), `${JSON.stringify(measured)}\n`);
  say(`  cloud.json: ${measured.accuracy.wide.join(', ')}; ${measured.accuracy.small.join(', ')}`);
}

await main('cloud', async ([only]) => {
  const { shape, test } = await readMnist();
  if (only === 'accuracy') return measure(test);
  const places = choose(test, await readNetwork('wide', picked.rate));
  const bytes = encodeDigits({ ...pick(test, places), places }, shape);
  await writeFile(new URL('digits.bin', recorded), bytes);
  say(`  digits.bin: test images ${places.join(', ')}, ${bytes.length} bytes`);
  await makeSmall();
  await measure(test);
});
