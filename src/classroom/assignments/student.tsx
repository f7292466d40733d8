/** An assignment as a student does it. */
import { useRef, useState } from 'react';
import { saveFile } from '../../figure/save-file.ts';
import { Framed, type ToldState } from '../framed.tsx';
import { Said, TextField, TextToCopy } from '../pieces.tsx';
import { withSettings } from '../settings.ts';
import { useKept } from '../use-kept.ts';
import { viewOf } from '../views.ts';
import { Answer, Predict } from './answers.tsx';
import { keptId, madeNow, metricsNow, siteBuild } from './captured.ts';
import { codeLimits, codeOf } from './code.ts';
import { Step } from './compose.tsx';
import { type Assignment, fingerprintOf } from './format.ts';
import { Numbers } from './numbers.tsx';
import {
  handInOf,
  newProgress,
  openedWith,
  type Progress,
  problemWithPrediction,
  progressCodec,
  withAt,
} from './progress.ts';
import { fileName } from './share.tsx';
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
  const { predictions, questions, view } = assignment;
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
      <p>{words.lead}</p>
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
          assignment={assignment}
          progress={progress}
          clear={() => change(() => newProgress(assignment, Math.random()))}
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
  const { view, run } = assignment;
  const [opened] = useState(() => openedWith(assignment, progress));
  const [status, setStatus] = useState('');
  const wantsRun = run === 'live' && viewOf(view)?.spec != null;
  const hear = (told: ToldState) => {
    if (told.view !== view) return;
    setStatus(told.status);
    const made = madeNow(told, progress.before, new Date());
    if (made === null || (made.how === 'recorded' && (wantsRun || (progress.run && progress.run.how !== 'recorded'))))
      return;
    const metrics = metricsNow(told.metrics, made.how === 'recorded' ? 'recorded' : 'run', namesOf(assignment));
    const same = progress.run !== null && made.id !== '' && made.id === progress.run.id;
    set({ settings: withSettings(view, told.settings), run: same ? progress.run : made, metrics });
  };
  return (
    <>
      <p>{wantsRun ? words.runLive(progress.seed || null) : words.runAny}</p>
      <div className="around-view">
        <Framed view={view} settings={opened} tell={hear} />
      </div>
      <Numbers assignment={assignment} progress={progress} status={status} />
    </>
  );
}

/** What is missing, in words. */
function missingIn({ questions, run, view }: Assignment, { fixed, answers, run: made }: Progress): string {
  const unanswered = questions.filter((_, i) => (answers[i] ?? '').trim() === '').length;
  const wantsRun = run === 'live' && viewOf(view)?.spec != null;
  return [
    fixed ? '' : words.missingParts.predictions,
    made === null || (wantsRun && made.how === 'recorded') ? words.missingParts.run : '',
    unanswered > 0 ? words.missingParts.answers(unanswered) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The code, made when it is asked for. */
function Code({ assignment, progress, clear }: PartProps & { readonly clear: () => void }) {
  const [code, setCode] = useState('');
  const [asking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const now = codeOf(handInOf(assignment, progress, siteBuild()));
  const missing = missingIn(assignment, progress);
  const expected = assignment.questions.filter(({ shown, expected }) => shown && expected);
  return (
    <>
      {missing && <p>{words.missing(missing)}</p>}
      <div className="buttons">
        <button type="button" className="primary" onClick={() => setCode(now)}>
          {words.make}
        </button>
        <button type="button" ref={button} aria-expanded={asking} onClick={() => ask(!asking)}>
          {words.again}
        </button>
      </div>
      {asking && (
        <fieldset className="buttons">
          <legend>{words.sure}</legend>
          <button
            type="button"
            onClick={() => {
              setCode('');
              ask(false);
              clear();
            }}
          >
            {words.yes}
          </button>
          <button
            type="button"
            onClick={() => {
              ask(false);
              button.current?.focus();
            }}
          >
            {words.no}
          </button>
        </fieldset>
      )}
      <Said text={code === '' ? '' : code === now ? words.handIn : words.changed} />
      {code !== '' && (
        <>
          <TextToCopy label={words.code} text={code} rows={6}>
            <button
              type="button"
              onClick={() =>
                saveFile(
                  fileName(`${assignment.title} ${progress.name}`, '.txt'),
                  new Blob([code], { type: 'text/plain' }),
                )
              }
            >
              {words.save}
            </button>
          </TextToCopy>
          <p className="help">{words.codeHelp}</p>
          {expected.length > 0 && (
            <>
              <h4>{words.expected}</h4>
              <dl>
                {expected.map(({ label, expected }, i) => (
                  <div key={i}>
                    <dt>{label}</dt>
                    <dd>{expected}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </>
      )}
    </>
  );
}
