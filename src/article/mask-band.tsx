import { useMemo, useState } from 'react';
import { predictionMaskKey } from '../core/mask.ts';
import { dropThreshold, hashWord } from '../core/random.ts';

const columns = 25;
const gap = 12;

interface MaskBandProps {
  readonly units: readonly number[];
  /** Dropout rate of each layer. */
  readonly rates: readonly number[];
  readonly seed: number;
}

/** One random mask of the network on the page: the very units that a prediction would drop. */
export function MaskBand({ units, rates, seed }: MaskBandProps) {
  const [number, setNumber] = useState(0);
  const kept = useMemo(
    () =>
      units.map((count, l) => {
        const key = predictionMaskKey(seed, l, 0);
        const limit = dropThreshold(rates[l]);
        return Array.from({ length: Math.min(count, 200) }, (_, unit) => hashWord(key, number, 0, unit) >>> 8 >= limit);
      }),
    [units, rates, seed, number],
  );
  const rows = kept.map((layer) => Math.ceil(layer.length / columns));
  const tops = rows.map((_, l) => rows.slice(0, l).reduce((sum, one) => sum + one * gap + 14, 0));
  const height = rows.reduce((sum, one) => sum + one * gap + 14, 0) - 14;
  const all = kept.flat();
  const left = all.filter(Boolean).length;
  return (
    <figure className="mask-band">
      <svg viewBox={`0 0 ${columns * gap} ${Math.max(1, height)}`} aria-hidden="true">
        {kept.map((layer, l) =>
          layer.map((keeps, unit) => (
            <circle
              key={`${l}-${unit}`}
              className={keeps ? undefined : 'dropped'}
              cx={(unit % columns) * gap + gap / 2}
              cy={tops[l] + Math.floor(unit / columns) * gap + gap / 2}
              r={keeps ? 4 : 3.5}
            />
          )),
        )}
      </svg>
      <figcaption>
        <span>
          One of the cloud: at <i>p</i> = {Math.max(0, ...rates)} this mask keeps {left} of {all.length} hidden units.
        </span>
        <button type="button" onClick={() => setNumber(number + 1)}>
          Another mask
        </button>
      </figcaption>
    </figure>
  );
}
