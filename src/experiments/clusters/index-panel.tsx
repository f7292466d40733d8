import { useMemo } from 'react';
import { CursorPad } from '../../charts/cursor-pad.tsx';
import { Mark } from '../../charts/mark.tsx';
import { useSize } from '../../charts/use-size.ts';
import { nearestIndex } from '../../core/nearest.ts';
import { mean } from '../../core/statistics.ts';
import { indexMarks } from './encoding.ts';
import { IndexChart, type Results, rateAxis } from './index-chart.tsx';
import { words } from './prose.tsx';
import { look, type Selection } from './selection.ts';

export interface IndexPanelProps {
  readonly results: Results;
  readonly selection: Selection;
  readonly large: boolean;
  readonly disabled: boolean;
  readonly onRate: (rate: number) => void;
}

/** The marks of the chart with their names. */
const Key = () => (
  <ul className="index-key">
    <li className="index-adjusted">
      <svg width={10} height={10} aria-hidden="true">
        <Mark shape={indexMarks.adjusted} x={5} y={5} size={4} />
      </svg>
      {words.key.adjusted}
    </li>
    <li className="index-plain">
      <svg width={10} height={10} aria-hidden="true">
        <Mark shape={indexMarks.plain} x={5} y={5} size={4} />
      </svg>
      {words.key.plain}
    </li>
    <li>
      <svg width={14} height={10} aria-hidden="true">
        <rect className="chance-band" y={2} width={14} height={6} />
      </svg>
      {words.key.chance}
    </li>
    <li className="ink-paper">
      <svg width={12} height={12} aria-hidden="true">
        <Mark shape="diamond" x={6} y={6} size={4.5} />
      </svg>
      {words.key.paper}
    </li>
  </ul>
);

/** The index across rates, with the dropout rate as its cursor. */
export function IndexPanel({ results, selection, large, disabled, onRate }: IndexPanelProps) {
  'use memo';
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 230, height: 190 });
  const margin = { top: 32, right: 10, bottom: 40, left: large ? 46 : 38 };
  const { layer, clusters, checkpoint } = selection;
  // The chart is left as it is while only the cursor moves.
  const uncursored = useMemo(() => ({ layer, clusters, checkpoint }), [layer, clusters, checkpoint]);
  const front = results.at(-1)?.result;
  const rates = front ? [...front.rates].sort((a, b) => a - b) : [0, 0.9];
  let text: string = words.noNumbers;
  if (front) {
    const i = nearestIndex(front.rates, selection.dropout);
    const { rand, adjustedRand, chanceRand } = look(front, selection).indices;
    text = words.pointer(front.rates[i], mean(adjustedRand[i]), mean(rand[i]), mean(chanceRand[i]));
  }
  return (
    <div className="index-panel">
      <Key />
      <div className="plot index-plot" ref={ref}>
        <IndexChart results={results} selection={uncursored} width={width} height={height} margin={margin} />
        <CursorPad
          axis={rateAxis(results)}
          width={width}
          height={height}
          margin={margin}
          value={selection.dropout}
          stops={rates}
          label={words.rateCursor}
          valueText={text}
          disabled={disabled}
          onMove={onRate}
        />
      </div>
    </div>
  );
}
