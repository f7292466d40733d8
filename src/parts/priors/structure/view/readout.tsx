import { fixed } from '../../../../charts/numbers.ts';
import { lawOf } from '../../../../contract/noise-laws.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { exactCorrelations, sharings } from '../../../../core/noise-laws/sharing.ts';
import { type LawState, sizesIn } from '../../../../view-kit/law-controls.tsx';
import { MetricCell } from '../../../../view-kit/metric.tsx';
import type { StructureSlice } from '../spec.ts';
import { exactText, words } from '../words/figure.tsx';
import { drawnWith, estimateOf, estimateText, type Sources } from './correlations.ts';

interface ReadoutProps {
  readonly sources: Sources;
  readonly state: LawState & Pick<StructureSlice, 'sharing'>;
  readonly room: PictureProps<unknown, unknown>['room'];
}

const kinds = ['within', 'between'] as const;

/** How squares of weights go together, by what the noise is on: exactly, and from draws. */
export function Readout({ sources, state, room }: ReadoutProps) {
  const { law } = state;
  const sizes = sizesIn(state);
  const noise = lawOf(law, sizes);
  // Where there is little room, what stands in front.
  const shown = room === 'page' ? (['recorded', 'run'] as const) : ([sources.at(-1)?.source ?? 'recorded'] as const);
  const rows = room === 'cell' ? [state.sharing] : sharings;
  return (
    <table className="readout structure-readout">
      <caption>{words.readout.caption(room === 'page')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.readout.on}</th>
          {kinds.flatMap((kind) => [
            <th key={kind} scope="col">
              {words.readout.exact(kind)}
            </th>,
            ...shown.map((source) => (
              <th key={`${kind}-${source}`} scope="col">
                {words.readout[source]}
              </th>
            )),
          ])}
        </tr>
      </thead>
      <tbody>
        {rows.map((sharing) => {
          const exact = exactCorrelations(noise, sharing);
          return (
            <tr key={sharing} data-shown={sharing === state.sharing || undefined}>
              <th scope="row">
                {words.sharing[sharing]} <span className="readout-note">{words.called[sharing]}</span>
              </th>
              {kinds.flatMap((kind) => [
                <td key={kind} title={exact[kind] === null ? words.noneHelp : undefined}>
                  {exactText(exact[kind])}
                </td>,
                ...shown.map((source) => {
                  const one = sources.find((found) => found.source === source);
                  const found =
                    one && drawnWith(one, law, sizes) > 0 ? estimateOf(one.result, law, sharing, kind) : null;
                  return (
                    <MetricCell
                      key={`${kind}-${source}`}
                      metric={`${kind}-${sharing}`}
                      source={source}
                      value={found?.estimate}
                      text={!found ? '–' : room === 'page' ? estimateText(found) : fixed(found.estimate, 3)}
                    />
                  );
                }),
              ])}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
