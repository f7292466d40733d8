import { Arena } from '../vector/arena.ts';

/** What passes between two stages, in bytes from the beginning of memory: an example after the other. */
export interface Values {
  /** Of one example, packed. */
  readonly floats: number;
  /** From one example to the next, a multiple of 16. */
  readonly bytes: number;
  readonly at: number;
  /** The loss's derivatives by the values, of the same shape; 0 where nobody asks for them. */
  readonly deltas: number;
}

/** A layer of weights of one network in memory; see `ModelKernels` for both layouts. */
export interface WeightRoom {
  readonly forward: number;
  readonly backward: number;
  /** What the optimiser remembers, as `backward`. */
  readonly first: number;
  readonly second: number;
}

const slack = 64;

/**
 * Hands out memory for one network after another. They take turns, so that arrays of one name and size are shared.
 * @param examples most at once
 */
export class Room {
  private readonly arena = new Arena();
  private readonly shared = new Map<string, number>();

  constructor(readonly examples: number) {}

  get size(): number {
    return this.arena.size + slack;
  }

  own(bytes: number): number {
    return this.arena.bytes(bytes + slack);
  }

  /** Zeros at first, then what the last network left there. */
  scratch(name: string, bytes: number): number {
    const key = `${name} ${bytes}`;
    const at = this.shared.get(key) ?? this.own(bytes);
    this.shared.set(key, at);
    return at;
  }

  values(name: string, floats: number, derivatives = true): Values {
    const bytes = Math.ceil(floats / 4) * 16;
    const all = bytes * this.examples;
    const key = `${name} of ${floats}`;
    const deltas = derivatives ? this.scratch(`derivatives by ${key}`, all) : 0;
    return { floats, bytes, at: this.scratch(key, all), deltas };
  }
}
