import { type ReactNode, useId, useState } from 'react';
import { calledIn } from '../called.ts';
import { Framed, type ToldMetric, type ToldState } from '../framed.tsx';
import { Choose, TextField } from '../pieces.tsx';
import { saidOf, withSettings } from '../settings.ts';
import { ViewOptions } from '../view-options.tsx';
import { viewOf } from '../views.ts';
import { metricOf } from './amounts.ts';
import { Controls } from './controls.tsx';
import { type Assignment, limits } from './format.ts';
import { Predictions, Questions } from './items.tsx';
import { Report, Share } from './share.tsx';
import { composeWords as words } from './words.ts';

interface ComposeProps {
  readonly assignment: Assignment;
  readonly change: (patch: Partial<Assignment>) => void;
}

/** One part of the page, under its heading. */
export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="step" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function ViewChoice({ view, set }: { readonly view: string; readonly set: (view: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.viewLabel}</label>
      <select id={id} value={view} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <ViewOptions />
      </select>
    </div>
  );
}

/** An assignment, step by step. Another assignment is another component: its frame keeps its own state. */
export function Compose({ assignment, change }: ComposeProps) {
  const { view, settings } = assignment;
  /** What the frame is opened with; what is set in it since is told. */
  const [opened, open] = useState(settings);
  const [metrics, setMetrics] = useState<readonly ToldMetric[] | null>(null);
  const trains = viewOf(view)?.spec != null;
  const hear = (told: ToldState) => {
    if (told.view !== view) return;
    setMetrics(told.metrics);
    const taken = withSettings(view, told.settings);
    if (taken !== settings && taken.length <= limits.settings) change({ settings: taken });
  };
  const choose = (next: string) => {
    open('');
    setMetrics(null);
    const none = { settings: '', lock: [], hide: [], metrics: [] };
    const predictions = assignment.predictions.map((one) => ({ ...one, metric: '' }));
    change({ ...none, view: next, predictions, run: viewOf(next)?.spec ? assignment.run : 'any' });
  };
  const told = metrics ?? [];
  const written = (name: string) => {
    const metric = metricOf(told, name);
    const called = calledIn(view, name);
    return metric ? words.told(called, metric.text, metric.source) : called;
  };
  return (
    <>
      <Step title={words.steps.what}>
        <TextField label={words.name} value={assignment.title} most={limits.title} set={(title) => change({ title })} />
        <TextField
          label={words.text}
          help={words.textHelp}
          value={assignment.text}
          most={limits.text}
          rows={4}
          set={(text) => change({ text })}
        />
      </Step>
      <Step title={words.steps.view}>
        <ViewChoice view={view} set={choose} />
        <p>{words.viewHelp}</p>
        <div className="around-view">
          <Framed key={`${view}?${opened}`} view={view} settings={opened} tell={hear} />
        </div>
        <p className="help">{metrics === null ? words.waiting : words.taken(saidOf(view, settings))}</p>
      </Step>
      <Step title={words.steps.free}>
        <Controls assignment={assignment} change={change} />
      </Step>
      <Step title={words.steps.predict}>
        <p className="help">{words.predictHelp}</p>
        <Predictions
          view={view}
          items={assignment.predictions}
          metrics={told}
          change={(predictions) => change({ predictions: [...predictions] })}
        />
      </Step>
      <Step title={words.steps.run}>
        {trains ? (
          <Choose label={words.run} value={assignment.run} options={words.runs} set={(run) => change({ run })} />
        ) : (
          <p>{words.noTraining}</p>
        )}
      </Step>
      <Step title={words.steps.ask}>
        <p className="help">{words.questionsHelp}</p>
        <Questions items={assignment.questions} change={(questions) => change({ questions: [...questions] })} />
      </Step>
      <Step title={words.steps.report}>
        <Report
          names={[...new Set(told.map(({ name }) => name))]}
          chosen={assignment.metrics}
          written={written}
          change={(chosen) => change({ metrics: [...chosen] })}
        />
      </Step>
      <Step title={words.steps.share}>
        <Share assignment={assignment} />
      </Step>
    </>
  );
}
