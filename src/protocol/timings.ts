import { type AnySpec, checkParams } from '../contract/check.ts';
import { Cancelled, type RunContext, type Timing } from '../contract/run.ts';
import { plainProducts } from '../core/products64.ts';
import type { DatasetSource } from '../data/types.ts';
import type { Backend } from '../engine/types.ts';
import type { Opened } from './backends.ts';
import type { Timed, TimeRequest } from './messages.ts';
import { tick } from './tick.ts';

export interface TimingOptions {
  readonly specs: Readonly<Record<string, () => Promise<AnySpec>>>;
  /** Loads what times an experiment's runs. */
  readonly timings?: Readonly<Record<string, () => Promise<Timing<never>>>>;
  readonly source: DatasetSource;
  /** Loads fast float64 products. */
  readonly products?: RunContext['products'];
}

/** Where plain JavaScript was asked for, or nothing else works, everything is. */
export const productsOn = ({ name }: Pick<Backend, 'name'>, products: RunContext['products']) =>
  name === 'cpu' || !products ? undefined : () => products().catch(() => plainProducts);

/**
 * Times runs one after another while the worker is idle; a run that begins stops it, and it begins anew afterwards. What
 * was timed once is known then.
 *
 * @param idle whether no run is under way
 */
export function createTimings(
  { specs, timings = {}, source, products: fast }: TimingOptions,
  backendFor: (choice: TimeRequest['backend']) => Promise<Opened>,
  idle: () => boolean,
  post: (timed: Timed) => void,
) {
  let waiting: readonly TimeRequest[] = [];
  let busy = false;
  const gate = async (): Promise<'go'> => {
    await tick();
    if (!idle()) throw new Cancelled('A run has begun.');
    return 'go';
  };

  async function time({ experiment, params, backend: choice }: TimeRequest): Promise<void> {
    if (!Object.hasOwn(specs, experiment) || !Object.hasOwn(timings, experiment)) return;
    const [spec, timing] = await Promise.all([specs[experiment](), timings[experiment]()]);
    const { backend } = await backendFor(choice);
    const context = { backend, data: source, gate, products: productsOn(backend, fast) };
    const seconds: number[] = [];
    for (const one of params) {
      const checked = checkParams(spec, one);
      if ('problem' in checked) return;
      seconds.push(await timing(checked.params as never, context));
    }
    post({ type: 'timed', experiment, params, backend: choice, seconds });
  }

  /** Goes on with what is waiting. */
  async function go(): Promise<void> {
    if (busy) return;
    busy = true;
    while (idle() && waiting.length > 0) {
      const [first] = waiting;
      // What cannot be timed is told by the run.
      const stopped = await time(first).then(
        () => false,
        (thrown) => thrown instanceof Cancelled,
      );
      if (!stopped) waiting = waiting.filter((one) => one !== first);
    }
    busy = false;
  }

  return {
    /** Newer questions about an experiment take the place of older ones. */
    ask(request: TimeRequest): void {
      waiting = [...waiting.filter(({ experiment }) => experiment !== request.experiment), request];
      go();
    },
    go,
  };
}
