/** Units that flow into fewer: which go together, and where each is drawn. */
import { canonicalLabels } from '../core/partitions.ts';
import { isDead } from '../core/unit-activity.ts';

/** A new unit and the old units that flow into it. */
export interface Group {
  /** Old units, from 0, rising; dead ones last. */
  readonly units: readonly number[];
  /** How many of them are dead. */
  readonly dead: number;
}

/** Groups of units by cluster, the largest first, dead ones last. `active` [unit]: share of images above 0. */
export function groupsOf(labels: ArrayLike<number>, active: ArrayLike<number>): readonly Group[] {
  const members: number[][] = [];
  canonicalLabels(labels).forEach((label, unit) => {
    members[label] = [...(members[label] ?? []), unit];
  });
  return members
    .map((units) => {
      const [dead, live] = [true, false].map((state) => units.filter((unit) => isDead(active[unit]) === state));
      return { units: [...live, ...dead], dead: dead.length };
    })
    .sort(
      (a, b) => Number(allDead(a)) - Number(allDead(b)) || b.units.length - a.units.length || a.units[0] - b.units[0],
    );
}

export const allDead = ({ units, dead }: Group): boolean => dead === units.length;

/** Numbers that a group's units go by, from 1: its old ones' own, or the one of the new unit that they make. */
export function numbersOf(groups: readonly Group[], labels: ArrayLike<number>, merged: boolean) {
  const names = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  return groups.map(({ units }) => (merged ? [names.indexOf(labels[units[0]]) + 1] : units.map((unit) => unit + 1)));
}

/** From where to where a group reaches, px: its old units at the left, its new unit at the right. */
export interface Band {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Places groups over a height: old units all of one height, new units all of one height, gaps where there is room. */
export function bandsOf(groups: readonly Group[], top: number, height: number): readonly Band[] {
  const units = groups.reduce((sum, group) => sum + group.units.length, 0);
  const gap = groups.length > 1 ? Math.min(4, (0.3 * height) / (groups.length - 1)) : 0;
  const room = height - gap * (groups.length - 1);
  let at = 0;
  return groups.map((group, g) => {
    const from = top + (at / units) * room + g * gap;
    at += group.units.length;
    const right = top + (g / groups.length) * room + g * gap;
    return {
      left: [from, top + (at / units) * room + g * gap],
      right: [right, right + room / groups.length],
    };
  });
}

/** The group whose band at one side is nearest to a height. */
export function groupAt(bands: readonly Band[], side: keyof Band, y: number): number {
  const distance = ({ [side]: [from, to] }: Band) => Math.max(from - y, y - to, 0);
  return bands.reduce((best, band, g) => (distance(band) < distance(bands[best]) ? g : best), 0);
}

/** Of a group's numbers the one at a height of the left column. */
export function numberAt(numbers: readonly number[], { left: [from, to] }: Band, y: number): number {
  const share = to > from ? (y - from) / (to - from) : 0;
  return numbers[Math.max(0, Math.min(numbers.length - 1, Math.floor(share * numbers.length)))];
}
