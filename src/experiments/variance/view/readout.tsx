import { mean } from '../../core/statistics.ts';
import { maskNoiseAt, outcomesOf, placeIn, type Rule, valuesAt, variancesOf } from './curves.ts';
import type { Layers } from './lines.ts';
import { amount, unitOf, words } from './prose.tsx';
import type { Selection } from './selection.ts';
import type { VarianceResult } from './spec.ts';

interface Cell {
  readonly metric: string;
  readonly title: string;
  readonly ink: 'control' | 'scaled' | 'sampled';
  readonly value: number | null;
  readonly text: string;
}

/** The numbers of one result at the cursor; dashes where there is none. */
function cellsOf(result: VarianceResult | null, selection: Selection): Cell[] {
  const place = result && placeIn(result, selection);
  const unit = unitOf(selection);
  const n = result && place ? result.n[place.n] : selection.samples;
  const variance = (rule: Rule) =>
    result && place ? mean(valuesAt(variancesOf(result, selection), rule, place)) : null;
  const entropy = (rule: Rule) =>
    result && place ? mean(valuesAt(outcomesOf(result.crossEntropy, selection), rule, place)) : null;
  const sampled = words.rule('sampled', n);
  const cell = (metric: string, title: string, ink: Cell['ink'], found: number | null, written = unit): Cell => ({
    metric,
    title,
    ink,
    value: found,
    text: found === null ? words.none : amount(found, written),
  });
  return [
    cell('variance-no-dropout', words.noDropout, 'control', result && mean(variancesOf(result, selection).noDropout)),
    cell('variance-scaled', words.rule('scaled', n), 'scaled', variance('scaled')),
    cell('variance-sampled', sampled, 'sampled', variance('sampled')),
    cell(
      'mask-noise',
      words.maskNoise,
      'sampled',
      result && place ? mean(maskNoiseAt(result, selection, place)) : null,
    ),
    cell('cross-entropy-scaled', words.entropy(words.rule('scaled', n)), 'scaled', entropy('scaled'), 1),
    cell('cross-entropy-sampled', words.entropy(sampled), 'sampled', entropy('sampled'), 1),
  ];
}

const inks = { control: 'ink-control', scaled: 'ink-scaled', sampled: 'ink-sampled' } as const;

/** The numbers at the cursor, a row each for the visitor's run and the recorded one; turned on its side where narrow. */
export function Readout({
  layers,
  selection,
  narrow,
}: {
  readonly layers: Layers;
  readonly selection: Selection;
  readonly narrow: boolean;
}) {
  const rows = (['run', 'recorded'] as const).map((layer) => ({
    layer,
    cells: cellsOf(layers.find((one) => one.layer === layer)?.result ?? null, selection),
  }));
  const front = layers.at(-1)?.result;
  const titles = cellsOf(front ?? null, selection);
  const place = front && placeIn(front, selection);
  const corner = (
    <th scope="row">{front && place ? words.corner(front.rates[place.rate], front.kinds[place.kind]) : ''}</th>
  );
  const output = (layer: string, { metric, value, text }: Cell) => (
    <output data-metric={metric} data-layer={layer} data-value={value ?? undefined}>
      {text}
    </output>
  );
  if (narrow) {
    return (
      <table className="readout variance-readout">
        <thead>
          <tr>
            {corner}
            {rows.map(({ layer }) => (
              <th key={layer} scope="col">
                {words.layer[layer]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {titles.map(({ metric, title, ink }, i) => (
            <tr key={metric}>
              <th scope="row" className={inks[ink]}>
                {title}
              </th>
              {rows.map(({ layer, cells }) => (
                <td key={layer} className={`of-${layer}`}>
                  {output(layer, cells[i])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <table className="readout variance-readout">
      <thead>
        <tr>
          {corner}
          {titles.map(({ metric, title, ink }) => (
            <th key={metric} scope="col" className={inks[ink]}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ layer, cells }) => (
          <tr key={layer} className={`of-${layer}`}>
            <th scope="row">{words.layer[layer]}</th>
            {cells.map((cell) => (
              <td key={cell.metric}>{output(layer, cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
