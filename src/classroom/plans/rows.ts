/** The scenes of a plan while they are edited, each with a key that stays its own when it moves. */
import { most, type Plan, type Scene } from './plan.ts';

export interface Row {
  readonly key: number;
  readonly scene: Scene;
}

export type Rows = readonly Row[];

export const rowsOf = ({ scenes }: Plan): Rows => scenes.map((scene, key) => ({ key, scene }));

const free = (rows: Rows): number => Math.max(-1, ...rows.map(({ key }) => key)) + 1;

/** With a scene at a place, counted from 0; the same rows where there are too many already. */
export const inserted = (rows: Rows, at: number, scene: Scene, key = free(rows)): Rows =>
  rows.length >= most.scenes ? rows : [...rows.slice(0, at), { key, scene }, ...rows.slice(at)];

export const removed = (rows: Rows, at: number): Rows => rows.filter((_, i) => i !== at);

/** With the scene one place up (−1) or down (+1); the same rows where there is none. */
export function moved(rows: Rows, at: number, by: -1 | 1): Rows {
  const to = at + by;
  if (to < 0 || to >= rows.length) return rows;
  const all = [...rows];
  [all[at], all[to]] = [all[to], all[at]];
  return all;
}

export const changed = (rows: Rows, key: number, change: Partial<Scene>): Rows =>
  rows.map((row) => (row.key === key ? { key, scene: { ...row.scene, ...change } as Scene } : row));
