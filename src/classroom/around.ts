/** What this page tells the page around it: docs/embedding.md. Loaded in frames alone. */

/** A plan that is presented. Scenes are counted from 1. */
export interface ToldPlan {
  readonly type: 'dropout-cloud:plan';
  readonly scene: number;
  readonly scenes: number;
  /** Those shown since the presentation began. */
  readonly seen: readonly number[];
}

/** A prediction or an answer, as it is in the code. */
export interface ToldItem {
  readonly id: string;
  readonly kind: 'choice' | 'number' | 'text';
  /** Of a choice the option's letter, `a` for the first; a number with a decimal point; empty where there is none. */
  readonly given: string;
  /** Null where it is not judged. */
  readonly right: boolean | null;
}

/** An assignment that is done. */
export interface ToldAssignment {
  readonly type: 'dropout-cloud:assignment';
  readonly stage: 'predict' | 'run' | 'answer' | 'code' | 'made';
  /** Parts of the work: predictions, the run, answers. */
  readonly done: number;
  readonly of: number;
  /** Empty until the student has made it in this frame. */
  readonly code: string;
  /** Whether nothing is found against the code where it is opened. */
  readonly unmarked: boolean;
  /** What is found against it, in sentences. */
  readonly why: string;
  /** Empty until the code is made. */
  readonly items: readonly ToldItem[];
}

let last = '';

/** Tells what has changed. */
export function tellAround(message: ToldPlan | ToldAssignment): void {
  const written = JSON.stringify(message);
  if (written === last) return;
  last = written;
  window.parent.postMessage(message, '*');
}
