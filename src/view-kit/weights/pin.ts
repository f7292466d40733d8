/** A pinned unit belongs to one network: in another, the same number is another unit. */
import type { PageState } from '../../contract/page.ts';
import type { Source } from '../sources.ts';

/** What tells networks apart that a unit may be pinned in. */
export interface PinPlace {
  readonly source: Source;
  /** Units of the hidden layers, as shown: after merging where they were merged. */
  readonly units: readonly number[];
  readonly layer: number;
  readonly seed: number;
  readonly rate: number;
}

/** Networks that began with the same weights have the same family; their rate tells them apart. */
const familyOf = ({ source, units, layer, seed }: PinPlace): string =>
  `${source}-${units.join('x')}-l${layer}-s${seed}`;
const percentOf = (rate: number): number => Math.round(100 * rate);

/** The name of a network for the address: "recorded-100x100x100-l2-s1-p50". */
export const pinName = (place: PinPlace): string => `${familyOf(place)}-p${percentOf(place.rate)}`;

export interface Pin {
  /** The unit, counted from 1; 0 where none is pinned here. */
  readonly unit: number;
  /** Dropout rate of the network it was pinned in, where that is another than the one shown; else null. */
  readonly otherRate: number | null;
  /** Whether one is pinned in a network that is not shown. */
  readonly elsewhere: boolean;
}

/**
 * What of the page's pin belongs to a network: all of it in the network it was pinned in, the unit with a note in one
 * that began with the same weights, nothing in any other. An older address does not say which, and means the one shown.
 */
export function pinIn({ unit, pinned }: Pick<PageState, 'unit' | 'pinned'>, place: PinPlace): Pin {
  const none = { unit: 0, otherRate: null, elsewhere: false };
  if (unit === 0) return none;
  if (pinned === '' || pinned === pinName(place)) return { ...none, unit };
  const [, family, percent] = /^(.*)-p(\d+)$/.exec(pinned) ?? [];
  return family === familyOf(place)
    ? { ...none, unit, otherRate: Number(percent) / 100 }
    : { ...none, elsewhere: true };
}
