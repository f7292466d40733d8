/**
 * `npm run cloud`: makes what the page's opening shows beside the laboratory's recorded networks: a few digits of
 * MNIST's test set, and networks so small that every mask of them can be run.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cloudFolders, cloudRates } from '../cloud/networks.ts';
import { lastCheckpoint } from '../contract/checkpoints.ts';
import { keptId } from '../contract/kept-network.ts';
import { maxDroppedUnits } from '../core/exact-average.ts';
import { imagesIn } from '../core/images.ts';
import { mnist } from '../core/mnist.ts';
import { perceptron } from '../core/model.ts';
import { networkOf } from '../core/network.ts';
import { purposes, streamKey } from '../core/random.ts';
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

/** Of each class the three test images whose probability is nearest to these: one clear, one hard, one misread. */
const wanted = [0.95, 0.6, 0.3];
const judge = `networks/${keptId(cloudFolders.wide, 0.5, lastCheckpoint)}.bin`;

/** Places in the test set of the digits shown, by class, the clear one first. */
function choose(test: Images, network: Thinned): number[] {
  const sure = Array.from(test.labels, (label, place) => {
    network.look(imagesIn(test, place, place + 1).pixels);
    return network.scaled()[label];
  });
  const places = Array.from(test.labels.keys());
  const off = (place: number, target: number) => Math.abs(sure[place] - target);
  return Array.from({ length: mnist.classes }, (_, digit) =>
    wanted.map(
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

await main('cloud', async () => {
  const { shape, test } = await readMnist();
  const network = new Thinned(decodeTrained(new Uint8Array(await readFile(new URL(judge, recorded)))));
  const places = choose(test, network);
  const bytes = encodeDigits({ ...pick(test, places), places }, shape);
  await writeFile(new URL('digits.bin', recorded), bytes);
  say(`  digits.bin: test images ${places.join(', ')}, ${bytes.length} bytes`);
  await makeSmall();
});
