import { largestNorms, mergeAgreed, mergeInto, type Reduction, randomSubset } from '../../core/compress.ts';
import {
  accuracyOf,
  bestFactor,
  type FirstLayer,
  firstLayerOf,
  type Incoming,
  reducedIncoming,
  type ScaledNetwork,
} from '../../core/compress-evaluate.ts';
import { clusterUnits, type UnitDistances, unitDistances } from '../../core/unit-clusters.ts';
import type { Images } from '../../data/types.ts';
import type { Side } from './spec.ts';

/** Images to choose on, which training has not seen, and images to tell the outcome on. */
export interface Sets {
  readonly validation: Images;
  readonly test: Images;
}

/** One trained network, ready to be compressed in many ways. */
export interface Prepared {
  readonly network: ScaledNetwork;
  readonly seed: number;
  readonly validation: FirstLayer;
  readonly test: FirstLayer;
  readonly distances: UnitDistances;
}

/** What became of a network compressed to C units; accuracies from 0 to 1. */
export interface Cell {
  readonly side: Side;
  readonly units: number;
  readonly factor: number;
  readonly agreedUnits: number | null;
  readonly test: Readonly<Record<MainWay, number> & Record<OtherWay, number | null>>;
  readonly validation: Readonly<Record<'byIncoming' | 'byOutgoing' | 'chosen', number>>;
}

type MainWay = 'byIncoming' | 'byOutgoing' | 'chosen' | 'randomSubset';
type OtherWay = 'normPruning' | 'agreementOnly';

/** How closely to look: a glance leaves out what it would cost most to know. */
export interface Care {
  readonly restarts: number;
  readonly glance?: boolean;
}

type Steps<T> = Generator<void, T>;

export function* prepare(network: ScaledNetwork, seed: number, { validation, test }: Sets): Steps<Prepared> {
  const [first, second] = network.layers;
  const steps = unitDistances(first, second);
  let next = steps.next();
  for (; !next.done; next = steps.next()) yield;
  return {
    distances: next.value,
    network,
    seed,
    validation: yield* firstLayerOf(first, validation),
    test: yield* firstLayerOf(first, test),
  };
}

/** Accuracies of the whole network. */
export function* measureFull({ network, validation, test }: Prepared): Steps<{ validation: number; test: number }> {
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

/**
 * Compresses to `count` units (section 4.4): clusters by incoming and by outgoing weights, of which the better on
 * validation images is chosen, the first of equally good ones, and then its factor, on the same images. Other ways get
 * their factor likewise; a glance leaves some of them out. Test images decide nothing.
 */
export function* compress(prepared: Prepared, count: number, { restarts, glance = false }: Care): Steps<Cell> {
  const { network, seed, distances } = prepared;
  const [incoming, outgoing] = network.layers;
  const candidate = function* (reduction: Reduction): Steps<Candidate> {
    return {
      reduction,
      validation: yield* reducedIncoming(network, prepared.validation, reduction),
      test: yield* reducedIncoming(network, prepared.test, reduction),
    };
  };
  const fitted = function* ({ reduction, validation, test }: Candidate): Steps<{ factor: number; accuracy: number }> {
    // With every unit left there is nothing to make up for: it is the whole network.
    const factor = reduction.units === incoming.outputs ? 1 : yield* bestFactor(network, validation);
    return { factor, accuracy: yield* accuracyOf(network, test, factor) };
  };
  const steps = clusterUnits(incoming, outgoing, count, { seed, hiddenLayer: 1, restarts, distances });
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
  const side: Side = validation.byOutgoing > validation.byIncoming ? 'outgoing' : 'incoming';
  const chosen = yield* fitted(sides[side]);
  const agreed = glance ? null : mergeAgreed(clusters);
  const other = function* (reduction: Reduction): Steps<number> {
    return (yield* fitted(yield* candidate(reduction))).accuracy;
  };
  return {
    side,
    units: sides[side].reduction.units,
    factor: chosen.factor,
    agreedUnits: agreed?.units ?? null,
    test: {
      byIncoming: yield* accuracyOf(network, sides.incoming.test),
      byOutgoing: yield* accuracyOf(network, sides.outgoing.test),
      chosen: chosen.accuracy,
      randomSubset: yield* other(randomSubset(incoming.outputs, count, seed)),
      normPruning: glance ? null : yield* other(largestNorms(incoming, outgoing, count)),
      agreementOnly: agreed && (yield* other(agreed)),
    },
    validation: { ...validation, chosen: yield* accuracyOf(network, sides[side].validation, chosen.factor) },
  };
}
