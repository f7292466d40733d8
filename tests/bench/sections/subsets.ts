import { contest, type Entrant } from '../contest.ts';
import type { Session } from '../settings.ts';
import { ratio, type Spread, spread } from '../spread.ts';

/** What minibatches of their own cost a family of ten. */
export interface Subsets {
  readonly networkStepsPerSecond: Readonly<Record<string, Spread>>;
  /** Speed with them over speed with shared ones; the requirement is 1/1.5. */
  readonly ratio: Spread | null;
}

const [shared, own] = ['shared minibatches', 'own images and minibatches'] as const;
/** Training images of each network. */
const images = 10000;

/** Ten networks that share their minibatches, and ten that each see images of their own, on one worker. */
export async function measureSubsets({ bench, extent, say }: Session): Promise<Subsets> {
  say('shared and own minibatches');
  const work = { networks: 10, units: [100, 100, 100], batch: 64 };
  const open = async (subsets: number) => {
    const contender = await bench.open('ours');
    await contender.call('start', { name: 'wasm' });
    await contender.call('open', { work, subsets });
    return contender;
  };
  const contenders = [await open(0), await open(images)];
  const entrants = [shared, own].map(
    (name, i): Entrant => ({
      name,
      run: (amount) => contenders[i].call('train', { steps: Math.ceil(amount / work.networks) }),
    }),
  );
  const times = await contest(entrants, extent);
  for (const contender of contenders) await contender.close();
  const rates = (name: string) => (times.get(name) ?? []).map((ms) => 1000 / ms);
  return {
    networkStepsPerSecond: Object.fromEntries([shared, own].map((name) => [name, spread(rates(name))])),
    ratio: ratio(rates(own), rates(shared)),
  };
}
