import type { ReactNode } from 'react';
import type { Meaning } from './encoding.ts';
import { spread } from './labels.ts';

export interface FitLabel {
  readonly meaning: Meaning;
  readonly name: string;
  /** For a line that may be left out: whether it is drawn. The label's room is kept. */
  readonly drawn?: boolean;
  /** Where it wants to be, px from the chart's top. */
  readonly wanted: number;
  /** What is said of the line below its name. */
  readonly rows: ReactNode;
}

export interface FitLabelsProps {
  readonly labels: readonly FitLabel[];
  /** Where the labels stand, px from the chart's corner; absent where they stand below one another. */
  readonly at?: { readonly top: number; readonly bottom: number; readonly left: number };
  readonly large: boolean;
}

/** Height of a label, px. */
const heights = { small: 54, large: 60 };

/** The names of fitted lines, each with what is said of it; at the lines' ends where there is room. */
export function FitLabels({ labels, at, large }: FitLabelsProps) {
  const height = large ? heights.large : heights.small;
  const wanted = labels.map((label) => label.wanted - height / 2);
  const tops = at && spread(wanted, height, at.top, Math.max(at.top, at.bottom - height));
  return (
    <ul className={at ? 'fit-labels fit-labels-placed' : 'fit-labels'}>
      {labels.map(({ meaning, name, drawn, rows }, i) => (
        <li
          key={meaning}
          className={`ink-${meaning}`}
          style={tops && { marginTop: tops[i], marginLeft: at?.left }}
          data-drawn={drawn || undefined}
        >
          <b>{name}</b>
          {rows}
        </li>
      ))}
    </ul>
  );
}
