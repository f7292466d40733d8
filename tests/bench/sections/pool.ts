import { contest, type Entrant } from '../contest.ts';
import type { Session } from '../settings.ts';
import { ratio, type Spread, spread } from '../spread.ts';

/** By batch. */
export type Sharing = Readonly<Record<string, Shared>>;

export interface Shared {
  readonly networkStepsPerSecond: Readonly<Record<string, Spread>>;
  /** Two workers with a family between them, and two with a family each, over one worker. */
  readonly ratios: Readonly<Record<'shared' | 'apart', Spread | null>>;
}

const [one, shared, apart] = ['one worker', 'two workers share a family', 'two workers, a family each'] as const;

/** What a second worker brings, on a family of ten; two workers with a family each are what the machine can do. */
export async function measureSharing({ bench, extent, say }: Session, batches: readonly number[]): Promise<Sharing> {
  const results: Record<string, Shared> = {};
  for (const batch of batches) {
    say(`one worker and two, batch ${batch}`);
    const work = { networks: 10, units: [100, 100, 100], batch };
    const open = async (threads: number) => {
      const contender = await bench.open('ours');
      await contender.call('start', { name: 'wasm', threads });
      await contender.call('open', { work });
      return contender;
    };
    const [alone, pair, other] = [await open(1), await open(2), await open(1)];
    const stepsOf = (amount: number) => ({ steps: Math.ceil(amount / work.networks) });
    const entrants: Entrant[] = [
      { name: one, run: (amount) => alone.call('train', stepsOf(amount)) },
      { name: shared, run: (amount) => pair.call('train', stepsOf(amount)) },
      {
        name: apart,
        run: async (amount) => {
          const both = [alone, other].map((contender) => contender.call<number>('train', stepsOf(amount / 2)));
          return Math.max(...(await Promise.all(both))) / both.length;
        },
      },
    ];
    const times = await contest(entrants, extent);
    for (const contender of [alone, pair, other]) await contender.close();
    const rates = (name: string) => (times.get(name) ?? []).map((ms) => 1000 / ms);
    results[batch] = {
      networkStepsPerSecond: Object.fromEntries([...times.keys()].map((name) => [name, spread(rates(name))])),
      ratios: { shared: ratio(rates(shared), rates(one)), apart: ratio(rates(apart), rates(one)) },
    };
  }
  return results;
}
