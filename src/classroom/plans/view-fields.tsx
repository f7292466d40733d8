import { useId, useState } from 'react';
import { Framed } from '../framed.tsx';
import { ViewOptions } from '../view-options.tsx';
import { viewOf } from '../views.ts';
import { most, type ViewScene } from './plan.ts';
import { refusalWords } from './refusal-words.ts';
import { problemWithSettings, readViewLink, searchOf, settingsIn } from './settings.ts';
import type { Tell } from './tell.ts';
import { readable, words } from './words.ts';

const { scene: said } = words;

interface ViewFieldsProps {
  readonly scene: ViewScene;
  readonly change: (change: Partial<ViewScene>) => void;
  readonly tell: Tell;
}

/** Which view a scene shows, and with which settings: they are set in the view itself. */
export function ViewFields({ scene, change, tell }: ViewFieldsProps) {
  const id = useId();
  const { view, settings, ask, whole } = scene;
  /** What the frame was loaded with; what is set in it since is in the scene. `turn`: to load the same anew. */
  const [loaded, setLoaded] = useState({ view, settings, turn: 0 });
  /** Of what the frame shows, and of a link; what the frame tells meanwhile takes nothing back that was said of a link. */
  const [problem, setProblem] = useState('');
  const [ofLink, setOfLink] = useState('');
  const [link, setLink] = useState('');
  const load = (next: Pick<ViewScene, 'view' | 'settings'> & Partial<ViewScene>) => {
    setLoaded({ view: next.view, settings: next.settings, turn: loaded.turn + 1 });
    setProblem('');
    setOfLink('');
    change(next);
  };
  const follow = (told: string) => {
    const shown = settingsIn(told).settings;
    const wrong =
      shown.length > most.settings
        ? refusalWords.longSettings(shown.length, most.settings)
        : problemWithSettings(view, shown);
    setProblem(wrong ?? '');
    if (!wrong && shown !== settings) change({ settings: shown });
  };
  const take = () => {
    const read = readViewLink(link);
    if ('problem' in read) return setOfLink(read.problem);
    setLink('');
    load(read);
  };
  const reset = () => {
    const before = { view, settings };
    load({ view, settings: '' });
    if (settings) tell(said.wasReset, () => load(before));
  };
  const wrong = ofLink || problem;
  const canAsk = viewOf(view)?.spec !== null;
  return (
    <>
      <div className="plan-field">
        <label htmlFor={id}>{said.view}</label>
        <select
          id={id}
          className="scene-first"
          value={view}
          onChange={({ currentTarget }) => load({ view: currentTarget.value, settings: '', ask: false })}
        >
          <ViewOptions />
        </select>
      </div>
      <p className="plan-help">{said.follows}</p>
      <div className="scene-frame">
        <Framed
          key={loaded.turn}
          view={loaded.view}
          settings={searchOf({ ...loaded, ask: false })}
          tell={(told) => told.view === loaded.view && follow(told.settings)}
        />
      </div>
      <div className="scene-kept">
        <p>{said.keeps(readable(settings) || said.usual)}</p>
        <button type="button" disabled={settings === ''} onClick={reset}>
          {said.reset}
        </button>
      </div>
      <p className="scene-problem" role="status">
        {wrong && (wrong.endsWith('.') ? wrong : said.notKept(wrong))}
      </p>
      {canAsk && (
        <label className="plan-check">
          <input
            type="checkbox"
            checked={ask}
            aria-describedby={`${id}-ask`}
            onChange={({ currentTarget }) => change({ ask: currentTarget.checked })}
          />
          {said.ask}
        </label>
      )}
      <p className="plan-help" id={`${id}-ask`}>
        {canAsk ? said.askHelp : said.noAsk}
      </p>
      <label className="plan-check">
        <input
          type="checkbox"
          checked={whole}
          onChange={({ currentTarget }) => change({ whole: currentTarget.checked })}
        />
        {said.whole}
      </label>
      <details>
        <summary>{said.link}</summary>
        <div className="plan-field">
          <label htmlFor={`${id}-link`}>{said.link}</label>
          <span className="plan-link">
            <input
              id={`${id}-link`}
              type="url"
              value={link}
              maxLength={most.link}
              aria-describedby={`${id}-help`}
              onChange={({ currentTarget }) => {
                setLink(currentTarget.value);
                setOfLink('');
              }}
              onKeyDown={({ key }) => key === 'Enter' && take()}
            />
            <button type="button" disabled={link === ''} onClick={take}>
              {said.useLink}
            </button>
          </span>
          <span className="plan-help" id={`${id}-help`}>
            {said.linkHelp}
          </span>
        </div>
      </details>
    </>
  );
}
