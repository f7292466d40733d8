/** How to put a view into a slide or a course page; loaded when it is asked for. */
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { PageState } from '../contract/page.ts';
import { openingId } from '../state/experiments.ts';
import { pagesRoot } from '../state/kept.ts';
import { CoursePackage } from './course-package.tsx';
import { Dialog } from './dialog.tsx';
import { controlsOf, type EmbedChoice, embedAddress, embedSnippet, heightOf, reachOf } from './embed-snippet.ts';
import { embedWords as words } from './embed-words.ts';
import { NumberField } from './number-field.tsx';
import { useCopy } from './use-copy.ts';
import './embed-dialog.css';

interface EmbedDialogProps {
  readonly view: string;
  readonly title: string;
  readonly state: PageState;
  /** Whether there is a question to ask before the view is shown. */
  readonly asks?: () => Promise<boolean>;
  readonly close: () => void;
}

type Change = (patch: Partial<EmbedChoice>) => void;

interface PartProps {
  readonly view: string;
  readonly choice: EmbedChoice;
  readonly change: Change;
}

/** Sections of the page for teaching. */
const teaching = Object.keys(words.classroom) as (keyof typeof words.classroom)[];
const themes = Object.keys(words.themes) as PageState['theme'][];

function Controls({ view, choice, change }: PartProps) {
  const toggled = (list: readonly string[], name: string) =>
    list.includes(name) ? list.filter((one) => one !== name) : [...list, name];
  return (
    <fieldset className="embed-controls">
      <legend>{words.controls}</legend>
      <p>{words.controlsHelp}</p>
      <ul>
        {controlsOf(view).map(([name, label]) => {
          const box = (kind: 'hide' | 'lock') => (
            <label>
              <input
                type="checkbox"
                aria-label={words.of(words[kind], label)}
                checked={choice[kind].includes(name)}
                disabled={kind === 'lock' && (choice.hide.includes(name) || name === 'more')}
                onChange={() => change({ [kind]: toggled(choice[kind], name) })}
              />
              {words[kind]}
            </label>
          );
          return (
            <li key={name}>
              <span>{label}</span>
              {box('hide')}
              {box('lock')}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Look({ choice, change, asking }: PartProps & { readonly asking: boolean }) {
  const id = useId();
  const check = (name: 'grows' | 'sandbox' | 'autoplay' | 'predict') => (
    <label className="embed-check">
      <input type="checkbox" checked={choice[name]} onChange={() => change({ [name]: !choice[name] })} />
      {words[name]}
    </label>
  );
  return (
    <fieldset className="embed-look">
      <legend>{words.frame}</legend>
      <div className="embed-fields">
        <label htmlFor={`${id}-theme`}>{words.theme}</label>
        <select
          id={`${id}-theme`}
          value={choice.theme}
          onChange={(event) => change({ theme: themes[event.currentTarget.selectedIndex] })}
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {words.themes[theme]}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-width`}>{words.width}</label>
        <input
          id={`${id}-width`}
          className="number"
          value={choice.width}
          pattern="[1-9]\d{0,3}%?"
          onChange={(event) => change({ width: event.currentTarget.value.trim() })}
        />
        <label htmlFor={`${id}-height`}>{words.height}</label>
        <span className="number-field">
          <NumberField
            id={`${id}-height`}
            value={choice.height}
            min={200}
            max={2000}
            integer
            onChange={(height) => change({ height })}
          />
        </span>
      </div>
      <div className="embed-checks">
        {check('grows')}
        {check('autoplay')}
        {asking && check('predict')}
        {check('sandbox')}
      </div>
    </fieldset>
  );
}

/** What is wrong with the size that was typed; empty where nothing is. */
const problemWith = ({ width }: EmbedChoice): string => (/^[1-9]\d{0,3}%?$/.test(width) ? '' : words.badWidth(width));

export default function EmbedDialog({ view, title, state, asks, close }: EmbedDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { copied, copy } = useCopy(() => field.current?.select());
  const [choice, setChoice] = useState<EmbedChoice>({
    hide: state.hide,
    lock: state.lock,
    theme: state.theme,
    autoplay: state.autoplay,
    predict: false,
    width: '100%',
    height: heightOf(view),
    grows: false,
    sandbox: false,
  });
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    asks?.().then(setAsking, () => {});
  }, [asks]);
  const part = { view, choice, change: (patch: Partial<EmbedChoice>) => setChoice((now) => ({ ...now, ...patch })) };
  const address = embedAddress(pagesRoot(), view, state, choice);
  const problem = problemWith(choice);
  const reach = reachOf(address);
  const trains = view !== openingId && state.run !== 'recorded' && !choice.hide.includes('train');
  const { lead, completedWhen, completed, onlyMinute } = words.course;
  const snippet = problem || embedSnippet(address, title, choice);
  return (
    <Dialog title={words.title(title)} close={close}>
      <p>{words.lead}</p>
      <div className="embed-parts">
        <Look {...part} asking={asking} />
        <Controls {...part} />
      </div>
      <label htmlFor={`${id}-snippet`}>{words.snippet}</label>
      <textarea
        ref={field}
        id={`${id}-snippet`}
        readOnly
        rows={choice.grows ? 9 : 4}
        value={snippet}
        spellCheck={false}
      />
      <div className="dialog-buttons">
        <button type="button" className="primary" disabled={problem !== ''} onClick={() => copy(snippet)}>
          {words.copy[copied]}
        </button>
        <a href={address} target="_blank" rel="noopener">
          {words.open}
        </a>
        <code className="embed-address">{address}</code>
      </div>
      {reach && (
        <p className="dialog-note">
          <strong>{words.reach[reach]}</strong>
        </p>
      )}
      <p className="embed-teaching">
        {words.teaching}{' '}
        {teaching.map((section, i) => (
          <Fragment key={section}>
            {i > 0 && ' · '}
            <a href={`${pagesRoot()}classroom/?from=${encodeURIComponent(address)}#${section}`}>
              {words.classroom[section]}
            </a>
          </Fragment>
        ))}
      </p>
      {!problem && (
        <CoursePackage<'run' | 'minute'>
          lead={lead}
          label={completedWhen}
          rules={trains ? completed : { minute: completed.minute }}
          note={() => (trains ? '' : onlyMinute)}
          fileName={`dropout-${view}`}
          activity={(completed) => {
            const frame = embedSnippet(address, title, { ...choice, grows: false });
            return { name: view, title, address, link: address, frame, completed };
          }}
        />
      )}
      <p className="dialog-note">{words.sandboxNote}</p>
      <p className="dialog-note">{words.versionNote}</p>
    </Dialog>
  );
}
