import { useEffect } from 'react';
import { MaskFormula, SampledFormula, ScaledFormula } from '../article/formulas.tsx';
import { lead, title } from '../article/opening.tsx';
import { type Evidence, isJudged, rowsOf, summaryOf, tally } from '../article/rows.ts';
import type { RecordedEntry } from '../contract/view.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import { presentWords as words } from './words.ts';

/** The title, what it is about, and the keys. */
export const TitleScene = () => (
  <div className="scene-title">
    <h1 className="scene-head" tabIndex={-1}>
      {title}
    </h1>
    <p>{lead}</p>
    <dl>
      {words.keys.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </div>
);

/** Dropout and the three ways to predict, one line and one formula each. */
export const DefinitionScene = () => (
  <div className="scene-definition">
    <h2 className="scene-head" tabIndex={-1}>
      {words.definition}
    </h2>
    <div className="definition-training">
      <p>
        In training, each hidden unit is dropped with probability <i>p</i>, the <em>dropout rate</em>. A mask <i>M</i>
        says which are dropped; every mask is another thinned network with the same weights.
      </p>
      <MaskFormula />
    </div>
    <p>To predict, there are three candidates.</p>
    <ul>
      <li>
        <b className="mark-single">One random mask</b>
        <span>one network of the cloud</span>
      </li>
      <li>
        <b className="mark-scaled">Scaled weights</b>
        <span>
          no unit dropped, each output times 1&nbsp;−&nbsp;<i>p</i>
        </span>
        <ScaledFormula />
      </li>
      <li>
        <b className="mark-sampled">The mean of n masks</b>
        <span>many networks of the cloud, averaged</span>
        <SampledFormula />
      </li>
    </ul>
  </div>
);

export interface ClaimsSceneProps extends Evidence {
  /** Loads a recording. */
  readonly want: (entry: RecordedEntry) => void;
}

/** Every claim of the paper with its verdict. */
export function ClaimsScene(props: ClaimsSceneProps) {
  const rows = rowsOf(props);
  const { want } = props;
  useEffect(() => {
    for (const { entry } of rows) if (entry) want(entry);
  });
  return (
    <div className="scene-claims">
      <h2 className="scene-head" tabIndex={-1}>
        {words.reproduces}
      </h2>
      <p>{rows.length > 0 && summaryOf(tally(rows, 'recorded'), 'recorded')}</p>
      <ul>
        {rows.map(({ claim, recorded, run }) => (
          <li key={claim.id}>
            <q>{claim.words}</q>
            <span>
              {isJudged(recorded) && <VerdictMark verdict={recorded.verdict} />}
              {isJudged(run) && <VerdictMark verdict={run.verdict} before="your run: " />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
