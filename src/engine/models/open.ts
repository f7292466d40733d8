import { modelOf } from '../../core/network.ts';
import { ModelFamily } from './family.ts';
import { Float64Family } from './float64-family.ts';
import type { MakeModelMachine } from './kernels.ts';
import type { MakeModelFamily } from './later.ts';
import { refusesModel } from './refuse.ts';

/** Families of any models: by kernels where all of their networks can be, else by the reference itself. */
export const modelFamilies =
  (make: MakeModelMachine): MakeModelFamily =>
  (options, orderKeys) =>
    options.networks.every((network) => refusesModel(modelOf(network)) === null)
      ? new ModelFamily(options, make, orderKeys)
      : new Float64Family(options, orderKeys);
