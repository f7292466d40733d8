import type { EvidenceSentence } from '../../../../contract/view.ts';
import { evidenceText, nothingMeasured, whoInWords, words } from '../words/figure.tsx';
import { differenceOf, lastMeasured, rowOf, type Sources, untrained } from './curves.ts';

export const evidenceOf = (sources: Sources): readonly EvidenceSentence[] =>
  sources.map(({ source, result }) => {
    const step = lastMeasured(result);
    const who = whoInWords(words.source[source], result.side);
    if (step < 0) return { source, text: nothingMeasured(who) };
    return {
      source,
      text: evidenceText({
        who,
        steps: result.steps[step],
        of: (measure) => ({
          with: rowOf(result, measure, 'with', step),
          without: rowOf(result, measure, 'without', step),
          untrained: untrained(result, measure),
          difference: differenceOf(result, measure, step),
        }),
      }),
    };
  });
