import { percents } from '../../../../charts/estimates.ts';
import { nats } from '../../../../charts/numbers.ts';
import { controlOf, type NoiseName } from '../../../../contract/compared-noises.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { mean } from '../../../../core/statistics.ts';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { words } from '../words/figure.tsx';
import { between, dropoutLike, inPoints, meanOf, type Sources, valuesOf } from './numbers.ts';

const columns = ['accuracy', 'crossEntropy', 'dropout', 'control'] as const;

interface ReadoutProps {
  readonly sources: Sources;
  readonly front: NoiseName;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Numbers of the noise in front: how accurate its network is, and how it compares. */
export function Readout({ sources, front, room }: ReadoutProps) {
  const shown = room === 'phone' ? (['accuracy', 'dropout', 'control'] as const) : columns;
  return (
    <table className="readout noises-readout">
      <caption>{words.read(front)}</caption>
      <thead>
        <tr>
          <td />
          {shown.map((name) => (
            <th key={name} scope="col" title={words.columnHelp[name]}>
              {words.column[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map(({ source, result }) => {
          const values = valuesOf(result, front);
          const losses = valuesOf(result, front, 'crossEntropy');
          const less = (other: NoiseName | null) =>
            other === null || other === front ? null : between(result, front, other);
          const told = (other: NoiseName | null) => {
            const found = less(other);
            return { value: found?.estimate ?? null, text: found ? differenceInWords(found, inPoints) : words.none };
          };
          const cells = {
            accuracy: { value: meanOf(result, front), text: values.length > 0 ? percents(values) : words.none },
            crossEntropy: knownCell(losses.length > 0 ? mean(losses) : null, nats),
            control: told(controlOf(front)),
            dropout: told(dropoutLike(front)),
          };
          return (
            <tr key={source} className={`of-${source}`}>
              <th scope="row">{words.source[source]}</th>
              {shown.map((name) => (
                <MetricCell key={name} metric={name} source={source} {...cells[name]} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
