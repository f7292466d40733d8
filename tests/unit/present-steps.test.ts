import { expect, test } from 'vitest';
import { type Step, stepAfter, stepBefore } from '../../src/present/steps.ts';

const counts = [0, 2, 0, 1];

test('every question comes before its scene, and every step has a way back', () => {
  const steps: Step[] = [{ scene: 1, left: 0 }];
  for (let i = 0; i < 6; i++) steps.push(stepAfter(steps[i], counts));
  expect(steps.map(({ scene, left }) => `${scene}.${left}`)).toEqual(['1.0', '2.2', '2.1', '2.0', '3.0', '4.1', '4.0']);
  for (const [i, step] of steps.entries()) expect(stepBefore(step, counts)).toEqual(steps[Math.max(0, i - 1)]);
  expect(stepAfter(steps[6], counts)).toEqual(steps[6]);
});
