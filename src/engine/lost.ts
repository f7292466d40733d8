import { lostNames } from './types.ts';

/** A backend of several workers lost one of them. */
export class BackendLost extends Error {
  override readonly name = 'BackendLost';
}

/** The browser took the GPU away. */
export class ContextLost extends Error {
  override readonly name = 'ContextLost';
}

/** Whether an error says that its backend is gone for good. */
export const isLost = (error: unknown): error is Error => error instanceof Error && lostNames.includes(error.name);
