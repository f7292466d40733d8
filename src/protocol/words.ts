import type { BackendName, Loss } from '../engine/types.ts';

/** What the page’s end tells the visitor. `how` is what befell the worker: "stopped with an error". */

const names: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'plain JavaScript' };

/** What befell a worker. */
export const silent = (seconds: number): string => `did not answer for ${seconds} seconds`;
export const lostBackend = 'lost its backend';
export const stopped = 'stopped with an error';
export const unreadable = 'sent what cannot be read';

/** @param kept whether there is a checkpoint */
const again = (kept: boolean): string =>
  kept ? 'The run goes on from its last checkpoint' : 'The run starts again from its beginning, with the same seed';
const recorded = 'The recorded run is shown';

export const cannotStart =
  'Networks cannot be trained here: this browser, or the page around this one, does not allow background workers. ' +
  `${recorded}; opening this page by its own address, over http or https, may help.`;

export const cannotLoad =
  'The script that trains could not be loaded: the connection is lost, something blocks the file, or this browser is too old for it.';

export const replaced = (how: string, kept: boolean): string =>
  `The training worker ${how} and was replaced. ${again(kept)}.`;

/** Between WebGL and the rest sums are rounded in another order; between the rest they are the same. */
export function recovered({ from, to, reason, refused }: Loss): string {
  if (refused)
    return `This network cannot be trained with ${names[from.name]}, so ${names[to.name]} trains it. ${reason}`;
  return from.name === 'webgl'
    ? `The browser took the GPU away. The run went on from its last checkpoint with ${names[to.name]}; its numbers differ from those of an undisturbed run by rounding only.`
    : `A training worker was lost. The run went on from its last checkpoint with one thread; its numbers are those of an undisturbed run.`;
}

export const fallen = (how: string, used: BackendName, below: BackendName, kept: boolean): string =>
  `Training with ${names[used]} failed twice: the worker ${how}. ${again(kept)}, with ${names[below]}.`;

export const ended = (how: string): string => `The training worker ${how} for the third time in this run.`;
