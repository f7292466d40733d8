import { plain } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { LineSample } from '../../../../view-kit/line-sample.tsx';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import { differenceInWords, meanOf } from '../../../../view-kit/seeds.ts';
import { type MeasureName, places } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { gainOf, plainAt, rateAt, type Sources, valuesOf } from './curves.ts';
import { unitOf, write } from './numbers.ts';

interface ReadoutProps {
  readonly sources: Sources;
  readonly rate: number;
  readonly measure: MeasureName;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** The measure at one rate, by where dropout acts, against no dropout and against images seen in training. */
export function Readout({ sources, rate, measure, room }: ReadoutProps) {
  const names = room === 'page' ? words.place : words.short;
  return (
    <div className="convolution-readouts">
      {sources.map(({ source, result }) => {
        const [r, none] = [rateAt(result, rate), plainAt(result)];
        const cells = (metric: string, place: (typeof places)[number], at: number) => (
          <>
            <MetricCell
              metric={`${measure}-${metric}`}
              source={source}
              {...knownCell(meanOf(valuesOf(result, measure, place, at)), write[measure])}
            />
            <MetricCell
              metric={`seen-${measure}-${metric}`}
              source={source}
              {...knownCell(meanOf(valuesOf(result, measure, place, at, 'seen')), write[measure])}
            />
          </>
        );
        return (
          <table key={source} className={`readout of-${source}`}>
            <caption>{`${words.source[source]}, ${words.setName[result.set]}, p = ${plain(result.rates[r])}`}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.column.test}</th>
                <th scope="col" title={words.seenHelp}>
                  {words.column.seen}
                </th>
                <th scope="col" title={words.gainHelp}>
                  {words.column.gain}
                </th>
              </tr>
            </thead>
            <tbody>
              {none >= 0 && (
                <tr>
                  <th scope="row">
                    <LineSample meaning="control" />
                    {words.without}
                  </th>
                  {cells('without', result.places[0], none)}
                  <td />
                </tr>
              )}
              {places.map((place) => {
                const gain = gainOf(result, measure, place, r);
                return (
                  <tr key={place}>
                    <th scope="row">
                      <LineSample meaning={place} />
                      {names[place]}
                    </th>
                    {cells(place, place, r)}
                    <td className="convolution-gain">
                      {gain ? differenceInWords(gain, unitOf(measure, room === 'phone')) : words.none}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
