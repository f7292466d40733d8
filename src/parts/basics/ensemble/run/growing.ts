import type { Rows } from '../../../../core/layer.ts';
import { topOf } from '../../../../core/softmax.ts';

/** How the mean of the first k members predicts, and how the members compare, [k − 1]. */
export interface Growth {
  readonly error: readonly number[];
  /** Nats. */
  readonly crossEntropy: readonly number[];
  /** Mean over pairs; null of one member. */
  readonly disagreement: readonly (number | null)[];
  readonly errorCorrelation: readonly (number | null)[];
}

export interface Growing {
  /** Hears what each member says of some more images: [member][image][class], each row with sum 1. */
  add(members: readonly Rows[], labels: ArrayLike<number>): void;
  /** @throws RangeError before any image was added */
  growth(): Growth;
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Averages more and more members, image by image. */
export function growing(members: number): Growing {
  const zeros = () => new Float64Array(members);
  // Sums over images, by the number of members: images that their mean gets wrong, −ln p of the label, pairs that
  // differ, members that are wrong, pairs that are both wrong.
  const [wrong, loss, differing, misses, bothMiss] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  let images = 0;

  function addImage(rows: readonly ArrayLike<number>[], label: number) {
    const sum = new Float64Array(rows[0].length);
    const votes = new Uint16Array(sum.length);
    let [differ, missed] = [0, 0];
    for (const [k, row] of rows.entries()) {
      for (let c = 0; c < sum.length; c++) sum[c] += row[c];
      const said = topOf(row);
      differ += k - votes[said];
      votes[said]++;
      if (said !== label) missed++;
      wrong[k] += Number(topOf(sum) !== label);
      loss[k] -= Math.log(sum[label] / (k + 1));
      differing[k] += differ;
      misses[k] += missed;
      bothMiss[k] += (missed * (missed - 1)) / 2;
    }
  }

  return {
    add(each, labels) {
      for (let i = 0; i < each[0].length; i++)
        addImage(
          each.map((rows) => rows[i]),
          labels[i],
        );
      images += each[0].length;
    },
    growth() {
      if (images === 0) throw new RangeError('0 images are not allowed; allowed is 1 or more');
      const by = <T>(of: (k: number) => T): T[] => Array.from({ length: members }, (_, k) => of(k));
      const pairs = (k: number) => (images * k * (k + 1)) / 2;
      return {
        error: by((k) => round(wrong[k] / images)),
        crossEntropy: by((k) => round(loss[k] / images)),
        disagreement: by((k) => (k === 0 ? null : round(differing[k] / pairs(k)))),
        errorCorrelation: by((k) => {
          const share = misses[k] / (images * (k + 1));
          const spread = share * (1 - share);
          return k === 0 || spread === 0 ? null : round((bothMiss[k] / pairs(k) - share ** 2) / spread);
        }),
      };
    },
  };
}
