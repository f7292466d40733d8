import { Cancelled, type Runner, type Snapshot } from '../contract/run.ts';
import { Kit } from './kit.ts';

/** A runner made of a function that works with a kit. */
export const runner = <P, R>(body: (params: P, kit: Kit<R>) => Promise<R>): Runner<P, R> =>
  async function* (params, context) {
    let stopped = false;
    const waiting: { readonly snapshot: Snapshot<R>; readonly heard: () => void }[] = [];
    let asked: Promise<'go' | 'show'> | null = null;
    let wake = () => {};
    const check = () => {
      if (stopped) throw new Cancelled('The run was cancelled.');
    };
    // Tasks side by side ask together.
    const gate = async () => {
      check();
      asked ??= context.gate().finally(() => {
        asked = null;
      });
      const answer = await asked;
      check();
      return answer;
    };
    const kit = new Kit<R>({ ...context, gate }, (snapshot) => {
      check();
      return new Promise((heard) => {
        waiting.push({ snapshot, heard });
        wake();
      });
    });
    let ended = false;
    const running = body(params, kit).finally(() => {
      kit.end();
      ended = true;
      wake();
    });
    running.catch(() => {});
    try {
      while (!ended) {
        const [told] = waiting;
        if (told) {
          yield told.snapshot;
          waiting.shift();
          told.heard();
        }
        if (!ended && waiting.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      return await running;
    } finally {
      stopped = true;
      for (const { heard } of waiting) heard();
      await running.catch(() => {});
    }
  };
