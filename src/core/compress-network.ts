/** One trained network, compressed in every way and measured (Lin, Wang & Chen, section 4.4, Table 3). */
import { type Arithmetic, plain } from './arithmetic.ts';
import { largestNorms, mergeAgreed, mergeInto, type Reduction, randomSubset } from './compress.ts';
import {
  accuracyOf,
  addersOf,
  bestFactor,
  correctOf,
  type FirstLayer,
  firstLayerOf,
  type Incoming,
  type Pictures,
  reducedIncoming,
  type ScaledNetwork,
} from './compress-evaluate.ts';
import { clusterSides, type UnitDistances, unitDistances } from './unit-clusters.ts';

/** Images to choose on, which training has not seen, and images to tell the outcome on. */
export interface Sets {
  readonly validation: Pictures;
  readonly test: Pictures;
}

export interface CompressOptions {
  readonly network: ScaledNetwork;
  readonly seed: number;
  readonly sets: Sets;
  /** Numbers of units to compress to. */
  readonly counts: readonly number[];
  /** k-means clusterings, of which the best is kept. */
  readonly restarts: number;
  /** Whether ways are left out that it would cost most to know. */
  readonly brief?: boolean;
}

/** Accuracies from 0 to 1 of a network, whole and compressed. */
export interface NetworkOutcomes {
  readonly full: { readonly validation: number; readonly test: number };
  /** By number of units. */
  readonly cells: readonly Cell[];
}

/** One network ready to be compressed in many ways. */
interface Prepared {
  readonly network: ScaledNetwork;
  readonly seed: number;
  readonly validation: FirstLayer;
  readonly test: FirstLayer;
  readonly distances: UnitDistances;
}

/** What became of a network compressed to C units; accuracies from 0 to 1. */
export interface Cell {
  readonly side: 'incoming' | 'outgoing';
  readonly units: number;
  readonly factor: number;
  readonly agreedUnits: number | null;
  readonly test: Readonly<Record<MainWay, number> & Record<OtherWay, number | null>>;
  readonly validation: Readonly<Record<'byIncoming' | 'byOutgoing' | 'chosen', number>>;
}

type MainWay = 'byIncoming' | 'byOutgoing' | 'chosen' | 'randomSubset';
type OtherWay = 'normPruning' | 'agreementOnly';

type Steps<T> = Generator<void, T>;

function* prepare(
  network: ScaledNetwork,
  seed: number,
  { validation, test }: Sets,
  { products }: Arithmetic,
): Steps<Prepared> {
  const [first, second] = network.layers;
  const steps = unitDistances(first, second, products);
  let next = steps.next();
  for (; !next.done; next = steps.next()) yield;
  return {
    distances: next.value,
    network,
    seed,
    validation: yield* firstLayerOf(network, validation),
    test: yield* firstLayerOf(network, test),
  };
}

/** Accuracies of the whole network. */
function* measureFull({ network, validation, test }: Prepared): Steps<{ validation: number; test: number }> {
  const whole = mergeInto(Array.from({ length: test.units }, (_, unit) => unit));
  const of = function* (first: FirstLayer): Steps<number> {
    return yield* accuracyOf(network, yield* reducedIncoming(network, first, whole));
  };
  return { validation: yield* of(validation), test: yield* of(test) };
}

/** A reduction with what it sends on from both sets of images. */
interface Candidate {
  readonly reduction: Reduction;
  readonly validation: Incoming;
  readonly test: Incoming;
}

/** Accuracies with the factor that was chosen on validation images. */
interface Fitted {
  readonly factor: number;
  readonly validation: number;
  readonly test: number;
}

/**
 * Compresses to `count` units (section 4.4): clusters by incoming and by outgoing weights, of which the better on
 * validation images is chosen, the first of equally good ones, and then its factor, on the same images. Other ways get
 * their factor likewise; a brief look leaves some of them out. Test images decide nothing.
 */
function* compress(prepared: Prepared, count: number, restarts: number, brief: boolean): Steps<Cell> {
  const { network, seed, distances } = prepared;
  const [incoming, outgoing] = network.layers;
  const candidate = function* (reduction: Reduction): Steps<Candidate> {
    return {
      reduction,
      validation: yield* reducedIncoming(network, prepared.validation, reduction),
      test: yield* reducedIncoming(network, prepared.test, reduction),
    };
  };
  const fitted = function* ({ reduction, validation, test }: Candidate): Steps<Fitted> {
    // With every unit left there is nothing to make up for: it is the whole network.
    const whole = reduction.units === incoming.outputs;
    const best = whole
      ? { factor: 1, correct: yield* correctOf(network, validation) }
      : yield* bestFactor(network, validation);
    return {
      factor: best.factor,
      validation: best.correct / Math.max(1, validation.count),
      test: yield* accuracyOf(network, test, best.factor),
    };
  };
  const steps = clusterSides(incoming, outgoing, count, { seed, hiddenLayer: 1, restarts, distances });
  let next = steps.next();
  for (; !next.done; next = steps.next()) yield;
  const clusters = next.value;
  const sides = {
    incoming: yield* candidate(mergeInto(clusters.incoming.labels)),
    outgoing: yield* candidate(mergeInto(clusters.outgoing.labels)),
  };
  const validation = {
    byIncoming: yield* accuracyOf(network, sides.incoming.validation),
    byOutgoing: yield* accuracyOf(network, sides.outgoing.validation),
  };
  const side = validation.byOutgoing > validation.byIncoming ? 'outgoing' : 'incoming';
  const chosen = yield* fitted(sides[side]);
  const agreed = brief ? null : mergeAgreed(clusters);
  const other = function* (reduction: Reduction): Steps<number> {
    return (yield* fitted(yield* candidate(reduction))).test;
  };
  return {
    side,
    units: sides[side].reduction.units,
    factor: chosen.factor,
    agreedUnits: agreed?.units ?? null,
    test: {
      byIncoming: yield* accuracyOf(network, sides.incoming.test),
      byOutgoing: yield* accuracyOf(network, sides.outgoing.test),
      chosen: chosen.test,
      randomSubset: yield* other(randomSubset(incoming.outputs, count, seed)),
      normPruning: brief ? null : yield* other(largestNorms(incoming, outgoing, count)),
      agreementOnly: agreed && (yield* other(agreed)),
    },
    validation: { ...validation, chosen: chosen.validation },
  };
}

/** The network whole, and compressed to each number of units in every way. Yields the share of the work done. */
export function* compressNetwork(
  options: CompressOptions,
  arithmetic: Arithmetic = plain,
): Generator<number, NetworkOutcomes> {
  const { network, seed, sets, counts, restarts, brief = false } = options;
  const { adders, end } = addersOf(network, arithmetic.adders);
  const paused = function* <T>(steps: Steps<T>, share: number): Generator<number, T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      yield share;
    }
  };
  try {
    const prepared = yield* paused(prepare({ ...network, adders }, seed, sets, arithmetic), 0);
    const full = yield* paused(measureFull(prepared), 0);
    const cells: Cell[] = [];
    for (const count of counts) {
      cells.push(yield* paused(compress(prepared, count, restarts, brief), cells.length / counts.length));
    }
    return { full, cells };
  } finally {
    end();
  }
}
