import { useEffect, useRef, useState } from 'react';
import { LiveRegion, type Notice } from '../../figure/live-region.tsx';
import { Editor } from './editor.tsx';
import { Home } from './home.tsx';
import { keptPlans } from './kept-plans.ts';
import { Look } from './look.tsx';
import { go, nowhere, type Place, usePlace } from './place.ts';
import type { Plan } from './plan.ts';
import { PresentPlan } from './present-plan.tsx';
import { Sheets } from './sheets.tsx';
import type { Tell } from './tell.ts';
import { useOpened } from './use-opened.ts';
import { words } from './words.ts';
import './plans.css';
import './editor.css';

export default function Plans() {
  const place = usePlace();
  const { source, scene, sheets } = place;
  const [told, setTold] = useState<{ readonly notice: Notice; readonly at: string } | null>(null);
  const [turn, setTurn] = useState(0);
  const opened = useOpened(source, `${turn} ${scene > 0} ${sheets}`);
  const main = useRef<HTMLElement>(null);
  /** The scene that was presented last. */
  const last = useRef(0);
  if (scene > 0) last.current = scene;
  else if (source.kind !== 'own') last.current = 0;

  const at = [...Object.values(source), scene > 0, sheets].join(' ');
  // What can be taken back can be so where it was done.
  const notices = told && (!told.notice.action || told.at === at) ? [told.notice] : [];
  const tell: Tell = (text, undo) => {
    const dismiss = () => setTold(null);
    const action = undo && {
      label: words.edit.undo,
      run: () => {
        dismiss();
        undo();
      },
    };
    setTold({ notice: { text, dismiss, action }, at });
  };
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    // What is new is read out, and keys begin there.
    const open = main.current?.querySelector<HTMLElement>('.scene-name[aria-expanded="true"]');
    if (open) open.focus({ preventScroll: true });
    else main.current?.querySelector<HTMLElement>('.plan-begin')?.focus();
  }, [at]);

  useEffect(() => {
    // Another tab has changed the plan that is open here.
    const look = ({ key }: StorageEvent) => {
      if (source.kind === 'own' && key === keptPlans.keyOf(source.id)) setTurn((now) => now + 1);
    };
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, [source]);

  const own = (plan: Plan, told?: (title: string) => string) => {
    const added = keptPlans.add(plan);
    if ('problem' in added) return tell(added.problem);
    last.current = 0;
    const read = keptPlans.load(added.id);
    if (told && 'plan' in read) tell(told(read.plan.title));
    go({ ...nowhere, source: { kind: 'own', id: added.id } }, 'push');
  };
  const to = (change: Partial<Place>, how: 'push' | 'replace' = 'push') => go({ ...place, ...change }, how);

  const shown = () => {
    if (source.kind === 'none') return <Home own={own} tell={tell} changed={() => setTurn(turn + 1)} />;
    if (opened === null) return <p className="plan plan-waits">{words.refused.waits}</p>;
    if ('problem' in opened) {
      return (
        <div className="plan">
          <h2 className="plan-begin" tabIndex={-1}>
            {words.refused.title}
          </h2>
          <p role="alert">{words.refused[source.kind === 'link' ? 'link' : 'other'](opened.problem)}</p>
          <button type="button" onClick={() => go(nowhere, 'push')}>
            {words.back}
          </button>
        </div>
      );
    }
    const { plan } = opened;
    if (scene > 0) return <PresentPlan plan={plan} place={place} />;
    if (sheets) return <Sheets plan={plan} back={() => to({ sheets: false })} />;
    if (source.kind !== 'own')
      return <Look plan={plan} place={place} tell={tell} own={() => own(plan, words.copyMade)} />;
    return (
      <Editor key={`${source.id} ${turn}`} id={source.id} first={plan} open={last.current} place={place} tell={tell} />
    );
  };
  return (
    <section className="plans" ref={main}>
      {shown()}
      {scene === 0 && <LiveRegion messages={[]} notices={notices} />}
    </section>
  );
}
