/** A run that is kept with the site. */
export interface Recording<P> {
  /** Name of its file in public/recorded/, without extension. */
  readonly name: string;
  /** One line: what it shows. */
  readonly title: string;
  /** What differs from the experiment's defaults; `seeds` names every seed. */
  readonly params: Partial<P>;
  /** The folder, below `recorded/networks/`, in which the networks of the first seed are kept at its checkpoints. */
  readonly networks?: string;
}

/** What `npm run record` needs to know of an experiment: `recordings.ts` exports it as `recordings`. */
export interface Recordings<P, R> {
  readonly list: readonly Recording<P>[];
  /** Ids of the sets besides MNIST that a run with such parameters learns from; none where it is absent. */
  data?(params: P): readonly string[];
  /** Leaves out what a recorded run need not have; all is kept where it is absent. */
  compact?(result: R): R;
}
