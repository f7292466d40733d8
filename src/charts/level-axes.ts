import type { Axis } from './scale.ts';

const round = [1, 2, 5, 10, 20, 40, 80, 160, 400, 700, 1000];

/** Counts on a logarithmic scale, at least from 10 to 40; with every other tick where there are few pixels for them. */
export function countsAxis(counts: readonly number[], width: number, label: string): Axis {
  const low = Math.min(10, ...counts);
  const high = Math.max(40, ...counts);
  const steps = round.filter((tick) => tick >= low && tick <= high);
  const ticks = width < 180 ? steps.filter((_, i) => i % 2 === 0) : steps;
  return { domain: [low / 1.08, high * 1.08], log: true, ticks, label, format: String };
}

/** Shares from a level that rarely moves, up to 1. */
export function sharesAxis(values: readonly number[], label: string): Axis {
  const least = values.length === 0 ? 0 : Math.min(0.8, ...values.filter(Number.isFinite));
  const floor = Math.max(0, Math.floor(least * 5) / 5);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick >= floor - 1e-9);
  return {
    domain: [floor, 1],
    ticks: ticks.length > 2 ? ticks : [0.8, 0.85, 0.9, 0.95, 1],
    label,
    format: (value) => `${Math.round(value * 100)}\u00a0%`,
  };
}
