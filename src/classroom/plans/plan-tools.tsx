import { useState } from 'react';
import { announce } from '../../charts/announce.ts';
import { CopyField } from '../../figure/copy-field.tsx';
import { saveFile } from '../../figure/save-file.ts';
import { useCopy } from '../../figure/use-copy.ts';
import { canFill, toggleFullScreen } from '../../present/full-screen.ts';
import { later } from '../../view-kit/later.tsx';
import { courseWords } from './course-words.ts';
import { fileName, packPlan, planText } from './pack.ts';
import { go, linkTo, nowhere, type Place } from './place.ts';
import { most, type Plan } from './plan.ts';
import type { Tell } from './tell.ts';
import { words } from './words.ts';

/** Presents a plan, from one of its scenes, counted from 1. */
export function present(place: Place, scene: number): void {
  go({ ...place, scene, sheets: false }, 'push');
  if (canFill && !document.fullscreenElement) toggleFullScreen();
}

const PlanPackage = later(courseWords.missing, () => import('./plan-package.tsx'));

interface PlanToolsProps {
  readonly plan: Plan;
  readonly place: Place;
  readonly tell: Tell;
}

/** What is done with a whole plan. */
export function PlanTools({ plan, place, tell }: PlanToolsProps) {
  const { copied, text, copy } = useCopy();
  const [open, setOpen] = useState(false);
  const share = () => {
    const link = linkTo({ ...nowhere, source: { kind: 'link', code: packPlan(plan) } });
    if (link.length > most.link) return tell(words.longLink(link.length));
    copy(link);
    announce(words.copied);
  };
  const none = plan.scenes.length === 0;
  return (
    <>
      <div className="plan-tools">
        <button type="button" className="primary" disabled={none} onClick={() => present(place, 1)}>
          {words.present}
        </button>
        <button type="button" disabled={none} onClick={() => go({ ...place, sheets: true }, 'push')}>
          {words.sheets}
        </button>
        <button type="button" className="plan-copies" onClick={share}>
          {copied === 'yes' ? words.copied : words.copyLink}
        </button>
        <button
          type="button"
          onClick={() => saveFile(fileName(plan.title), new Blob([planText(plan)], { type: 'application/json' }))}
        >
          {words.saveFile}
        </button>
      </div>
      {copied === 'refused' && <CopyField text={text} />}
      {!none && (
        <details className="plan-around" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{courseWords.open}</summary>
          {open && <PlanPackage plan={plan} source={place.source} />}
        </details>
      )}
    </>
  );
}

/** The way back to all plans. */
export const BackToPlans = () => (
  <p className="plan-back">
    <button type="button" onClick={() => go(nowhere, 'push')}>
      ‹ {words.back}
    </button>
  </p>
);
