import { useEffect } from 'react';
import { MaskFormula, SampledFormula, ScaledFormula } from '../article/formulas.tsx';
import { lead, title } from '../article/opening.tsx';
import { type Evidence, isJudged, rowsOf, tally } from '../article/rows.ts';
import { summaryOf } from '../article/words/rows.ts';
import type { RecordedEntry } from '../contract/view.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import { pagesRoot } from '../state/kept.ts';
import { definitionScene as scene } from './definition-words.tsx';
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
      <div>
        <dt>
          <a href={`${pagesRoot()}classroom/`}>{words.teaching}</a>
        </dt>
        <dd>{words.own}</dd>
      </div>
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
      {scene.training}
      <MaskFormula />
    </div>
    {scene.candidates}
    <ul>
      <li>{scene.single}</li>
      <li>
        {scene.scaled}
        <ScaledFormula />
      </li>
      <li>
        {scene.sampled}
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
              {isJudged(run) && <VerdictMark verdict={run.verdict} before={words.before} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
