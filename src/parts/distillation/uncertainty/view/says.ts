/** What the networks of a run say of one image, each way to predict by itself. */
import type { NetworkQuery, NetworkStore } from '../../../../contract/page.ts';
import { entropy, uncertainty } from '../../../../core/calibration.ts';
import { topOf } from '../../../../core/softmax.ts';
import { Thinned } from '../../../../core/thinned.ts';
import type { TrainedNetwork } from '../../../../core/trained.ts';
import { keptAs, type PredictionKind, type Signal, spec } from '../spec.ts';

/** Random masks that are averaged. */
export const drawnMasks = 100;

export interface Networks {
  readonly teacher: TrainedNetwork;
  readonly student: TrainedNetwork;
  readonly members: readonly TrainedNetwork[];
}

/** Those that a run kept; null while one of them is not at hand. */
export function networksOf(
  store: NetworkStore,
  source: NetworkQuery['source'],
  { rate, members }: { readonly rate: number; readonly members: number },
): Networks | null {
  const kept = (rate: number, checkpoint: number) =>
    store.network({ label: spec.keeps ?? spec.id, source, rate, checkpoint });
  // All are asked for at once, so that they load side by side.
  const [teacher, student] = [kept(rate, keptAs.teacher), kept(0, keptAs.student)];
  const found = keptAs.members(members).map((index) => kept(0, index));
  const all = found.flatMap((network) => network ?? []);
  return teacher && student && all.length === found.length ? { teacher, student, members: all } : null;
}

export interface Saying extends Readonly<Record<Signal, number>> {
  /** The class with the largest probability. */
  readonly digit: number;
}

const tell = (row: ArrayLike<number>, nats: number, information: number): Saying => {
  const digit = topOf(row);
  return { digit, confidence: row[digit], entropy: nats, information };
};
const ofOne = (row: Float64Array): Saying => tell(row, entropy(row), 0);

/** The mean of what several say, [member][class]. */
function ofSeveral(rows: readonly Float64Array[]): Saying {
  const { mean, predictive, information } = uncertainty(rows.map((row) => [row]));
  return tell(mean[0], predictive[0], Math.max(0, information[0]));
}

/** @param pixels [28 × 28], 0 (background) to 255 (ink) */
export function sayingsOf(networks: Networks, pixels: Uint8Array): Readonly<Record<PredictionKind, Saying>> {
  const looking = (trained: TrainedNetwork): Thinned => {
    const network = new Thinned(trained);
    network.look(pixels);
    return network;
  };
  const teacher = looking(networks.teacher);
  const scaled = teacher.scaled();
  const masks = Array.from({ length: drawnMasks }, (_, i) => {
    const row = new Float64Array(scaled.length);
    teacher.predict(teacher.mask(teacher.network.seed, i), row);
    return row;
  });
  const members = networks.members.map((trained) => looking(trained).scaled());
  return {
    scaled: ofOne(scaled),
    sampled: ofSeveral(masks),
    distilled: ofOne(looking(networks.student).scaled()),
    ensemble: ofSeveral(members),
    plain: ofOne(members[0]),
  };
}
