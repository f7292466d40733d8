import type { Codec, Read } from '../core/codec.ts';
import { type PointXY, pointsOf, presets } from '../core/one-input/points.ts';

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

const range = `${presets.join(', ')}, none, or 1 to ${mostPoints} points x_y, comma-separated, both from −${reach} to ${reach}`;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function check(value: unknown, given: unknown = value): Read<readonly PointXY[]> {
  const wrong = (why: string) => ({
    value: usual.points,
    problem: `"${String(given).slice(0, 40)}" ${why}; allowed is ${range}; using ${usual.name}`,
  });
  if (!Array.isArray(value)) return wrong('is no list of points');
  if (value.length > mostPoints) return wrong(`has ${value.length} points`);
  if (!value.every((one) => typeof one === 'object' && one !== null && isNumber(one.x) && isNumber(one.y)))
    return wrong('has a point that is not two numbers');
  const points = value.map(({ x, y }: PointXY) => ({ x: tidy(x), y: tidy(y) }));
  return same(points, value)
    ? { value: points }
    : {
        value: points,
        problem: `"${String(given).slice(0, 40)}" is not to two decimals within ${range}; using the nearest`,
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
