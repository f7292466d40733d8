import { createHost } from '../protocol/host.ts';
import type { Host } from '../protocol/host-types.ts';

/** The one worker of the page, made when the first run is asked for. */
export const createTrainingHost = (): Host =>
  createHost(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'training' }), {
    visible: () => document.visibilityState === 'visible',
  });
