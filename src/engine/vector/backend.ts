import { refusesAllButPerceptrons } from '../refuse.ts';
import { tasksHere } from '../tasks.ts';
import type { Backend, BackendName, TaskPlaces } from '../types.ts';
import { VectorFamily } from './family.ts';
import type { MakeMachine } from './kernels.ts';

/** A backend on the CPU: one thread, each family in a memory of its own. */
export const vectorBackend = (
  name: BackendName,
  device: string,
  make: MakeMachine,
  tasks: TaskPlaces = tasksHere(),
): Backend => ({
  name,
  device,
  refuses: refusesAllButPerceptrons,
  createFamily: (options) => new VectorFamily(options, make),
  tasks,
  dispose: () => {},
});
