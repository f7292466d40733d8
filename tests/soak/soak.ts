/**
 * `npm run soak`: an hour in which the built page is trained, scrubbed, set otherwise, and hit by faults, at random from a
 * seed. Prints what it holds every few minutes, and fails where it grows, breaks or stays silent, and where after a fault
 * a run has other numbers than before. `npm run soak -- --minutes 5 --seed 1`; with `--built` it takes the page as it is,
 * with `--view convolution` the page of one view, of any part.
 */
import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { numbersOf } from '../addresses.ts';
import { launchOptions } from '../browser/chromium.ts';
import { serveSite } from '../browser/site.mjs';
import { actions, type Soaked, troubles } from './actions.ts';
import { type Held, leakedIn, measure } from './held.ts';
import { isSame, numbersOfRun } from './right.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    built: { type: 'boolean', default: false },
    view: { type: 'string' },
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
const home = values.view
  ? '?v=1&steps=10&trainImages=200'
  : '?v=1&rates=0,0.5&samples=5&networkShape=20,10&units=25&steps=10&trainImages=200';
/** Uncaught errors that a fault put there on purpose. */
const onPurpose = /a fault on purpose/;
/** Largest growth of memory, as a share of what is held after the first tenth. */
const most = 0.1;
/** Minutes at the end in which leaks are looked for. */
const ending = 0.3;
/** Before, the browser's own memory has not settled, minutes. */
const settled = 20;

const root = fileURLToPath(new URL('../../', import.meta.url));
if (
  !values.built &&
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
    cwd: root,
    stdio: 'inherit',
  }).status !== 0
)
  process.exit(1);
const server = serveSite();
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address() as AddressInfo;
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

async function checkPage(after: string): Promise<void> {
  const blank = await page
    .waitForFunction(() => (document.querySelector('main, #root')?.textContent ?? '').length >= 500)
    .then(
      () => false,
      () => true,
    );
  if (blank) fault(`blank after "${after}"`);
}

/** What takes longer than any visitor would wait is a fault as well. */
const inTime = <T>(work: Promise<T>): Promise<T> => {
  const most = 60_000 + soaked.patience;
  const late = () => new Error(`no end after ${Math.round(most / 1000)} seconds`);
  return Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(late()), most).unref())]);
};

const row = (cells: readonly (string | number)[]) =>
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(11)).join('')}\n`);
const { view = 'sampling' } = values;
const soaked: Soaked = { page, context, session, chance: numbersOf(seed), waiting, home, view, patience: 60_000 };
const names = Object.keys(actions);
const counts: Record<string, number> = {};
const table: Held[] = [];
const every = Math.max(0.5, Math.min(5, minutes / 10));
const tell = (after: string) => (error: unknown) =>
  fault(`${after}: ${error instanceof Error ? error.message : error}`);
const look = async () => {
  const held = await measure(soaked);
  table.push(held);
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { megabytes, nodes, listeners, workers } = held;
  row([minute().toFixed(1), megabytes.toFixed(1), nodes, listeners, workers, errors, done]);
};

await page.goto(`http://127.0.0.1:${port}/some/sub/path/${values.view ? `view/${view}/` : ''}${home}`);
process.stdout.write(`seed ${seed}, ${minutes} minutes\n`);
const beganRun = performance.now();
const right = await numbersOfRun(soaked);
// A worker that is silent is missed after a while and another begins; the second of a run has plain JavaScript alone.
soaked.patience += 12 * (performance.now() - beganRun);

row(['minute', 'heap MB', 'nodes', 'listeners', 'workers', 'errors', 'actions']);
let left: string[] = [];
for (let due = every; minute() < minutes - Math.min(ending, minutes / 2); ) {
  // Each comes once before any comes again.
  if (left.length === 0) left = [...names];
  const [name] = left.splice(soaked.chance(left.length), 1);
  counts[name] = (counts[name] ?? 0) + 1;
  await inTime(actions[name](soaked)).catch(tell(`"${name}"`));
  await inTime(checkPage(name)).catch(tell(`after "${name}"`));
  if (troubles.includes(name)) {
    const numbers = await inTime(numbersOfRun(soaked)).catch(tell(`a run after "${name}"`));
    if (numbers && !isSame(numbers, right))
      fault(`after "${name}" a run has other numbers: ${numbers}; before: ${right}`);
  }
  if (minute() < due) continue;
  due += every;
  await inTime(look()).catch(tell('what it holds'));
}
waiting.length = 0;
await inTime(look()).catch(tell('what it holds'));
for (const leak of (await leakedIn(soaked).catch(tell('doing the same again'))) ?? []) fault(leak);
await browser.close();
server.close();
server.closeAllConnections();

for (const [name, count] of Object.entries(counts)) process.stdout.write(`${String(count).padStart(5)} × ${name}\n`);
const [first, last] = [table[0], table[table.length - 1]];
const grown = last.megabytes / first.megabytes - 1;
const counted = minutes >= settled;
process.stdout.write(
  counted
    ? `memory ${(100 * grown).toFixed(1)} % above that after ${every} minutes; allowed is ${100 * most} %\n`
    : `memory is compared in runs of ${settled} minutes or more\n`,
);
process.exit(errors === 0 && !(counted && grown > most) ? 0 : 1);
