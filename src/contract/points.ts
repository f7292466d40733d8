import type { Codec, Read } from '../core/codec.ts';
import { type PointXY, pointsOf, presets } from '../core/one-input/points.ts';
import { words } from './points-words.ts';

export const mostPoints = 60;

/** Both coordinates of points lie between −`reach` and `reach`. */
export const reach = 3;

export const tidy = (value: number): number => Math.round(100 * Math.min(reach, Math.max(-reach, value))) / 100 + 0;

const same = (a: readonly PointXY[], b: readonly PointXY[]): boolean =>
  a.length === b.length && a.every(({ x, y }, i) => x === b[i].x && y === b[i].y);

const known = presets.map((name) => ({ name, points: pointsOf(name) }));
const [usual] = known;

/** The preset that points are; null where they are somebody's own. */
export const presetOf = (points: readonly PointXY[]) => known.find((one) => same(one.points, points))?.name ?? null;

const range = words.range(presets.join(', '), mostPoints, reach);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function check(value: unknown, given: unknown = value): Read<readonly PointXY[]> {
  const wrong = (why: string) => ({
    value: usual.points,
    problem: words.notAllowed(String(given).slice(0, 40), why, range, usual.name),
  });
  if (!Array.isArray(value)) return wrong(words.noList);
  if (value.length > mostPoints) return wrong(words.tooMany(value.length));
  if (!value.every((one) => typeof one === 'object' && one !== null && isNumber(one.x) && isNumber(one.y)))
    return wrong(words.noNumbers);
  const points = value.map(({ x, y }: PointXY) => ({ x: tidy(x), y: tidy(y) }));
  return same(points, value)
    ? { value: points }
    : {
        value: points,
        problem: words.untidy(String(given).slice(0, 40), range),
      };
}

/** Points to two decimals; as text a preset's name, or "0.5_-1,1_0.25". */
export const pointsCodec: Codec<readonly PointXY[]> = {
  default: usual.points,
  range,
  check: (value) => check(value),
  parse(text) {
    const preset = known.find(({ name }) => name === text.trim());
    if (preset) return { value: preset.points };
    if (text.trim() === 'none') return { value: [] };
    const read = text.split(',').map((part) => /^\s*(-?\d+(?:\.\d+)?)_(-?\d+(?:\.\d+)?)\s*$/.exec(part));
    return check(
      read.map((found) => (found ? { x: Number(found[1]), y: Number(found[2]) } : null)),
      text,
    );
  },
  serialize: (points) => presetOf(points) ?? (points.map(({ x, y }) => `${x}_${y}`).join(',') || 'none'),
  equals: same,
};
