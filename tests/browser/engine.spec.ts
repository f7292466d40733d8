import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { diverged, tolerance } from '../engine/checks.ts';
import type { Check, LossAnswers, ModelAnswers } from './engine-harness.ts';
import { expect, test } from './fixtures.ts';

interface BackendReport {
  readonly name: string;
  readonly device: string;
  readonly rejected: readonly string[];
  readonly selfTest: number;
  readonly training: Record<string, number>;
  readonly subsets: number;
  readonly divergence: { readonly name: string; readonly message: string } | null;
  readonly classic: Record<string, number>;
  readonly gaussian: Record<string, number>;
  readonly beta: Record<string, number>;
}

const bundled = async (file: string): Promise<string> => {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'es2022' });
  return bundle.outputFiles[0].text;
};

let harness = '';
test.beforeAll(async () => {
  harness = await bundled('./engine-harness.ts');
});

/** Runs one check of the harness in a module worker of a page on the site's own origin. */
async function run<T>(page: import('@playwright/test').Page, check: Check): Promise<T> {
  await page.route('**/engine-harness/**', (route) => {
    const script = route.request().url().endsWith('.js');
    return route.fulfill(
      script
        ? { contentType: 'text/javascript', body: harness }
        : { contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><title>Engine</title>' },
    );
  });
  await page.goto('engine-harness/');
  const reply = await page.evaluate(
    (message) =>
      new Promise<{ ok?: unknown; failed?: string }>((resolve) => {
        const worker = new Worker('worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => resolve({ failed: event.message });
        worker.postMessage(message);
      }),
    check,
  );
  expect(reply.failed).toBeUndefined();
  return reply.ok as T;
}

for (const backend of ['webgl', 'wasm'] as const) {
  test(`${backend} trains and predicts like the float64 reference`, async ({ page }) => {
    const report = await run<BackendReport>(page, { check: 'backend', backend });
    expect(report.name).toBe(backend);
    expect(report.rejected).toEqual([]);
    expect(report.selfTest).toBeLessThan(tolerance);
    expect(report.subsets).toBeLessThan(tolerance);
    expect(report.divergence).toEqual(diverged);
    for (const [what, error] of Object.entries(report.training)) expect(error, what).toBeLessThan(tolerance);
    for (const rules of [report.classic, report.gaussian, report.beta]) {
      for (const [what, error] of Object.entries(rules)) {
        expect(error, what).toBeLessThan(what.endsWith('Loss') ? 1e-5 : 1e-9);
      }
    }
  });
}

for (const backend of ['webgl', 'wasm'] as const) {
  test(`${backend} begins with given weights and sums outputs over masks like the float64 reference`, async ({
    page,
  }) => {
    const { moments, parts, start } = await run<Record<'moments' | 'parts' | 'start', Record<string, number>>>(page, {
      check: 'moments',
      backend,
    });
    for (const [what, error] of Object.entries(moments)) expect(error, what).toBeLessThan(tolerance);
    for (const [what, error] of Object.entries({ ...parts, ...start })) expect(error, what).toBe(0);
  });
}

test('WebGL trains on images of other sizes like the float64 reference', async ({ page }) => {
  const errors = await run<Record<string, number>>(page, { check: 'shapes', backend: 'webgl' });
  expect(Object.keys(errors)).toHaveLength(10);
  for (const [what, error] of Object.entries(errors)) expect(error, what).toBeLessThan(tolerance);
});

test('WebGL trains convolutions, pools, residual blocks and other heads like the float64 reference', async ({
  page,
}) => {
  const { errors, left, refusals } = await run<ModelAnswers>(page, { check: 'models', backend: 'webgl' });
  expect(Object.keys(errors)).toHaveLength(6);
  for (const [model, each] of Object.entries(errors))
    for (const [what, error] of Object.entries(each)) expect(error, `${model}: ${what}`).toBeLessThan(tolerance);
  expect(left).toBe(0);
  expect(refusals).toEqual([null, 'It trains weights that are points; this model\'s are "normals".']);
});

test('WebGL draws the masks of the reference, to the last bit', async ({ page }) => {
  const { compared, different } = await run<{ compared: number; different: number }>(page, {
    check: 'masks',
    backend: 'webgl',
  });
  expect(compared).toBeGreaterThan(30000);
  expect(different).toBe(0);
});

test('WebGL keeps its number of tensors over 200 steps, predictions and moments, and leaves none behind', async ({
  page,
}) => {
  expect(await run<number>(page, { check: 'tensors', backend: 'webgl' })).toBe(0);
});

test('WebGL in software is never chosen over WASM', async ({ page }) => {
  const report = await run<BackendReport>(page, { check: 'backend', backend: 'auto' });
  expect(report.name).toBe('wasm');
  expect(report.rejected).toHaveLength(1);
  expect(report.rejected[0]).toMatch(/^WebGL: .*software/);
});

test('two workers of a worker give what one thread gives, bit for bit', async ({ page }) => {
  const { devices, answers } = await run<{ devices: string[]; answers: string[] }>(page, {
    check: 'pool',
    backend: 'wasm',
    shard: await bundled('../../src/app/shard.ts'),
  });
  expect(devices).toEqual(['one SIMD thread', '2 SIMD threads']);
  expect(answers[1]).toBe(answers[0]);
});

test('wherever WebGL loses its context, the family goes on elsewhere, with the same numbers', async ({ page }) => {
  // Twenty times in a row: in training, in predictions, in moments.
  const at = [1, 2, 3, 5, 7, 9, 12, 16, 20, 24, 28, 34, 40, 47, 55, 66, 80, 95, 110, 140];
  const { numbers, runs } = await run<LossAnswers>(page, { check: 'losses', backend: 'webgl', at });
  expect(runs).toHaveLength(20);
  for (const [i, { losses, compared, error }] of runs.entries()) {
    expect(losses).toEqual(['The browser took the GPU away (WebGL context lost). wasm']);
    expect(compared).toBe(numbers);
    expect(error, `lost at draw ${at[i]}`).toBeLessThan(1e-4);
  }
});
