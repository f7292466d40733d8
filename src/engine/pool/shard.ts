import type { Images } from '../../core/images.ts';
import { modelOf } from '../../core/network.ts';
import { emptyPrediction } from '../../core/prediction.ts';
import type { LocalFamily } from '../models/later.ts';
import { tasksHere } from '../tasks.ts';
import type { FamilyOptions, Task } from '../types.ts';
import { VectorFamily } from '../vector/family.ts';
import type { MakeMachine } from '../vector/kernels.ts';
import { needsModels } from '../vector/refuse.ts';
import { wasmArithmetic } from '../wasm/arithmetic.ts';
import type { ShardPort, ShardReply, ShardRequest } from './messages.ts';

/** The worker's side of a pool: trains its share of each family on the images that it holds. */
export function serveShard(port: ShardPort, machine: Promise<MakeMachine>): void {
  const families = new Map<number, LocalFamily>();
  const tasks = new Map<number, Task<unknown>>();
  const places = machine.then((make) => tasksHere(wasmArithmetic(make)));
  // Told by the first call that waits for the machine.
  places.catch(() => {});
  let held: Images | null = null;

  const taskOf = (id: number): Task<unknown> => {
    const task = tasks.get(id);
    if (!task) throw new Error(`there is no task ${id}`);
    return task;
  };

  async function familyOf(options: FamilyOptions, orderKeys: readonly number[]): Promise<LocalFamily> {
    const make = await machine;
    if (!needsModels(options.networks.map(modelOf))) return new VectorFamily(options, make, orderKeys);
    const { wasmModels } = await import('../wasm/models.ts');
    return (await wasmModels())(options, orderKeys);
  }

  async function answer(request: ShardRequest): Promise<unknown> {
    if (request.call === 'create') {
      families.set(request.family, await familyOf(request.options, request.orderKeys));
      return null;
    }
    if (request.call === 'hold') {
      held = request.images;
      return null;
    }
    if (request.call === 'begin') {
      tasks.set(request.task, (await places).begin(0, request.name, request.input));
      return null;
    }
    if (request.call === 'go') return taskOf(request.task).go(request.ms);
    if (request.call === 'end') {
      taskOf(request.task).end();
      tasks.delete(request.task);
      return null;
    }
    const family = families.get(request.family);
    if (!family) throw new Error(`there is no family ${request.family}`);
    switch (request.call) {
      case 'train':
        if (!held) throw new Error('there are no images to train on');
        await family.train(held, request.steps);
        return family.losses;
      case 'predict': {
        const { images, offset, stream, samples } = request;
        const into = samples.map(emptyPrediction);
        await family.predict({ images, from: 0, to: images.count, offset, stream }, into);
        return into;
      }
      case 'moments': {
        const { images, offset, stream, at } = request;
        return family.moments({ images, from: 0, to: images.count, offset, stream, at });
      }
      case 'weights':
        return family.weights(request.index);
      case 'state':
        return family.state();
      case 'dispose':
        family.dispose();
        families.delete(request.family);
        return null;
    }
  }

  port.onMessage(async (message) => {
    const request = message as ShardRequest;
    let reply: ShardReply;
    try {
      reply = { id: request.id, answer: await answer(request) };
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      reply = { id: request.id, error: { name, message, stack } };
    }
    port.postMessage(reply);
  });
}
