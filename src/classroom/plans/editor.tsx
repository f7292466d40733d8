import { useEffect, useRef, useState } from 'react';
import { announce } from '../../charts/announce.ts';
import { openingId } from '../../state/experiments.ts';
import { AroundPlan } from './around-plan.tsx';
import { keptPlans } from './kept-plans.ts';
import type { Place } from './place.ts';
import { headingOf, minutesOf, most, newText, newView, type Plan, type Scene } from './plan.ts';
import { BackToPlans, PlanTools, present } from './plan-tools.tsx';
import { changed, inserted, moved, type Rows, removed, rowsOf } from './rows.ts';
import { SceneRow } from './scene-row.tsx';
import type { Tell } from './tell.ts';
import { words } from './words.ts';

interface EditorProps {
  readonly id: string;
  /** As it is kept. */
  readonly first: Plan;
  /** The scene that is open at first, counted from 1; 0 for none. */
  readonly open: number;
  readonly place: Place;
  readonly tell: Tell;
}

/** One of the lecturer's own plans; every change is kept at once. */
export function Editor({ id, first, open, place, tell }: EditorProps) {
  const [about, setAbout] = useState(first);
  const [rows, setRows] = useState(() => rowsOf(first));
  const [opened, setOpened] = useState<number | null>(() => (open > 0 ? open - 1 : null));
  const list = useRef<HTMLOListElement>(null);
  /** What is to have the focus once it is drawn: a selector within the list. */
  const wanted = useRef('');
  const plan = { ...about, scenes: rows.map(({ scene }) => scene) };
  const text = JSON.stringify(plan);
  const kept = useRef(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is all that is kept.
  useEffect(() => {
    if (kept.current === text) return;
    kept.current = text;
    const problem = keptPlans.save(id, plan);
    if (problem) tell(problem);
  }, [text, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever rows have moved.
  useEffect(() => {
    if (wanted.current) list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = '';
  }, [rows, opened]);

  // What is opened comes into sight with its view.
  useEffect(() => {
    const row = list.current?.querySelector(`[data-key="${opened}"]`);
    const top = row?.getBoundingClientRect().top ?? 0;
    // What was open above it has closed: it may have moved out at the top as well.
    if (top < 0 || top > innerHeight / 4) scrollBy({ top: top - 16 });
  }, [opened]);

  const nameOf = (scene: Scene) => headingOf(scene) || words.edit.nameless;
  const openedAt = rows.findIndex(({ key }) => key === opened);
  const add = (scene: Scene) => {
    const at = openedAt < 0 ? rows.length : openedAt + 1;
    const next = inserted(rows, at, scene);
    if (next === rows) return tell(words.edit.full);
    setRows(next);
    setOpened(next[at].key);
    wanted.current = `[data-key="${next[at].key}"] .scene-first`;
  };
  const move = (at: number, by: -1 | 1) => {
    const next = moved(rows, at, by);
    if (next === rows) return;
    const ends = at + by === 0 || at + by === rows.length - 1;
    // A button that can no longer be pressed cannot keep the focus.
    const button = ends ? (by < 0 ? 'down' : 'up') : by < 0 ? 'up' : 'down';
    const onName = document.activeElement?.matches('.scene-name');
    wanted.current = `[data-key="${rows[at].key}"] ${onName ? '.scene-name' : `[data-move="${button}"]`}`;
    setRows(next);
    announce(words.edit.moved(at + 1, at + by + 1, rows.length));
  };
  const remove = (at: number) => {
    const { key, scene } = rows[at];
    const next = removed(rows, at);
    const beside = next[Math.min(at, next.length - 1)];
    wanted.current = beside ? `[data-key="${beside.key}"] .scene-name` : '';
    setRows(next);
    if (!beside) document.getElementById('plan-add-view')?.focus();
    tell(words.edit.deleted(at + 1, nameOf(scene)), () => {
      wanted.current = `[data-key="${key}"] .scene-name`;
      setRows((now: Rows) => inserted(now, Math.min(at, now.length), scene, key));
    });
  };
  const duplicate = (at: number) => {
    const next = inserted(rows, at + 1, rows[at].scene);
    if (next === rows) return tell(words.edit.full);
    wanted.current = `[data-key="${next[at + 1].key}"] .scene-name`;
    setRows(next);
    announce(words.edit.duplicated(at + 1));
  };
  const after = openedAt < 0 ? '' : words.edit.after(openedAt + 1);
  return (
    <div className="plan plan-open">
      <BackToPlans />
      <h2 className={first.title && 'plan-begin'} tabIndex={-1}>
        {about.title || words.untitled}
      </h2>
      <p className="plan-help">
        {words.size(rows.length, minutesOf(plan.scenes))}. {words.edit.kept}
      </p>
      <PlanTools plan={plan} place={place} tell={tell} />
      <AroundPlan plan={about} change={(change) => setAbout({ ...about, ...change })} tell={tell} />
      <h3>{words.edit.scenes}</h3>
      <p className="plan-help">{rows.length === 0 ? words.edit.empty : words.edit.help}</p>
      <ol className="plan-scenes" ref={list}>
        {rows.map(({ key, scene }, at) => (
          <SceneRow
            // A frame that is moved is loaded anew: with what is kept by now.
            key={`${key}${opened === key ? ` ${at}` : ''}`}
            {...{ scene, at, tell }}
            of={key}
            all={rows.length}
            name={nameOf(scene)}
            open={opened === key}
            toggle={() => setOpened(opened === key ? null : key)}
            move={(by) => move(at, by)}
            duplicate={() => duplicate(at)}
            remove={() => remove(at)}
            show={() => present(place, at + 1)}
            change={(change) => setRows((now: Rows) => changed(now, key, change))}
          />
        ))}
      </ol>
      <div className="plan-tools">
        <button
          type="button"
          id="plan-add-view"
          disabled={rows.length >= most.scenes}
          onClick={() => add(newView(openingId))}
        >
          {words.edit.addView}
          {after}
        </button>
        <button type="button" disabled={rows.length >= most.scenes} onClick={() => add(newText)}>
          {words.edit.addText}
          {after}
        </button>
        {rows.length >= most.scenes && <span className="plan-help">{words.edit.full}</span>}
      </div>
    </div>
  );
}
