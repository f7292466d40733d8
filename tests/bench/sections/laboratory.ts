import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Session } from '../settings.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const run = promisify(execFile);

interface Trained {
  /** By view. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Training steps of single networks taken, and those that were not taken again. */
  readonly taken: number;
  readonly saved: number;
}

export interface LaboratoryTimes {
  /** As the page does it. */
  readonly together: Trained;
  /** Where no view uses what another has trained. */
  readonly apart: Trained;
  /** Seconds by view of another checkout of this project (`BEFORE`), by its own command line; null where none is named. */
  readonly before: Readonly<Record<string, number>> | null;
}

/** What the page asks for at the quick budget, on the command line of a checkout from before it had a kit for runners. */
const asked: Readonly<Record<string, readonly string[]>> = {
  sampling: ['--samples', '200'],
  clusters: [],
  mstd: [],
  compression: ['--rates', '0,0.2,0.4,0.5,0.6,0.8', '--C', '10,20,40,80,162,240'],
};

async function secondsIn(checkout: string, view: string, steps: readonly string[]): Promise<number> {
  const command = [tsx, 'src/cli/experiment.ts', view, '--budget', 'quick', '--workers', '2', '--json'];
  const options = { cwd: checkout, maxBuffer: 2 ** 28 };
  const { stdout } = await run(process.execPath, [...command, ...(asked[view] ?? []), ...steps], options);
  return (JSON.parse(stdout) as { seconds: number }).seconds;
}

/** Seconds that the laboratory's training takes at the quick budget on two threads, and how many steps it takes. */
export async function measureLaboratory({ extent, say }: Session): Promise<LaboratoryTimes> {
  const steps = extent.laboratorySteps > 0 ? ['--steps', String(extent.laboratorySteps)] : [];
  const train = async (...words: readonly string[]): Promise<Trained> => {
    const { stdout } = await run(process.execPath, [tsx, 'tests/bench/laboratory.ts', ...words, ...steps], {
      cwd: root,
    });
    return JSON.parse(stdout) as Trained;
  };
  say('the laboratory’s training, together');
  const together = await train();
  say('the laboratory’s training, apart');
  const apart = await train('apart');
  const checkout = process.env.BEFORE;
  if (!checkout) return { together, apart, before: null };
  const before: Record<string, number> = {};
  for (const view of Object.keys(together.seconds)) {
    say(`the laboratory’s training, before: ${view}`);
    before[view] = await secondsIn(checkout, view, steps);
  }
  return { together, apart, before };
}
