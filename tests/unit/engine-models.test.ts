import { beforeAll, describe, expect, test } from 'vitest';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend } from '../../src/engine/types.ts';
import { tolerance } from '../engine/checks.ts';
import { modelErrors, trained } from '../engine/model-checks.ts';

describe.each(['wasm', 'cpu'] as const)('%s', (name) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = (await openBackend(name)).backend;
  });

  test.each(Object.keys(trained))('trains and predicts like the reference: %s', async (model) => {
    for (const kind of ['sgd', 'adam'] as const) {
      // A large epsilon keeps Adam from amplifying the rounding of gradients that are nearly 0.
      const optimiser = { kind, learningRate: 0.02, epsilon: 1e-3 };
      for (const [what, error] of Object.entries(await modelErrors(backend, trained[model], optimiser)))
        expect(error, `${kind}, ${what}`).toBeLessThan(tolerance);
    }
  });
});
