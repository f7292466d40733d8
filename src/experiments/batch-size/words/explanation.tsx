import { count } from '../../../charts/numbers.ts';
import { type Ends, paperTrends } from '../view/evidence.ts';
import { inPoints, withInterval } from '../view/numbers.ts';

/** The paper's argument from batch size to a stochastic network, and what it leaves out. */
export function Explanation({ ends }: { readonly ends: Ends | null }) {
  const [least, most] = ends?.fluctuation ?? [null, null];
  return (
    <div className="explanation">
      <p>
        <b>The argument.</b> Dropout should minimise an average over masks. A training step sees one mask for each of
        the B images of its batch, so its gradient is a point estimate. The larger B, the better the estimate; hence a
        network that needs larger batches with dropout than without is a stochastic network.
      </p>
      <p>
        <b>What it leaves out.</b> The variance of the estimate falls as 1/B: the part from the choice of images and the
        part from masks alike. But the number of examples is fixed, so twice the batch means half the steps
        {ends && (
          <>
            : {count(ends.steps[0])} at B = {ends.batches[0]}, {count(ends.steps[1])} at B = {ends.batches[1]}
          </>
        )}
        . Small steps average over batches by themselves: with learning rate η, the next steps correct what one step
        gets wrong, and the fluctuation that remains grows with η/B. A high learning rate with a large batch and a low
        one with a small batch fluctuate equally, and the low one has made more steps.
      </p>
      <p>
        <b>What follows.</b> At a learning rate too high for small batches, larger ones help, and help dropout most, as
        masks add to the noise. At a rate that is not too high for small batches, larger ones only mean fewer steps
        {least !== null && most !== null && ends && (
          <>
            {' '}
            (fluctuation within a run in the picture, as a standard deviation: {inPoints(least)} points at B ={' '}
            {ends.batches[0]}, {inPoints(most)} at B = {ends.batches[1]})
          </>
        )}
        . Both are true of any noisy gradient, so neither tells whether the network is stochastic. The switch above the
        charts lets the learning rate of the next run grow with the batch; see how much of the trend is left.
      </p>
      {paperTrends.dropout && paperTrends.noDropout && (
        <p>
          <b>The paper’s own numbers.</b> Table 1 has one run for each batch size and does not state the learning rate.
          Its trends are {withInterval(paperTrends.dropout)} points a doubling with dropout and{' '}
          {withInterval(paperTrends.noDropout)} without.
        </p>
      )}
    </div>
  );
}
