import { useEffect, useId, useState } from 'react';
import { type GivenView, takeGiven } from '../given.ts';
import { viewOf } from '../views.ts';
import { inQuotes } from '../words.ts';
import { keptPlans } from './kept-plans.ts';
import { go, nowhere, type Source, writePlace } from './place.ts';
import { emptyPlan, minutesOf, most, newView, type Plan, readPlanText, type ViewScene } from './plan.ts';
import { samples } from './samples.ts';
import { readViewLink } from './settings.ts';
import type { Tell } from './tell.ts';
import { words } from './words.ts';

const { home } = words;

interface HomeProps {
  /** Adds a plan to the lecturer's own and opens it. */
  readonly own: (plan: Plan, told?: (title: string) => string) => void;
  readonly tell: Tell;
  /** What is kept has changed. */
  readonly changed: () => void;
}

/** A link to a plan, with the way there without a new page. */
function PlanLink({ source, title }: { readonly source: Source; readonly title: string }) {
  const place = { ...nowhere, source };
  return (
    <a
      href={`${location.pathname}${writePlace(place)}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(place, 'push');
      }}
    >
      {title}
    </a>
  );
}

interface GivenProps extends Pick<HomeProps, 'own' | 'tell'> {
  readonly given: GivenView;
  readonly kept: ReturnType<typeof keptPlans.list>;
}

/** What a link says of a scene; nothing where it cannot be used. */
const sceneIn = (link: string): Partial<ViewScene> => {
  const read = readViewLink(link);
  return 'problem' in read ? {} : { settings: read.settings, ask: read.ask };
};

/** A view that a link has brought here, and the plans that it can be added to. */
function Given({ given: { view, link }, kept, own, tell }: GivenProps) {
  const scene = { ...newView(view), ...sceneIn(link) };
  const said = home.given(viewOf(view)?.title ?? view);
  const append = (id: string, plan: Plan) => {
    if (plan.scenes.length >= most.scenes) return tell(words.edit.full);
    const problem = keptPlans.save(id, { ...plan, scenes: [...plan.scenes, scene] });
    if (problem) return tell(problem);
    go({ ...nowhere, source: { kind: 'own', id } }, 'push');
  };
  return (
    <section className="plan-given" aria-label={said}>
      <p>{said}</p>
      <div className="plan-tools">
        <button type="button" className="primary" onClick={() => own({ ...emptyPlan, scenes: [scene] })}>
          {home.givenNew}
        </button>
        {kept.map(
          ({ id, read }) =>
            'plan' in read && (
              <button type="button" key={id} onClick={() => append(id, read.plan)}>
                {inQuotes(read.plan.title || words.untitled)}
              </button>
            ),
        )}
      </div>
    </section>
  );
}

/** What plans there are, and how one is made. */
export function Home({ own, tell, changed }: HomeProps) {
  const id = useId();
  const [kept, setKept] = useState(keptPlans.list);
  const [given, setGiven] = useState<GivenView | null>(null);
  useEffect(() => {
    const view = takeGiven();
    if (view) setGiven(view);
  }, []);
  const look = () => {
    setKept(keptPlans.list());
    changed();
  };
  const remove = (of: string, title: string) => {
    const undo = keptPlans.remove(of);
    look();
    document.getElementById(`${id}-own`)?.focus();
    tell(home.deleted(title), () => {
      undo();
      look();
    });
  };
  const take = async (file: File) => {
    // A character takes at most four bytes.
    const text = file.size > 4 * most.file ? ' '.repeat(most.file + 1) : await file.text();
    const read = readPlanText(text);
    if ('problem' in read) tell(words.refusedFile(file.name, read.problem));
    else own(read.plan, (title) => words.opened(file.name, title));
  };
  return (
    <div className="plan">
      <h2 className="plan-begin" tabIndex={-1}>
        {home.title}
      </h2>
      <p>{home.lead}</p>
      <ol className="plan-steps">
        {home.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {given && <Given given={given} kept={kept} own={own} tell={tell} />}
      <div className="plan-tools">
        <button type="button" className={given ? undefined : 'primary'} onClick={() => own(emptyPlan)}>
          {home.add}
        </button>
      </div>
      <h3 id={`${id}-own`} tabIndex={-1}>
        {home.own}
      </h3>
      <p className="plan-help">{kept.length > 0 ? home.ownNote : home.none}</p>
      {kept.length > 0 && (
        <ul className="plan-list">
          {kept.map(({ id: of, read }) => {
            const title = 'plan' in read ? read.plan.title || words.untitled : '';
            return (
              <li key={of}>
                <span className="plan-name">
                  {'plan' in read ? (
                    <>
                      <PlanLink source={{ kind: 'own', id: of }} title={title} />
                      <span className="plan-help">
                        {words.size(read.plan.scenes.length, minutesOf(read.plan.scenes))}
                      </span>
                    </>
                  ) : (
                    home.unreadable(read.problem)
                  )}
                </span>
                <button type="button" onClick={() => remove(of, title)}>
                  {home.delete}
                  <span className="unseen">{home.of(title)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p className="plan-field">
        <label htmlFor={`${id}-file`}>{home.file}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // A file cannot be read where it was moved or is locked.
            if (file) take(file).catch((error: Error) => tell(words.refusedFile(file.name, error.message)));
            currentTarget.value = '';
          }}
        />
        <span id={`${id}-help`} className="plan-help">
          {home.fileHelp}
        </span>
      </p>
      <h3>{home.samples}</h3>
      <p className="plan-help">{home.samplesNote}</p>
      <ul className="plan-list">
        {samples.map(({ id: of, plan }) => (
          <li key={of}>
            <span className="plan-name">
              <PlanLink source={{ kind: 'sample', id: of }} title={plan.title} />
              <span className="plan-help">{words.size(plan.scenes.length, minutesOf(plan.scenes))}</span>
              <span className="plan-goals">{plan.goals.join(' ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
