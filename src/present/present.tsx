import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { title } from '../article/opening.tsx';
import type { Asked } from '../article/predict/use-prediction.ts';
import type { PageState } from '../contract/page.ts';
import { QrCode } from '../figure/qr-code.tsx';
import { openingId, reproducesId, sceneIds, specs } from '../state/experiments.ts';
import { canFill, toggleFullScreen } from './full-screen.ts';
import type { Action } from './keys.ts';
import { ClaimsScene, type ClaimsSceneProps, DefinitionScene, TitleScene } from './scenes.tsx';
import { type Step, stepAfter, stepBefore } from './steps.ts';
import { useKeys } from './use-keys.ts';
import { useZoom } from './use-zoom.ts';
import { presentWords as words } from './words.ts';
import './present.css';

/** A question that a room is asked before the scene. */
interface AskedScene {
  readonly id: string;
  /** Its heading. */
  readonly question: string;
  /** What is asked, once it is drawn. */
  readonly handle: RefObject<Asked | null>;
  readonly card: ReactNode;
}

interface PresentProps {
  /** Which scene, counted from 1. */
  readonly scene: number;
  /** Questions that are asked before each scene. */
  readonly counts: readonly number[];
  /** Questions that are still to be asked before this scene. */
  readonly left: number;
  /** The first of them; null where the scene itself is shown. */
  readonly asked: AskedScene | null;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  /** The opening's figure. */
  readonly cloud: ReactNode;
  /** The view of the scene with its controls; null where the scene is no view. */
  readonly laboratory: ReactNode;
  readonly claims: ClaimsSceneProps;
  /** The page's live region, for scenes without a laboratory. */
  readonly notices: ReactNode;
  /** What the audience should open. */
  readonly link: string;
  readonly leave: () => void;
}

/** px of the page that fill the screen: the cloud needs more than a view. */
const room = { cloud: { width: 1180, height: 664 }, other: { width: 1040, height: 585 } };

/** One scene a screen, for a room and a clicker. */
export function Present(props: PresentProps) {
  const { scene, counts, left, asked, set, cloud, laboratory, claims, notices, link, leave } = props;
  const scenes = sceneIds.length;
  const id = sceneIds[scene - 1];
  const [code, setCode] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const zoom = useZoom(id === openingId ? room.cloud : room.other);
  const go = (to: Step) => {
    setCode(false);
    set({ scene: to.scene, predict: to.left }, 'scene');
  };
  const at: Step = { scene, left };
  // What has been answered is another step than the question.
  const next = () =>
    asked?.handle.current?.stage === 'asked' ? asked.handle.current.reveal() : go(stepAfter(at, counts));
  const back = () => {
    const now = asked?.handle.current;
    if (now && now.stage !== 'asked') now.hide();
    else go(stepBefore(at, counts));
  };
  const act: Readonly<Record<Action, () => void>> = {
    next,
    back,
    first: () => go({ scene: 1, left: 0 }),
    last: () => go({ scene: scenes, left: 0 }),
    fill: toggleFullScreen,
    code: () => setCode(!code),
    leave: () => (code ? setCode(false) : leave()),
  };
  useKeys((action) => act[action]());
  // The new heading is read out; a slider of the last scene keeps no keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every scene has a heading of its own.
  useEffect(() => {
    stage.current?.querySelector<HTMLElement>('.scene-head')?.focus({ preventScroll: true });
  }, [scene, left]);
  const question =
    asked?.question ?? (id === openingId ? words.cloud : specs.find((spec) => spec.id === id)?.about.asked);
  const isAt = (other: Step) => other.scene === scene && other.left === left;
  return (
    <main className="presenting" ref={stage}>
      <div className="stage" style={{ zoom }} data-scene={asked ? `predict-${asked.id}` : id}>
        <div className="scene">
          {id !== 'title' && <h1 className="unseen">{title}</h1>}
          {question && (
            <h2 className="scene-head" tabIndex={-1}>
              {question}
            </h2>
          )}
          {asked && <div className="scene-question">{asked.card}</div>}
          {id === 'title' && <TitleScene />}
          {id === 'definition' && <DefinitionScene />}
          {id === reproducesId && !asked && <ClaimsScene {...claims} />}
          {id === openingId && cloud}
          {laboratory ?? notices}
        </div>
        <nav className="present-foot" aria-label={words.name}>
          <button type="button" aria-label={words.back} disabled={isAt(stepBefore(at, counts))} onClick={act.back}>
            ‹
          </button>
          <p>
            <span className="unseen">{words.placeHeard(scene, scenes, left > 0)}</span>
            <span aria-hidden="true">{words.place(scene, scenes, left > 0)}</span>
          </p>
          <button type="button" aria-label={words.next} disabled={isAt(stepAfter(at, counts))} onClick={act.next}>
            ›
          </button>
          <span className="present-tools">
            <button type="button" onClick={act.code}>
              {words.code}
            </button>
            {canFill && (
              <button type="button" onClick={act.fill}>
                {words.fill}
              </button>
            )}
            <button type="button" onClick={leave}>
              {words.leave}
            </button>
          </span>
        </nav>
      </div>
      {code && <QrCode link={link} close={() => setCode(false)} />}
    </main>
  );
}
