import { viewOf } from '../views.ts';
import type { Place } from './place.ts';
import { headingOf, minutesOf, type Plan } from './plan.ts';
import { BackToPlans, PlanTools, present } from './plan-tools.tsx';
import type { Tell } from './tell.ts';
import { readable, words } from './words.ts';

interface LookProps {
  readonly plan: Plan;
  readonly place: Place;
  readonly tell: Tell;
  /** Keeps a copy and opens it. */
  readonly own: () => void;
}

const from = { link: words.fromLink, file: words.fromFile, sample: words.fromSite, own: '', none: '' };

/** A plan that is not the lecturer's own. */
export function Look({ plan, place, tell, own }: LookProps) {
  return (
    <div className="plan plan-open">
      <BackToPlans />
      <h2 className="plan-begin" tabIndex={-1}>
        {plan.title || words.untitled}
      </h2>
      <p className="plan-help">
        {words.size(plan.scenes.length, minutesOf(plan.scenes))}. {from[place.source.kind]}
      </p>
      <PlanTools plan={plan} place={place} tell={tell} />
      <div className="plan-tools">
        <button type="button" onClick={own}>
          {words.copy}
        </button>
      </div>
      {plan.goals.length > 0 && (
        <>
          <h3>{words.sheet.goals}</h3>
          <ul className="plan-goals">
            {plan.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </>
      )}
      {plan.before && <p className="plan-text">{plan.before}</p>}
      <h3>{words.edit.scenes}</h3>
      <ol className="plan-scenes">
        {plan.scenes.map((scene, i) => (
          <li key={i} className="plan-seen">
            <h4>{headingOf(scene) || words.edit.nameless}</h4>
            <p className="plan-help">
              {words.minutes(scene.minutes)}
              {scene.kind === 'view' &&
                ` · ${[viewOf(scene.view)?.title, readable(scene.settings)].filter(Boolean).join(' · ')}`}
            </p>
            {scene.kind === 'text' && scene.text && <p className="plan-text">{scene.text}</p>}
            {scene.kind === 'view' && scene.ask && <p>{words.sheet.asks}</p>}
            {scene.kind === 'view' && scene.whole && <p>{words.sheet.whole}</p>}
            {scene.question && <p className="plan-question">{scene.question}</p>}
            {scene.note && <p className="plan-note">{scene.note}</p>}
            <button type="button" onClick={() => present(place, i + 1)}>
              {words.scene.preview}
              <span className="unseen">{words.edit.of(i + 1)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
