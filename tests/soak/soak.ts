/**
 * `npm run soak`: an hour in which the built page is trained, scrubbed, set otherwise, and hit by faults, at random from a
 * seed. Prints what it holds every few minutes, and fails where it grows, breaks or stays silent.
 * `npm run soak -- --minutes 5 --seed 1`
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { numbersOf } from '../addresses.ts';
import { launchOptions } from '../browser/chromium.ts';
import { actions, goTo, type Soaked } from './actions.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '4179' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  process.stderr.write(
    `--minutes ${values.minutes} --seed ${values.seed}: allowed are a number above 0 and a whole number\n`,
  );
  process.exit(2);
}

/** Trained in seconds. */
const home = '?v=1&rates=0,0.5&samples=5&networkShape=20,10&units=25&steps=10&trainImages=200';
/** Uncaught errors that a fault put there on purpose. */
const onPurpose = /a fault on purpose/;
/** Largest growth of memory, as a share of what is held after the first tenth. */
const most = 0.1;

interface Held {
  readonly minute: number;
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
if (
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
    cwd: root,
    stdio: 'inherit',
  }).status !== 0
)
  process.exit(1);
const server = spawn(process.execPath, ['tests/browser/server.mjs', values.port], { cwd: root, stdio: 'ignore' });
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({ serviceWorkers: 'block' });
context.setDefaultTimeout(10_000);
const page = await context.newPage();
const session = await context.newCDPSession(page);
await session.send('Performance.enable');
const began = performance.now();
const minute = () => (performance.now() - began) / 60_000;
let errors = 0;
function fault(text: string): void {
  errors += 1;
  process.stdout.write(`ERROR at minute ${minute().toFixed(1)}: ${text.slice(0, 600)}\n`);
}
page.on('pageerror', (error) => {
  if (!onPurpose.test(error.message)) fault(error.stack ?? error.message);
});
page.on('crash', () => fault('the page crashed'));
const waiting: string[] = [];
await context.route('**/assets/worker-*.js', async (route) => {
  const response = await route.fetch().catch(() => null);
  if (response === null) return route.abort();
  await route.fulfill({ response, body: `${waiting.shift() ?? ''}\n${await response.text()}` });
});

/** The page in the same state each time: at its start, nothing kept, nothing under way; and what it holds then. */
async function measure(minute: number): Promise<Held> {
  await goTo(page, home);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const name of ['Cancel', 'Reset']) {
    const button = page.getByRole('button', { name, exact: true }).first();
    if (await button.isEnabled().catch(() => false)) await button.click().catch(() => {});
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(1000);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    minute,
    megabytes: of('JSHeapUsedSize') / 2 ** 20,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    workers: page.workers().length,
  };
}

async function checkPage(after: string): Promise<void> {
  const blank = await page.evaluate(() => (document.querySelector('main, #root')?.textContent ?? '').length < 500);
  if (blank) fault(`blank after "${after}"`);
}

/** What takes longer than any visitor would wait is a fault as well. */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no end after two minutes')), 120_000).unref()),
  ]);

/** Whether a small run still comes to its end, with numbers. */
async function stillTrains(on: Page): Promise<boolean> {
  await on.goto(`http://127.0.0.1:${values.port}/some/sub/path/view/sampling/${home}&backend=wasm&seed=2`);
  await on.getByRole('button', { name: 'Train', exact: true }).click();
  const done = on.locator('figure[data-view="sampling"][data-status="done"] output[data-layer="run"]').first();
  return done.waitFor({ timeout: 120_000 }).then(
    () => true,
    () => false,
  );
}

const row = (cells: readonly (string | number)[]) =>
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(11)).join('')}\n`);
const soaked: Soaked = { page, context, session, chance: numbersOf(seed), waiting, home };
const names = Object.keys(actions);
const counts: Record<string, number> = {};
const table: Held[] = [];
const every = Math.max(0.5, Math.min(5, minutes / 10));

await page.goto(`http://127.0.0.1:${values.port}/some/sub/path/${home}`);
process.stdout.write(`seed ${seed}, ${minutes} minutes\n`);
row(['minute', 'heap MB', 'nodes', 'listeners', 'workers', 'errors', 'actions']);
for (let due = every; minute() < minutes; ) {
  const name = names[soaked.chance(names.length)];
  counts[name] = (counts[name] ?? 0) + 1;
  await inTime(actions[name](soaked)).catch((error) =>
    fault(`"${name}": ${error instanceof Error ? error.message : error}`),
  );
  await inTime(checkPage(name)).catch((error) =>
    fault(`after "${name}": ${error instanceof Error ? error.message : error}`),
  );
  if (minute() < due) continue;
  due += every;
  const held = await measure(minute());
  table.push(held);
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  row([held.minute.toFixed(1), held.megabytes.toFixed(1), held.nodes, held.listeners, held.workers, errors, done]);
}
const trains = await stillTrains(page);
await browser.close();
server.kill();

for (const [name, count] of Object.entries(counts)) process.stdout.write(`${String(count).padStart(5)} × ${name}\n`);
const [first, last] = [table[0], table[table.length - 1]];
const grown = last.megabytes / first.megabytes - 1;
process.stdout.write(
  `memory ${(100 * grown).toFixed(1)} % above that after ${first.minute.toFixed(1)} minutes; allowed is ${100 * most} %\n`,
);
if (!trains) fault('no run comes to its end any more');
process.exit(errors === 0 && grown <= most ? 0 : 1);
