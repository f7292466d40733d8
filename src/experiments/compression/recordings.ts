import type { Recording, Recordings } from '../../contract/recording.ts';
import { paperRows } from './paper.ts';
import type { CompressionParams, CompressionResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const allRates = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const shared = { budget: 'paper', seeds: [1, 2, 3, 4, 5] } as const;

const named = (name: string) => ({ name, title: (titles as Readonly<Record<string, string>>)[name] });

/** The widths of the paper's Table 3 beside the first, at its numbers of units and fewer. */
const wider = paperRows.slice(1).map(
  ({ units, C }): Recording<CompressionParams> => ({
    ...named(`compression-${units}`),
    params: { ...shared, units, rates: [0, 0.5], C: [20, 40, 80, C] },
    networks: `wide-${units}`,
  }),
);

export const recordings: Recordings<CompressionParams, CompressionResult> = {
  list: [
    {
      ...named('compression'),
      params: { ...shared, units: 400, rates: allRates, C: [10, 20, 40, 80, paperRows[0].C, 240] },
      networks: 'wide',
    },
    ...wider,
  ],
};
