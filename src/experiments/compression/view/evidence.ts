import { fixed } from '../../../charts/numbers.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import { hasCollapsed } from '../../../core/collapse.ts';
import { losses } from '../../../core/losses.ts';
import { nearestIndexByRatio } from '../../../core/nearest.ts';
import { mean, meanInterval } from '../../../core/statistics.ts';
import { paperC } from '../paper.ts';
import type { CompressionResult, Cube } from '../spec.ts';
import { type Arm, rateIndex, type Selection } from './curves.ts';

/** Of "a small loss with dropout, a drastic one without"; what stands between holding and not has two kinds. */
export type LossVerdict = Exclude<Verdict, 'partly'> | 'strong only' | 'not drastic';

/** At most this is a small loss, and at least this more than with dropout a drastic one, in accuracy. */
export const smallLoss = 0.05;
export const drasticGap = 0.1;
/** Compression to at most so many units is called strong. */
export const strongC = 80;
/** Losses of a random subset below this leave nothing to compare. */
const leastLoss = 0.005;

/** An accuracy in percentage points. */
export const inPoints = (value: number): string => fixed(Math.round(value * 1000) / 10, 1);

type PerArm<T> = Readonly<Record<Arm, T>>;

/** What one way of reducing the layer to result.C[c] units loses. */
function lossOf({ full, images }: CompressionResult, cube: Cube, c: number, index: PerArm<number>) {
  const of = (arm: Arm) => ({ whole: full[index[arm]], reduced: cube[index[arm]][c] });
  const { lost, intervals, gap } = losses(of('dropout'), of('none'), images);
  return {
    lost: { dropout: lost[0], none: lost[1] },
    each: { dropout: intervals[0], none: intervals[1] },
    gap,
  };
}

/** What compression to result.C[c] units loses, in accuracy. */
function lossesAt(result: CompressionResult, c: number, index: PerArm<number>) {
  const clusters = lossOf(result, result.chosen, c, index);
  const subset = lossOf(result, result.baselines.randomSubset, c, index);
  const share = (loss: number, ofSubset: number) => (ofSubset < leastLoss ? null : loss / ofSubset);
  const left = (arm: Arm) => share(mean(clusters.lost[arm]), mean(subset.lost[arm]));
  const bySeed = (arm: Arm, s: number) => share(clusters.lost[arm][s], subset.lost[arm][s]);
  const differences = result.seeds.flatMap((_, s) => {
    const [none, dropout] = [bySeed('none', s), bySeed('dropout', s)];
    return none === null || dropout === null ? [] : [dropout - none];
  });
  const leftGap = differences.length === result.seeds.length ? meanInterval(differences) : null;
  return {
    C: result.C[c],
    /** Of clusters, by seed. */
    lost: clusters.lost,
    /** Of clusters, and of a random subset of as many units. */
    clusters: clusters.each,
    subset: subset.each,
    /** Loss without dropout less loss with it. */
    gap: clusters.gap,
    subsetGap: subset.gap,
    /** Share of a random subset's loss that clusters leave; null where it loses next to nothing. */
    left: { none: left('none'), dropout: left('dropout') },
    /** Share left with dropout less share left without; null where it is not known, or from one seed. */
    leftGap,
    small: clusters.each.dropout.estimate <= smallLoss,
    drastic: clusters.gap.low > 0 && clusters.gap.estimate >= drasticGap,
    /** Whether clusters make up for more of a random subset's loss with dropout than without. */
    clustersMatter: leftGap !== null && leftGap.high < 0,
  };
}
export type Losses = ReturnType<typeof lossesAt>;

/**
 * Whether "a small loss with dropout, a drastic one without" holds (section 4.4, Table 3); null where a network is
 * missing. Judged on test accuracy at the run's end, by the rule in `verdictRule`.
 */
export function compressionEvidence(result: CompressionResult, { dropout }: Pick<Selection, 'dropout'>) {
  const index = { none: rateIndex(result, 'none', dropout), dropout: rateIndex(result, 'dropout', dropout) };
  if (index.none === null || index.dropout === null || result.seeds.length * result.C.length === 0) return null;
  const both = { none: index.none, dropout: index.dropout };
  const at = nearestIndexByRatio(result.C, paperC(result.units));
  const atPaper = lossesAt(result, at, both);
  const candidates = result.C.map((C, c) => ({ C, c }))
    .filter(({ C, c }) => C <= strongC && C < result.units && c !== at)
    .sort((a, b) => a.C - b.C)
    .map(({ c }) => lossesAt(result, c, both));
  const strong = candidates.find(({ small }) => small) ?? candidates.at(-1) ?? null;
  const collapsed = [both.none, both.dropout].some((rate) => hasCollapsed(mean(result.full[rate])));
  const compresses = Math.max(paperC(result.units), atPaper.C) < result.units;
  const decided = compresses && !collapsed;
  return {
    verdict: decided ? verdictOf(atPaper, strong) : 'undecided',
    /** Of "this shows that dropout makes clusters". */
    byClusters: decided ? clusterVerdict(atPaper, strong) : 'undecided',
    units: result.units,
    rate: result.rates[both.dropout],
    seeds: result.seeds.length,
    images: result.images,
    /** At the C nearest to the paper's. */
    atPaper,
    /** At the least C up to `strongC` with a small loss with dropout, else the largest; null where there is none. */
    strong,
    collapsed,
    /** Whether the paper's C is below the layer's units: else nothing is compressed there. */
    compresses,
    /** Whether at the paper's C a random subset loses little too, and accounts for at least half of the gap. */
    robust: isRobust(atPaper),
  };
}
export type CompressionEvidence = NonNullable<ReturnType<typeof compressionEvidence>>;

const isRobust = ({ gap, subset, subsetGap }: Losses): boolean =>
  Math.max(subset.none.estimate, subset.dropout.estimate) <= drasticGap && subsetGap.estimate >= gap.estimate / 2;

function verdictOf(atPaper: Losses, strong: Losses | null): LossVerdict {
  const claimed = ({ small, drastic }: Losses) => small && drastic;
  if (claimed(atPaper)) return 'holds';
  if (strong && claimed(strong)) return 'strong only';
  const apart = [atPaper, strong].some((one) => one && one.gap.low > 0);
  return apart ? 'not drastic' : 'does not hold';
}

/**
 * Whether clusters are the reason, judged by the share of a random subset's loss that merging leaves: holds where that
 * share is smaller with dropout at the paper's number of units, and a random subset does not explain the gap there; in
 * part where it is smaller only elsewhere, or where a random subset explains the gap; undecided where no share is known.
 */
function clusterVerdict(atPaper: Losses, strong: Losses | null): Verdict {
  const known = [atPaper, strong].filter((one) => one !== null && one.leftGap !== null);
  if (known.length === 0) return 'undecided';
  if (atPaper.clustersMatter && !isRobust(atPaper)) return 'holds';
  return known.some((one) => one?.clustersMatter) ? 'partly' : 'does not hold';
}
