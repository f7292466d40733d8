import type { Verdict } from '../../../contract/verdict.ts';
import { bendThrough, bySeed } from '../../../core/bend.ts';
import { lawThrough, slopeOf } from '../../../core/power-law.ts';
import { effect, type Interval, meanInterval } from '../../../core/statistics.ts';
import type { MstdResult, Training } from '../spec.ts';
import { type Line, lineOf, paperFit, pointsOf, type Selection, valuesOf } from './curves.ts';

/** R² from which points count as lying on a line, and from which they nearly do. */
export const straight = { enough: 0.95, nearly: 0.8 } as const;

/** Whether "MSTD is a power of h" holds for one line. */
export interface PowerEvidence {
  readonly verdict: Verdict;
  readonly line: Line;
  /** Quadratic term of ln MSTD over ln h; null where there is no line, or no interval of it. */
  readonly bend: Interval | null;
  /** Seeds that its interval is over; 1 where it is from the scatter of the widths. */
  readonly seeds: number;
  /** Slopes between the two narrowest widths fitted, and between the two widest. */
  readonly ends: readonly [number, number] | null;
}

/**
 * Two tests of a line that falls (the 95 % interval of its slope lies below 0): R² ≥ 0.95, and no bend beyond noise.
 * The claim holds when it passes both, in part when it passes one and R² ≥ 0.8, else not. Undecided without a fit: fewer
 * than three widths, or an MSTD of 0; or where three widths of one seed tell nothing of a bend.
 */
export function powerEvidence(result: MstdResult, training: Training, selection: Selection): PowerEvidence {
  const line = lineOf(pointsOf(result, training, selection), selection);
  const { law, units } = line;
  const terms = bySeed(
    fittedValues(result, training, selection, line),
    (values) => bendThrough(units, values)?.estimate,
  );
  if (!law || !terms) return { verdict: 'undecided', line, bend: null, seeds: 1, ends: null };
  const values = units.map((width) => line.points.find((point) => point.units === width)?.value ?? Number.NaN);
  const found = meanInterval(terms) ?? bendThrough(units, values);
  const bend = found && Number.isFinite(found.low) ? found : null;
  const between = (i: number) => Math.log(values[i + 1] / values[i]) / Math.log(units[i + 1] / units[i]);
  const told = { line, bend, seeds: terms.length, ends: [between(0), between(units.length - 2)] as const };
  if (law.slopeInterval[1] >= 0 || law.r2 < straight.nearly) return { verdict: 'does not hold', ...told };
  if (!bend) return { verdict: 'undecided', ...told };
  const passed = Number(law.r2 >= straight.enough) + Number(effect(bend) === 'none');
  return { verdict: (['does not hold', 'partly', 'holds'] as const)[passed], ...told };
}

/** A slope no further than this from the paper's counts as the same: what rounding to one decimal would hide. */
export const sameSlope = 0.05;

/**
 * Whether the slope is the paper's; `slopes` are by seed. Holds when the whole interval of the difference lies within
 * `sameSlope` of zero; does not hold when the whole of it lies outside, or where there is no power law; else undecided.
 * The interval is over seeds where there are several, else from the scatter about the line. Null without a fit.
 */
export function slopeEvidence(result: MstdResult, selection: Selection) {
  const { verdict: law, line } = powerEvidence(result, 'dropout', selection);
  const slopes = line.law && slopesBySeed(result, 'dropout', selection, line);
  if (!line.law || !slopes || slopes.length === 0) return null;
  const { slope, slopeInterval } = line.law;
  const [estimate, low, high] = [slope, ...slopeInterval].map((one) => one - paperFit.slope);
  const difference = meanInterval(slopes.map((one) => one - paperFit.slope)) ?? { estimate, low, high };
  const outside = difference.low > sameSlope || difference.high < -sameSlope;
  const inside = difference.low >= -sameSlope && difference.high <= sameSlope;
  const verdict: Verdict = law === 'does not hold' || outside ? 'does not hold' : inside ? 'holds' : 'undecided';
  return { verdict, slopes, difference };
}

/** Whether "this supports clustering" holds. */
export interface ClusteringEvidence {
  readonly verdict: Verdict;
  readonly trained: Line;
  readonly control: Line;
  /** Slope with dropout minus slope of the control; below 0 where dropout makes the law steeper. */
  readonly difference: Interval | null;
  /** What the interval is over. */
  readonly over: 'seeds' | 'widths';
  readonly seeds: number;
}

/** MSTD at the widths fitted, [h][seed]. */
const fittedValues = (result: MstdResult, training: Training, selection: Selection, { units }: Line) =>
  valuesOf(result, training, selection)?.filter((_, h) => units.includes(result.units[h])) ?? [];

/** Slopes of each seed's own line over the fitted widths; null where one has none. */
export const slopesBySeed = (result: MstdResult, training: Training, selection: Selection, line: Line) =>
  bySeed(fittedValues(result, training, selection, line), (values) => lawThrough(line.units, values)?.slope);

/**
 * The difference of the two slopes. Over seeds where there are several, since two networks of one width and seed share
 * their first weights, data and masks; with one seed it is the slope of the ratio of both MSTDs, whose interval is over
 * widths.
 */
function slopeDifference(result: MstdResult, selection: Selection, trained: Line, control: Line) {
  const own = slopesBySeed(result, 'dropout', selection, trained);
  const plain = slopesBySeed(result, 'control', selection, control);
  if (!own || !plain || own.length === 0) return null;
  const bySeeds = meanInterval(own.map((slope, s) => slope - plain[s]));
  if (bySeeds) return { difference: bySeeds, over: 'seeds' as const, seeds: own.length };
  const at = (training: Training) =>
    pointsOf(result, training, selection)
      .filter(({ units }) => trained.units.includes(units))
      .map(({ value }) => value);
  const plainValues = at('control');
  const ratios = at('dropout').map((value, h) => value / plainValues[h]);
  const law = lawThrough(trained.units, ratios);
  return law && { difference: slopeOf(law), over: 'widths' as const, seeds: 1 };
}

/**
 * The paper's model makes MSTD a power of h because units cluster, with the exponent (κ − 1)/2: without clusters, κ = 1,
 * MSTD is flat. So it needs networks trained without dropout to have a flatter law, or none. Holds when the law with
 * dropout is steeper than the control's by more than noise; does not hold when the control's is a law as steep or
 * steeper; undecided without both lines, or where networks trained with dropout have no power law themselves.
 */
export function clusteringEvidence(result: MstdResult, selection: Selection): ClusteringEvidence {
  const trained = powerEvidence(result, 'dropout', selection);
  const control = lineOf(pointsOf(result, 'control', selection), selection);
  const lines = { trained: trained.line, control };
  const found = trained.line.law && control.law && slopeDifference(result, selection, trained.line, control);
  if (!found) {
    return { verdict: 'undecided', ...lines, difference: null, over: 'widths', seeds: result.seeds.length };
  }
  if (trained.verdict === 'does not hold') return { verdict: 'does not hold', ...lines, ...found };
  return { verdict: found.difference.high < 0 ? 'holds' : 'does not hold', ...lines, ...found };
}
