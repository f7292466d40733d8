import { metricOf } from '../assignments/amounts.ts';
import type { Entry } from './table.ts';

/** Ids of all headline numbers. */
export const numbersIn = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ metrics }) => metrics.map(({ name }) => name))),
];

/** The table as a spreadsheet takes it: numbers in full below their ids, shares from 0 to 1. */
export function csvRows(entries: readonly Entry[]): (string | number | null)[][] {
  const names = numbersIn(entries);
  const head = ['name', 'view', 'settings', 'seed', 'made', 'backend', 'version', 'seconds', ...names];
  return [
    head,
    ...entries.map(({ name, view, settings, seed, run, metrics }) => [
      name,
      view,
      settings,
      seed,
      run?.how ?? '',
      run?.backend ?? '',
      run?.version ?? '',
      run?.seconds ?? null,
      ...names.map((metric) => metricOf(metrics, metric)?.value ?? null),
    ]),
  ];
}
