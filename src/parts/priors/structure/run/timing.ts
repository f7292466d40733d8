import { lawOf } from '../../../../contract/noise-laws.ts';
import type { Timing } from '../../../../contract/run.ts';
import { drawKey } from '../../../../core/noise-laws/draw.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import type { StructureParams } from '../spec.ts';
import { Drawn } from './drawn.ts';

export const timing: Timing<StructureParams> = async (params, context) => {
  const { noises, rows, columns, draws, seeds } = params;
  const drawn = new Drawn(
    noises.map((name) => lawOf(name, params)),
    params,
  );
  const one = await new Timer(context).of(['matrices', noises, rows, columns], () => drawn.draw(drawKey(1)));
  return seeds.length * draws * one;
};
