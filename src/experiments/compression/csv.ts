import type { CompressionResult, Cube } from './spec.ts';

/** Every number of a result as comma-separated text, one network a line (RFC 4180; no field needs quoting). */
export function toCsv(result: CompressionResult): string {
  const { rates, seeds, C, baselines, agreementOnly, parameters, multiplyAdds } = result;
  const lines = [
    'rate,seed,method,C,units,side,factor,validation_accuracy,test_accuracy,parameters,multiply_adds,test_images',
  ];
  rates.forEach((rate, r) => {
    seeds.forEach((seed, s) => {
      const add = (...cells: (string | number | null)[]) =>
        lines.push([rate, seed, ...cells.map((cell) => cell ?? ''), result.images].join(','));
      add(
        'whole',
        '',
        result.units,
        '',
        1,
        result.validation.full[r][s],
        result.full[r][s],
        parameters.full,
        multiplyAdds.full,
      );
      C.forEach((count, c) => {
        const at = <T>(cube: Cube<T>): T => cube[r][c][s];
        const cost = [parameters.compressed[c], multiplyAdds.compressed[c]];
        const kept = Math.min(count, result.units);
        const { validation } = result;
        add(
          'chosen',
          count,
          at(result.chosenUnits),
          at(result.chosenSide),
          at(result.factor),
          at(validation.chosen),
          at(result.chosen),
          ...cost,
        );
        add('by incoming', count, '', 'incoming', 1, at(validation.byIncoming), at(result.byIncoming), ...cost);
        add('by outgoing', count, '', 'outgoing', 1, at(validation.byOutgoing), at(result.byOutgoing), ...cost);
        add('random subset', count, kept, '', '', '', at(baselines.randomSubset), ...cost);
        add('norm pruning', count, kept, '', '', '', at(baselines.normPruning), ...cost);
        add('agreed only', count, at(agreementOnly.units), 'both', '', '', at(agreementOnly.accuracy), '', '');
        if (baselines.scratch) add('from scratch', count, kept, '', '', '', at(baselines.scratch), ...cost);
      });
    });
  });
  return `${lines.join('\r\n')}\r\n`;
}
