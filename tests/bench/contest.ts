import type { Extent } from './settings.ts';

/** Work that can be repeated against the clock. */
export interface Entrant {
  readonly name: string;
  /** Repeats the work about `amount` times; answers milliseconds of one. */
  run(amount: number): Promise<number>;
}

/**
 * Milliseconds of one piece of work of each entrant, [repetition]. All are warmed up first; then they take turns, so that
 * whatever else the machine does falls on all of them alike.
 */
export async function contest(entrants: readonly Entrant[], extent: Extent): Promise<ReadonlyMap<string, number[]>> {
  const amounts: number[] = [];
  for (const { run } of entrants) {
    let amount = 1;
    let each = await run(amount);
    const start = performance.now();
    while (performance.now() - start < extent.warmUp) {
      const began = performance.now();
      await run(amount);
      each = (performance.now() - began) / amount;
      amount = Math.max(1, Math.min(2 * amount, Math.ceil(extent.slice / each)));
    }
    amounts.push(Math.max(1, Math.round(extent.slice / each)));
  }
  const times = new Map(entrants.map(({ name }): [string, number[]] => [name, []]));
  for (let repetition = 0; repetition < extent.repetitions; repetition++) {
    for (const [i, { name, run }] of entrants.entries()) times.get(name)?.push(await run(amounts[i]));
  }
  return times;
}
