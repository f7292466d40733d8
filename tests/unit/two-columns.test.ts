/** A picture that was laid out for a phone stands in two columns on paper. */
import { expect, test } from 'vitest';
import { placesOf } from '../../src/export/place.ts';

const box = (top: number, height: number, left = 0, width = 300) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
const placed = (boxes: readonly DOMRect[], room: number) => {
  const place = placesOf(
    boxes.map((one) => ({ markup: '', box: one })),
    room,
  );
  return boxes.map((one) => {
    const { right, up } = place(one);
    return [one.left + right, one.top - up];
  });
};

const label = box(0, 20);
const chart = box(22, 300);
const nextLabel = box(334, 20);
const next = box(356, 280);

test('it is cut between charts, each with its label, where both columns have room', () => {
  expect(placed([label, chart, nextLabel, next], 688)).toEqual([
    [0, 0],
    [0, 22],
    [328, 0],
    [328, 22],
  ]);
});

test('nothing moves where the room is too small, no room is given, it is wide, or a cut would not help', () => {
  const unmoved = [
    [0, 0],
    [0, 22],
    [0, 334],
    [0, 356],
  ];
  for (const room of [0, 600]) expect(placed([label, chart, nextLabel, next], room)).toEqual(unmoved);
  expect(placed([box(0, 100), box(120, 100)], 688)).toEqual([
    [0, 0],
    [0, 120],
  ]);
  expect(placed([box(0, 900), box(920, 100)], 688)).toEqual([
    [0, 0],
    [0, 920],
  ]);
  // Something reaches over the gap.
  expect(placed([box(0, 300), box(320, 300), box(0, 620)], 688)[1]).toEqual([0, 320]);
});

test('where controls stood, the band is closed in either column', () => {
  expect(placed([box(0, 300), box(400, 300), box(800, 100)], 688)).toEqual([
    [0, 0],
    [328, 0],
    [328, 320],
  ]);
});
