import { type MakeModelFamily, modelFamilyLater } from '../models/later.ts';
import { modelsOf } from '../refuse.ts';
import { tasksHere } from '../tasks.ts';
import type { Backend, BackendName, TaskPlaces } from '../types.ts';
import { VectorFamily } from './family.ts';
import type { MakeMachine } from './kernels.ts';
import { needsModels, refusesOnVectors } from './refuse.ts';

/**
 * A backend on the CPU: one thread, each family in a memory of its own.
 * @param models loads what trains models that are no perceptrons of ten classes
 */
export const vectorBackend = (
  name: BackendName,
  device: string,
  make: MakeMachine,
  models: () => Promise<MakeModelFamily>,
  tasks: TaskPlaces = tasksHere(),
): Backend => ({
  name,
  device,
  refuses: refusesOnVectors,
  createFamily: (options) =>
    needsModels(modelsOf(options.networks, refusesOnVectors))
      ? modelFamilyLater(options, models())
      : new VectorFamily(options, make),
  tasks,
  dispose: () => {},
});
