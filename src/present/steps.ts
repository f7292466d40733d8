/** Where a presentation stands: at a scene, or at one of the questions that a room is asked before it. */
export interface Step {
  /** Counted from 1. */
  readonly scene: number;
  /** Questions that are still to be asked before the scene; 0 at the scene itself. */
  readonly left: number;
}

/** The next step; the last one stays. @param counts questions before each scene */
export function stepAfter({ scene, left }: Step, counts: readonly number[]): Step {
  if (left > 0) return { scene, left: left - 1 };
  return scene < counts.length ? { scene: scene + 1, left: counts[scene] } : { scene, left };
}

/** The step before; the first one stays. */
export function stepBefore({ scene, left }: Step, counts: readonly number[]): Step {
  if (left < counts[scene - 1]) return { scene, left: left + 1 };
  return scene > 1 ? { scene: scene - 1, left: 0 } : { scene, left };
}
