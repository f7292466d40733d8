import type { Axis } from './scale.ts';

/** 0.6000000000000001 is 0.6. */
const plainly = (value: number): number => Number(value.toFixed(2));

/** The axis of accuracies, 0 to 1, from a round value below the least of them up to `top`; ticks every 5, 10 or 20 %. */
export function accuracyAxis(values: readonly number[], top: number, label: string): Axis {
  const least = Math.min(0.95, ...values);
  const step = least > 0.85 ? 0.05 : 0.1;
  const low = Math.max(0, Math.floor((least - 0.005) / step) * step);
  const span = top - low;
  const tick = span > 0.6 ? 0.2 : span > 0.25 ? 0.1 : 0.05;
  const first = Math.ceil(low / tick - 1e-9);
  const ticks = Array.from({ length: Math.floor(top / tick + 1e-9) - first + 1 }, (_, i) =>
    plainly((first + i) * tick),
  );
  return { domain: [plainly(low), plainly(top)], ticks, label, format: (value) => `${Math.round(value * 100)} %` };
}
