import { QrPicture } from '../../figure/qr-code.tsx';
import { openingId } from '../../state/experiments.ts';
import { pagesRoot, siteRoot } from '../../state/kept.ts';
import { viewOf } from '../views.ts';
import { headingOf, minutesOf, type Plan, type Scene } from './plan.ts';
import { linkOf, paragraphs } from './present-plan.tsx';
import { readable, words } from './words.ts';
import './sheets.css';

const { sheet } = words;

/** Views that have a picture of their own. */
const pictured: readonly string[] = import.meta.env.PREVIEWS ?? [];

interface SheetsProps {
  readonly plan: Plan;
  readonly back: () => void;
}

/** A plan for the lecturer: on paper, or in a second window. */
export function Sheets({ plan, back }: SheetsProps) {
  const { title, goals, before, scenes } = plan;
  return (
    <div className="plan plan-sheets">
      <div className="plan-tools">
        <button type="button" className="primary" onClick={() => print()}>
          {sheet.print}
        </button>
        <button type="button" onClick={back}>
          {sheet.back}
        </button>
        <span className="plan-help">{sheet.help}</span>
      </div>
      <h2 className="plan-begin" tabIndex={-1}>
        {title || words.untitled}
      </h2>
      <p className="plan-help">{words.size(scenes.length, minutesOf(scenes))}</p>
      {goals.length > 0 && (
        <>
          <h3>{sheet.goals}</h3>
          <ul className="plan-goals">
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </>
      )}
      {before && <p className="plan-text">{before}</p>}
      <ol className="plan-sheet-scenes">
        {scenes.map((scene, i) => (
          <Sheet key={i} scene={scene} at={i} from={minutesOf(scenes.slice(0, i))} />
        ))}
      </ol>
    </div>
  );
}

/** One scene; `from`: the minute in which it begins. */
function Sheet({ scene, at, from }: { readonly scene: Scene; readonly at: number; readonly from: number }) {
  const isView = scene.kind === 'view';
  const shown = isView ? viewOf(scene.view) : undefined;
  return (
    <li className="plan-sheet">
      <div>
        <h3>
          {at + 1}. {headingOf(scene) || words.edit.nameless}
        </h3>
        <p className="plan-help">
          {[sheet.from(from, from + scene.minutes), ...(isView ? [shown?.title, readable(scene.settings)] : [])]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!isView && paragraphs(scene.text).map((text, i) => <p key={i}>{text}</p>)}
        {isView && scene.ask && <p>{sheet.asks}</p>}
        {isView && scene.whole && <p>{sheet.whole}</p>}
        {scene.question && (
          <p className="plan-question">
            <b>{sheet.question}:</b> {scene.question}
          </p>
        )}
        {scene.note && (
          <p className="plan-note">
            <b>{sheet.note}:</b> {scene.note}
          </p>
        )}
      </div>
      {isView && (
        <div className="plan-sheet-side">
          {pictured.includes(scene.view) && (
            <img
              // The opening's is in every language.
              src={`${scene.view === openingId ? pagesRoot() : siteRoot()}view/${scene.view}/preview.png`}
              alt={sheet.picture(shown?.title ?? scene.view)}
              width={1200}
              height={630}
              // Without a network there is none.
              onError={({ currentTarget: { style } }) => {
                style.display = 'none';
              }}
            />
          )}
          <div className="plan-code">
            <QrPicture link={linkOf(scene)} />
          </div>
          <p className="plan-link-text">{linkOf(scene)}</p>
        </div>
      )}
    </li>
  );
}
