import { useMemo } from 'react';
import { useSize } from '../../charts/use-size.ts';
import type { MapPair } from './maps.ts';
import { OverlapMatrix } from './overlap-matrix.tsx';
import { words } from './prose.tsx';
import { overlapOf } from './rows.ts';

/** The two clusterings against each other. */
export function OverlapPanel({ maps, unit }: { readonly maps: MapPair; readonly unit: number }) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 160, height: 190 });
  const { order } = maps;
  const overlap = useMemo(() => overlapOf(order), [order]);
  return (
    <div className="overlap-panel">
      <h4>{words.overlapTitle}</h4>
      <div className="plot overlap-plot" ref={ref}>
        <OverlapMatrix
          overlap={overlap}
          size={Math.min(width, height)}
          incoming={order.incoming[unit] ?? 0}
          outgoing={order.outgoing[unit] ?? 0}
        />
      </div>
      <p>{words.overlapNote}</p>
    </div>
  );
}
