import { useEffect, useRef, useState } from 'react';
import { QrCode } from '../../figure/qr-code.tsx';
import { canFill, toggleFullScreen } from '../../present/full-screen.ts';
import { type Action, actionOf, focusOf } from '../../present/keys.ts';
import { useKeys } from '../../present/use-keys.ts';
import { pagesRoot } from '../../state/kept.ts';
import { viewAddress, viewOf } from '../views.ts';
import { go, type Place } from './place.ts';
import { headingOf, minutesOf, type Plan, type Scene } from './plan.ts';
import { searchOf } from './settings.ts';
import { StageFrame } from './stage-frame.tsx';
import { useClock } from './use-clock.ts';
import { useRoom } from './use-room.ts';
import { useTold } from './use-told.ts';
import { words } from './words.ts';
import './present-plan.css';

const { show } = words;

/** What the audience should open. */
export const linkOf = (scene: Scene): string =>
  scene.kind === 'view' ? viewAddress(scene.view, searchOf(scene)) : pagesRoot();

export const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/).filter((one) => one.trim() !== '');

interface PresentPlanProps {
  readonly plan: Plan;
  readonly place: Place;
}

/** One scene a screen, for a room and a clicker. */
export function PresentPlan({ plan, place }: PresentPlanProps) {
  const { scenes } = plan;
  const at = Math.min(place.scene, scenes.length) - 1;
  const [code, setCode] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const [stage, room] = useRoom();
  const clock = useClock(place);
  useTold(at, scenes.length);
  const step = (to: number) => {
    setCode(false);
    go({ ...place, scene: Math.max(1, Math.min(scenes.length, to)) }, 'replace');
  };
  const leave = () => {
    clock.stop();
    if (document.fullscreenElement) toggleFullScreen();
    go({ ...place, scene: 0 }, 'push');
  };
  const act: Readonly<Record<Action, () => void>> = {
    next: () => step(at + 2),
    back: () => step(at),
    first: () => step(1),
    last: () => step(scenes.length),
    fill: toggleFullScreen,
    code: () => setCode(!code),
    leave: () => (code ? setCode(false) : leave()),
  };
  useKeys((action) => act[action]());
  const press = (key: string) => {
    const action = actionOf({ key, shiftKey: false, modified: false }, focusOf(null));
    if (action) act[action]();
  };
  // The new heading is read out; a frame of the last scene keeps no keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every scene has a heading of its own.
  useEffect(() => head.current?.focus({ preventScroll: true }), [at]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = 'projector';
    return () => {
      delete dataset.theme;
    };
  }, []);
  if (at < 0) {
    return (
      <div className="plan">
        <h2 ref={head} tabIndex={-1}>
          {show.empty}
        </h2>
        <button type="button" onClick={leave}>
          {show.leave}
        </button>
      </div>
    );
  }
  const scene = scenes[at];
  const heading = headingOf(scene);
  const isView = scene.kind === 'view';
  // A view that asks first shows the question of its chapter itself.
  const usual = isView && !scene.heading && !scene.ask ? viewOf(scene.view)?.spec?.about.asked : undefined;
  const asked = isView && (scene.question || usual);
  const until = minutesOf(scenes.slice(0, at + 1));
  return (
    <div className="plan-present" data-scene={at + 1} data-kind={scene.kind}>
      <h1 className="unseen">{plan.title || words.untitled}</h1>
      <header>
        {asked && heading && asked !== usual && <p className="plan-above">{heading}</p>}
        <h2 ref={head} tabIndex={-1} className={asked || heading ? '' : 'unseen'}>
          {asked || heading || show.placeHeard(at + 1, scenes.length)}
        </h2>
      </header>
      <div className="plan-stage" ref={stage}>
        {/* The scenes beside it are loaded already, so that nothing waits. */}
        {scenes.map(
          (one, i) =>
            one.kind === 'view' &&
            Math.abs(i - at) < 2 &&
            room && <StageFrame key={i} scene={one} shown={i === at} room={room} press={press} />,
        )}
        {scene.kind === 'text' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
          <section className="plan-words" aria-label={heading || show.placeHeard(at + 1, scenes.length)} tabIndex={0}>
            {paragraphs(scene.text).map((text, i) => (
              <p key={i}>{text}</p>
            ))}
            {scene.question && <p className="plan-asked">{scene.question}</p>}
          </section>
        )}
      </div>
      <nav className="plan-foot" aria-label={show.bar}>
        <button type="button" aria-label={show.back} disabled={at === 0} onClick={act.back}>
          ‹
        </button>
        <p>
          <span className="unseen">{show.placeHeard(at + 1, scenes.length)}</span>
          <span aria-hidden="true">{show.place(at + 1, scenes.length)}</span>
        </p>
        <button type="button" aria-label={show.next} disabled={at === scenes.length - 1} onClick={act.next}>
          ›
        </button>
        <p className="plan-time">{clock.shown && show.elapsed(clock.minutes, until, minutesOf(scenes))}</p>
        <span className="plan-foot-tools">
          <button type="button" aria-pressed={clock.shown} onClick={clock.toggle}>
            {show.time}
          </button>
          <button type="button" onClick={act.code}>
            {show.code}
          </button>
          {canFill && (
            <button type="button" onClick={act.fill}>
              {show.fill}
            </button>
          )}
          <button type="button" onClick={leave}>
            {show.leave}
          </button>
        </span>
      </nav>
      {code && <QrCode link={linkOf(scene)} close={() => setCode(false)} />}
    </div>
  );
}
