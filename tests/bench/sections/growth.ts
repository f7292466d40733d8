import { contest, type Entrant } from '../contest.ts';
import type { Session } from '../settings.ts';
import { type Spread, spread } from '../spread.ts';
import type { TrainingWork } from '../work.ts';

export interface Growth {
  /** Milliseconds of a training step for each network, by size of the family, width and batch. */
  readonly byFamily: Readonly<Record<string, Spread>>;
  readonly byWidth: Readonly<Record<string, Spread>>;
  readonly byBatch: Readonly<Record<string, Spread>>;
  readonly byRate: Readonly<Record<string, Spread>>;
}

/** How the cost of a network's training step grows, on one WASM worker; rate 0.5 where it is not what varies. */
export async function measureGrowth({ bench, extent, say }: Session): Promise<Growth> {
  const base: TrainingWork = { networks: 10, units: [100, 100, 100], batch: 64 };
  const cases = (name: string, works: readonly (readonly [string, TrainingWork, number?])[]) => ({ name, works });
  const groups = [
    cases(
      'byFamily',
      extent.families.map((networks) => [`${networks}`, { ...base, networks }] as const),
    ),
    cases(
      'byWidth',
      [25, 50, 100, 200, 400].map((width) => [`${width}`, { ...base, networks: 2, units: [width, 100, 100] }] as const),
    ),
    cases(
      'byBatch',
      [16, 64, 256].map((batch) => [`${batch}`, { ...base, batch }] as const),
    ),
    cases(
      'byRate',
      [0, 0.2, 0.5, 0.8].map((rate) => [`${rate}`, base, rate] as const),
    ),
  ];
  const results: Record<string, Record<string, Spread>> = {};
  for (const { name, works } of groups) {
    say(`training, ${name}: ${works.map(([label]) => label).join(', ')}`);
    const opened = [];
    const entrants: Entrant[] = [];
    for (const [label, work, rate = 0.5] of works) {
      const contender = await bench.open('ours');
      opened.push(contender);
      await contender.call('start', { name: 'wasm' });
      await contender.call('open', { work, rates: work.units.map(() => rate) });
      const run = (amount: number) => contender.call<number>('train', { steps: Math.ceil(amount / work.networks) });
      entrants.push({ name: label, run });
    }
    const times = await contest(entrants, { ...extent, warmUp: extent.warmUp / 2, slice: extent.slice / 2 });
    for (const contender of opened) await contender.close();
    results[name] = Object.fromEntries([...times].map(([label, ms]) => [label, spread(ms)]));
  }
  const { byFamily, byWidth, byBatch, byRate } = results;
  return { byFamily, byWidth, byBatch, byRate };
}
