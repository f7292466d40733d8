import { lawOf } from '../../../../contract/noise-laws.ts';
import type { Timing } from '../../../../contract/run.ts';
import { drawKey } from '../../../../core/noise-laws/draw.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import type { PriorsParams } from '../spec.ts';
import { exactly } from './exactly.ts';
import { Tally } from './tally.ts';

/** Draws of each noise that are timed at once. */
const few = 100;

export const timing: Timing<PriorsParams> = async (params, context) => {
  const { noises, draws, seeds } = params;
  const time = new Timer(context);
  const tallies = noises.map((name) => new Tally(lawOf(name, params), 1));
  const drawing = await time.of(['weights', noises], () => {
    for (const tally of tallies) tally.draw(drawKey(1), tally.drawn + few);
  });
  const exact = await time.of(['exact', noises], () => noises.map((name) => exactly(name, params)));
  return exact + (seeds.length * draws * drawing) / few;
};
