/** Networks that were trained in this session, remembered at the moments at which they are looked at. */
import type { StoredFamily, TrainingStore } from '../contract/training-store.ts';
import type { Images } from '../data/types.ts';
import type { Family, FamilyAt, FamilyOptions, LayerWeights, ResumableFamily } from '../engine/types.ts';

/** One network: its weights and its training loss by steps taken. */
interface Kept {
  readonly at: Map<number, { readonly weights: readonly LayerWeights[]; readonly loss: number }>;
}

/** Memory for weights, in bytes; the networks longest unused give way. */
const mostBytes = 64 * 2 ** 20;

const bytesOf = ({ at }: Kept): number =>
  [...at.values()].reduce(
    (sum, { weights }) => sum + weights.reduce((bytes, { values }) => bytes + values.byteLength, 0),
    0,
  );

const hash = (values: Uint32Array | Uint8Array): number => {
  let key = values.length;
  for (const value of values) key = (Math.imul(key, 16777619) ^ value) >>> 0;
  return key;
};

/**
 * What makes a network what it is. Networks with minibatches of their own draw them by their place in the family, so
 * that the place is part of them.
 */
const keysOf = (name: string, options: FamilyOptions, { labels }: Images, last: number): string[] => {
  const data = hash(labels);
  return options.networks.map((network, i) =>
    JSON.stringify([
      network,
      options.optimiser,
      options.batch,
      options.subsets ? [i, hash(options.subsets[i])] : options.dataSeed,
      labels.length,
      data,
      last,
      name,
    ]),
  );
};

/** A family without what the optimiser remembers. */
const weightsOf = ({ initial, taken }: FamilyAt): FamilyAt => ({
  initial: initial.map((layers) => layers.map(({ inputs, outputs, values }) => ({ inputs, outputs, values }))),
  taken,
});

