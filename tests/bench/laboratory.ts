/**
 * What *Train* does in the laboratory at the quick budget, without a page: the views' runs one after another, in Node, on
 * two threads. Prints one JSON object. `apart` lets no run use what another has trained; `--steps n` tries it out.
 */
import { readdirSync } from 'node:fs';
import { nodeSource } from '../../src/cli/node-data.ts';
import { openNodeBackend } from '../../src/cli/perform.ts';
import { loadRunner, loadSpec } from '../../src/cli/registry.ts';
import type { PageState } from '../../src/contract/page.ts';
import { paramsFrom } from '../../src/contract/parameters.ts';
import { defaults } from '../../src/core/codec.ts';
import { tick } from '../../src/protocol/tick.ts';
import { createTrainingStore } from '../../src/run-kit/training-store.ts';
import { selectionCodecs, trainingCodecs } from '../../src/state/selection.ts';

const words = process.argv.slice(2);
const steps = Number(words[words.indexOf('--steps') + 1] ?? 0) || 0;
const folders = readdirSync(new URL('../../src/experiments/', import.meta.url), { withFileTypes: true });
const ids = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const specs = (await Promise.all(ids.map(loadSpec)))
  .filter(({ place }) => place.in === 'laboratory')
  .sort((a, b) => a.place.order - b.place.order);

const state: PageState = { ...defaults(selectionCodecs(ids, '', 1)), ...defaults(trainingCodecs), steps };
const backend = await openNodeBackend('wasm', 2);
const data = nodeSource();
await data.load('first');
let trained = createTrainingStore();
const counts = { taken: 0, saved: 0 };
const seconds: Record<string, number> = {};
for (const { id, parameters, fromPage } of specs) {
  const params = { ...paramsFrom<object>(parameters, state), ...(fromPage?.(state) as object | undefined) };
  if (words.includes('apart')) trained = createTrainingStore();
  const before = { ...trained.counts };
  const start = performance.now();
  const gate = async () => {
    await tick();
    return 'go' as const;
  };
  const run = (await loadRunner(id))(params as never, { backend, data, trained, gate });
  while (!(await run.next()).done);
  seconds[id] = (performance.now() - start) / 1000;
  counts.taken += trained.counts.taken - before.taken;
  counts.saved += trained.counts.saved - before.saved;
}
process.stdout.write(`${JSON.stringify({ seconds, ...counts })}\n`);
process.exit(0);
