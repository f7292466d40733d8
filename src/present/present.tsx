import { type ReactNode, useEffect, useRef, useState } from 'react';
import { title } from '../article/opening.tsx';
import type { PageState } from '../contract/page.ts';
import { openingId, sceneIds, specs } from '../state/experiments.ts';
import type { Action } from './keys.ts';
import { QrCode } from './qr-code.tsx';
import { ClaimsScene, type ClaimsSceneProps, DefinitionScene, TitleScene } from './scenes.tsx';
import { useKeys } from './use-keys.ts';
import { useZoom } from './use-zoom.ts';
import { presentWords as words } from './words.ts';
import './present.css';

interface PresentProps {
  /** Which scene, counted from 1. */
  readonly scene: number;
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

const toggleFullScreen = (): void => {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  // A frame may forbid it; the presentation goes on in its window.
  done?.catch(() => {});
};

/** One scene a screen, for a room and a clicker. */
export function Present({ scene, set, cloud, laboratory, claims, notices, link, leave }: PresentProps) {
  const id = sceneIds[scene - 1];
  const [code, setCode] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const zoom = useZoom(id === openingId ? room.cloud : room.other);
  const go = (to: number) => {
    setCode(false);
    set({ scene: Math.max(1, Math.min(sceneIds.length, to)) }, 'scene');
  };
  const act: Readonly<Record<Action, () => void>> = {
    next: () => go(scene + 1),
    back: () => go(scene - 1),
    first: () => go(1),
    last: () => go(sceneIds.length),
    fill: toggleFullScreen,
    code: () => setCode(!code),
    leave: () => (code ? setCode(false) : leave()),
  };
  useKeys((action) => act[action]());
  // The new heading is read out; a slider of the last scene keeps no keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every scene has a heading of its own.
  useEffect(() => {
    stage.current?.querySelector<HTMLElement>('.scene-head')?.focus({ preventScroll: true });
  }, [scene]);
  const question = id === openingId ? words.cloud : specs.find((spec) => spec.id === id)?.about.asked;
  return (
    <main className="presenting" ref={stage}>
      <div className="stage" style={{ zoom }} data-scene={id}>
        <div className="scene">
          {id !== 'title' && <h1 className="unseen">{title}</h1>}
          {question && (
            <h2 className="scene-head" tabIndex={-1}>
              {question}
            </h2>
          )}
          {id === 'title' && <TitleScene />}
          {id === 'definition' && <DefinitionScene />}
          {id === 'reproduces' && <ClaimsScene {...claims} />}
          {id === openingId && cloud}
          {laboratory ?? notices}
        </div>
        <nav className="present-foot" aria-label="Presentation">
          <button type="button" aria-label={words.back} disabled={scene === 1} onClick={act.back}>
            ‹
          </button>
          <p>
            <span className="unseen">{words.placeHeard(scene, sceneIds.length)}</span>
            <span aria-hidden="true">{words.place(scene, sceneIds.length)}</span>
          </p>
          <button type="button" aria-label={words.next} disabled={scene === sceneIds.length} onClick={act.next}>
            ›
          </button>
          <span className="present-tools">
            <button type="button" onClick={act.code}>
              {words.code}
            </button>
            <button type="button" onClick={act.fill}>
              {words.fill}
            </button>
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
