/** Composition root of the worker that clusters units. */
import { serveClustering } from '../protocol/clustering.ts';

declare const self: DedicatedWorkerGlobalScope;

serveClustering(self);
