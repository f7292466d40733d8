/** An assignment as a student does it. */
import { useEffect, useState } from 'react';
import { isFramed } from '../../state/framed.ts';
import { Framed, type ToldState } from '../framed.tsx';
import { Said, TextField } from '../pieces.tsx';
import { withSettings } from '../settings.ts';
import { useKept } from '../use-kept.ts';
import { Answer, Predict } from './answers.tsx';
import { keptId, madeNow, metricsNow } from './captured.ts';
import { codeLimits } from './code.ts';
import { Step } from './compose.tsx';
import { type Assignment, fingerprintOf } from './format.ts';
import { Numbers } from './numbers.tsx';
import {
  newProgress,
  openedWith,
  type Progress,
  problemWithPrediction,
  progressCodec,
  wantsRun,
  withAt,
} from './progress.ts';
import { Code } from './student-code.tsx';
import { studentWords as words } from './student-words.ts';

interface StudentProps {
  readonly assignment: Assignment;
  readonly back?: () => void;
}

/** Names of the numbers that are handed in; none for all. */
const namesOf = ({ metrics, predictions }: Assignment): readonly string[] =>
  metrics.length === 0 ? [] : [...metrics, ...predictions.map(({ metric }) => metric).filter(Boolean)];

export function Student({ assignment, back }: StudentProps) {
  const name = `assignment:${fingerprintOf(assignment)}`;
  const [fresh] = useState(() => newProgress(assignment, Math.random()));
  const [progress, change, keeping] = useKept(name, progressCodec, fresh);
  const set = (patch: Partial<Progress>) => change((now) => ({ ...now, ...patch }));
  const [code, setCode] = useState('');
  const { predictions, questions, view } = assignment;
  useEffect(() => {
    if (!isFramed) return;
    import('./told.ts').then(
      ({ tellAssignment }) => tellAssignment(assignment, progress, code),
      () => {},
    );
  }, [assignment, progress, code]);
  const wrong = predictions.filter((asked, i) => problemWithPrediction(asked, progress.predictions[i]) !== null).length;
  return (
    <section className="work">
      {back && (
        <p>
          <button type="button" onClick={back}>
            {words.back}
          </button>
        </p>
      )}
      <h2>{assignment.title || words.assignment}</h2>
      {assignment.text && <p className="lead assignment-text">{assignment.text}</p>}
      <p>{isFramed ? words.framed.lead : words.lead}</p>
      <Said text={keeping} />
      <Step title={words.steps.name}>
        <TextField
          label={words.name}
          value={progress.name}
          most={codeLimits.name}
          help={words.nameHelp}
          set={(name) => set({ name })}
        />
      </Step>
      <Step title={words.steps.predict}>
        <p className="help">{predictions.length > 0 ? words.predictHelp : words.noPredictions}</p>
        {predictions.map((asked, i) => (
          <Predict
            key={i}
            asked={asked}
            value={progress.predictions[i] ?? ''}
            disabled={progress.fixed}
            set={(value) => set({ predictions: withAt(progress.predictions, predictions.length, i, value) })}
          />
        ))}
        {!progress.fixed && (
          <div className="buttons">
            <button
              type="button"
              className="primary"
              disabled={wrong > 0}
              onClick={() => set({ fixed: true, before: keptId(view) })}
            >
              {predictions.length > 0 ? words.fix : words.show}
            </button>
            {wrong > 0 && <span>{words.open(wrong)}</span>}
          </div>
        )}
        <Said text={progress.fixed && predictions.length > 0 ? words.fixed : ''} />
      </Step>
      <Step title={words.steps.run}>
        {progress.fixed ? <Run assignment={assignment} progress={progress} set={set} /> : <p>{words.locked}</p>}
      </Step>
      <Step title={words.steps.ask}>
        {questions.length === 0 && <p>{words.noQuestions}</p>}
        {questions.map((asked, i) => (
          <Answer
            key={i}
            asked={asked}
            value={progress.answers[i] ?? ''}
            set={(value) => set({ answers: withAt(progress.answers, questions.length, i, value) })}
          />
        ))}
      </Step>
      <Step title={words.steps.code}>
        <Code
          {...{ assignment, progress, code, setCode }}
          clear={() => {
            setCode('');
            change(() => newProgress(assignment, Math.random()));
          }}
        />
      </Step>
    </section>
  );
}

interface PartProps {
  readonly assignment: Assignment;
  readonly progress: Progress;
}

/** The view in its frame, and what is taken of it. */
function Run({ assignment, progress, set }: PartProps & { readonly set: (patch: Partial<Progress>) => void }) {
  const { view } = assignment;
  const wants = wantsRun(assignment);
  const [opened] = useState(() => openedWith(assignment, progress));
  const [status, setStatus] = useState('');
  const hear = (told: ToldState) => {
    if (told.view !== view) return;
    setStatus(told.status);
    const made = madeNow(told, progress.before, new Date());
    if (made === null || (made.how === 'recorded' && (wants || (progress.run && progress.run.how !== 'recorded'))))
      return;
    const metrics = metricsNow(told.metrics, made.how === 'recorded' ? 'recorded' : 'run', namesOf(assignment));
    const same = progress.run !== null && made.id !== '' && made.id === progress.run.id;
    set({ settings: withSettings(view, told.settings), run: same ? progress.run : made, metrics });
  };
  return (
    <>
      <p>{wants ? words.runLive(progress.seed || null) : words.runAny}</p>
      <div className="around-view">
        <Framed view={view} settings={opened} tell={hear} />
      </div>
      <Numbers assignment={assignment} progress={progress} status={status} />
    </>
  );
}
