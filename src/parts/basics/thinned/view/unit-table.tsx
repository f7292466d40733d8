import { fixed } from '../../../../charts/numbers.ts';
import type { UnitMoments } from '../../../../core/small-network.ts';
import { type Convention, conventions } from '../spec.ts';
import { words } from '../words/figure.tsx';

interface UnitTableProps {
  /** Layer and unit, from 0. */
  readonly place: readonly [layer: number, unit: number];
  readonly rate: number;
  readonly convention: Convention;
  /** X in this draw. */
  readonly output: number;
  readonly dropped: boolean;
  readonly draws: number;
  /** Mean of D·X over them. */
  readonly mean: number;
  readonly moments: UnitMoments;
}

/** One unit in both conventions: in this draw, on average, and in the test. */
export function UnitTable(props: UnitTableProps) {
  const { place, rate, convention, output, dropped, draws, mean, moments } = props;
  return (
    <table className="readout unit-table">
      <caption>{words.unitCaption(...place)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.unitHead.now}</th>
          <th scope="col">{words.unitHead.mean(draws)}</th>
          <th scope="col">{words.unitHead.settled}</th>
          <th scope="col">{words.unitHead.test}</th>
        </tr>
      </thead>
      <tbody>
        {conventions.map((one) => {
          const gain = one === 'inverted' ? 1 / (1 - rate) : 1;
          const written = (value: number) => fixed(value * gain, 2);
          return (
            <tr key={one} data-shown={one === convention || undefined}>
              <th scope="row">
                {words.convention[one]} <span className="readout-note">{words.conventionNote[one](rate)}</span>
              </th>
              <td>{words.now(written(output), dropped)}</td>
              <td className="ink-sampled">{written(mean)}</td>
              <td>{written((1 - rate) * moments.mean)}</td>
              <td className="ink-scaled">{written((1 - rate) * moments.scaled)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
