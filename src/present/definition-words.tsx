/** The scene that defines dropout. */
export const definitionScene = {
  training: (
    <p>
      In training, each hidden unit is dropped with probability <i>p</i>, the <em>dropout rate</em>. A mask <i>M</i>{' '}
      says which are dropped; every mask is another thinned network with the same weights.
    </p>
  ),
  candidates: <p>To predict, there are three candidates.</p>,
  single: (
    <>
      <b className="mark-single">One random mask</b>
      <span>one network of the cloud</span>
    </>
  ),
  scaled: (
    <>
      <b className="mark-scaled">Scaled weights</b>
      <span>
        no unit dropped, each output times 1&nbsp;−&nbsp;<i>p</i>
      </span>
    </>
  ),
  sampled: (
    <>
      <b className="mark-sampled">The mean of n masks</b>
      <span>many networks of the cloud, averaged</span>
    </>
  ),
} as const;