export function createTrainingStore(limit = mostBytes): TrainingStore {
  let left = new Map<string, FamilyAt>();
  let tell: ((name: string, state: FamilyAt) => void) | null = null;
  /** By key, the newest used last. */
  const all = new Map<string, Kept>();
  const counts = { taken: 0, saved: 0 };

  const forget = () => {
    let bytes = [...all.values()].reduce((sum, kept) => sum + bytesOf(kept), 0);
    for (const [key, kept] of all) {
      if (bytes <= limit) return;
      bytes -= bytesOf(kept);
      all.delete(key);
    }
  };

  /** What is left of a family at its first stops, one after another; the last whole, so that training goes on from it. */
  function statesOf(name: string, stops: readonly number[], networks: number): FamilyAt[] {
    const last = left.get(`last ${name}`);
    const before = stops.filter((stop) => stop > 0 && stop < (last?.taken.steps ?? 0));
    const states = [...before.map((stop) => left.get(`${stop} ${name}`)), last];
    const whole = states.every((state) => state?.initial.length === networks);
    return whole ? (states as FamilyAt[]) : [];
  }

  return {
    counts,
    resume(states, told) {
      left = new Map(states);
      tell = told;
    },
    open(backend, options, images, stops) {
      const keys = keysOf(backend.name, options, images, stops[stops.length - 1]);
      const has = (key: string) => stops.every((stop) => stop === 0 || all.get(key)?.at.has(stop));
      const wholly = options.subsets !== undefined && !keys.every(has);
      const usable = (key: string) => options.initial === undefined && !wholly && has(key);
      const places = keys.map((key, i) => ({ key, i, kept: usable(key) ? (all.get(key) as Kept) : null }));
      for (const { key, kept } of places) {
        if (kept === null) continue;
        all.delete(key);
        all.set(key, kept);
      }
      const pick = <T>(of: readonly T[], some: typeof places): T[] => some.map(({ i }) => of[i]);
      const missing = places.filter(({ kept }) => kept === null);
      const known = places.filter(({ kept }) => kept !== null);
      const familyOf = (
        some: typeof places,
        from: Partial<Pick<FamilyOptions, 'initial' | 'taken'>> = {},
      ): ResumableFamily | null =>
        some.length === 0
          ? null
          : backend.createFamily({
              ...options,
              networks: pick(options.networks, some),
              ...(options.subsets ? { subsets: pick(options.subsets, some) } : {}),
              ...from,
            });
      // Whatever they were trained on: on another rung they go on as after a lost GPU.
      const name = pick(keysOf('', options, images, stops[stops.length - 1]), missing).join();
      const reached = options.initial ? [] : statesOf(name, stops, missing.length);
      let live = familyOf(missing);
      let recalled = familyOf(known);
      let recalledSteps = 0;
      const stepsDone = () => live?.stepsDone ?? recalledSteps;
      const parts = () =>
        [
          { family: live, some: missing },
          { family: recalled, some: known },
        ].filter((part): part is { family: ResumableFamily; some: typeof places } => part.family !== null);

      const family: StoredFamily = {
        networks: options.networks,
        stops,
        get known() {
          return live === null || reached.some(({ taken }) => taken.steps > stepsDone());
        },
        get stepsDone() {
          return stepsDone();
        },
        get imagesAtOnce() {
          return Math.max(...parts().map((part) => part.family.imagesAtOnce));
        },
        async train(given, steps) {
          if (live === null) {
            throw new RangeError(`networks that are remembered are recalled at ${stops.join(', ')} steps, not trained`);
          }
          await live.train(given, steps);
          counts.taken += steps * missing.length;
        },
        recall(stop) {
          const state = reached.find(({ taken }) => taken.steps === stop);
          if (state && stop > stepsDone()) {
            live?.dispose();
            live = familyOf(missing, state);
          }
          if (known.length === 0 || stop === recalledSteps) return;
          recalled?.dispose();
          recalled = familyOf(known, { initial: known.map(({ kept }) => kept?.at.get(stop)?.weights ?? []) });
          counts.saved += (stop - recalledSteps) * known.length;
          recalledSteps = stop;
        },
        async remember() {
          const step = stepsDone();
          if (live === null || step === 0 || options.initial || !stops.includes(step)) return;
          const losses = await live.loss();
          for (const [n, { key }] of missing.entries()) {
            const weights = (await live.weights(n)).map((layer) => ({ ...layer, values: layer.values.slice() }));
            const kept: Kept = all.get(key) ?? { at: new Map() };
            kept.at.set(step, { weights, loss: losses[n] });
            all.delete(key);
            all.set(key, kept);
          }
          forget();
          if (tell === null) return;
          const state = await live.state();
          tell(`${step} ${name}`, weightsOf(state));
          tell(`last ${name}`, state);
        },
        async loss() {
          const losses = live ? await live.loss() : new Float32Array();
          const of = new Float32Array(places.length);
          for (const [n, { i }] of missing.entries()) of[i] = losses[n];
          for (const { i, kept } of known) of[i] = kept?.at.get(recalledSteps)?.loss ?? Number.NaN;
          return of;
        },
        async predict(asked, into) {
          for (const part of parts()) await part.family.predict(asked, pick(into, part.some));
        },
        async moments(asked) {
          const found = await Promise.all(parts().map((part) => part.family.moments(asked)));
          const of: Awaited<ReturnType<Family['moments']>> = [];
          for (const [p, { some }] of parts().entries()) for (const [n, { i }] of some.entries()) of[i] = found[p][n];
          return of;
        },
        weights(index) {
          for (const { family: own, some } of parts()) {
            const n = some.findIndex(({ i }) => i === index);
            if (n >= 0) return own.weights(n);
          }
          throw new RangeError(`network ${index} does not exist; allowed is 0 to ${places.length - 1}`);
        },
        dispose() {
          live?.dispose();
          recalled?.dispose();
        },
      };
      return family;
    },
  };
}
