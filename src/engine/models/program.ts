import type { Model } from '../../core/model.ts';
import { isRandom, planOf, type Step } from '../../core/models/plan.ts';
import { factorsStage } from './factors-stage.ts';
import { noisyWeights } from './noisy-weights.ts';
import { poolStage } from './pool-stage.ts';
import { residualStage } from './residual-stage.ts';
import type { Room, Values, WeightRoom } from './room.ts';
import type { Stage } from './stage.ts';
import { shapeOf, type WeightShape, weightRoom, weightsStage } from './weights-stage.ts';

export interface WeightLayer {
  readonly shape: WeightShape;
  readonly room: WeightRoom;
}

/** One network in memory: its stages one after another, the head's weights the last, and its layers of weights. */
export interface Program {
  readonly model: Model;
  readonly stages: readonly Stage[];
  readonly layers: readonly WeightLayer[];
  readonly output: Values;
}

/** @param input of all networks, without derivatives */
export function programOf(model: Model, room: Room, input: Values): Program {
  const plan = planOf(model);
  const layers: WeightLayer[] = [];

  function chain(steps: readonly Step[], from: Values, within: string): Stage[] {
    const stages: Stage[] = [];
    let values = from;
    for (const [s, step] of steps.entries()) {
      if (step.kind === 'factors' && !isRandom(plan.sites[step.site])) continue;
      const stage = stageOf(step, values, `${within}step ${s}`);
      stages.push(stage);
      values = stage.output;
    }
    return stages;
  }

  function stageOf(step: Step, from: Values, name: string): Stage {
    if (step.kind === 'factors') return factorsStage(room, name, step, plan.sites[step.site], from);
    if (step.kind === 'residual')
      return residualStage(room, name, from, (entry) => chain(step.steps, entry, `${name}, `));
    if (step.kind !== 'weights') return poolStage(room, name, step, from);
    const shape = shapeOf(step);
    const own = weightRoom(room, shape);
    layers[step.index] = { shape, room: own };
    const noise = step.random === 'factors' ? plan.sites[step.site] : null;
    return noise && isRandom(noise)
      ? noisyWeights(room, name, step, noise, from, own)
      : weightsStage(room, name, step, from, own);
  }

  const stages = chain(plan.steps, input, '');
  return { model, stages, layers, output: stages[stages.length - 1].output };
}
