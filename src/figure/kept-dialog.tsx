/** What this browser keeps for the page, to take along and to delete; loaded when it is asked for. */
import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { ExperimentView, SetState } from '../contract/view.ts';
import { specs } from '../state/experiments.ts';
import { attempt, keyOf } from '../state/kept.ts';
import { forgetFiles } from '../state/kept-files.ts';
import { forget, type KeptList, type KeptRun, listKept, readRun } from '../state/kept-list.ts';
import type { LabControl } from '../state/lab.ts';
import { longestRunFile } from '../state/saved-run.ts';
import { Dialog } from './dialog.tsx';
import { keptWords as words } from './kept-words.ts';
import { saveFile } from './save-file.ts';
import { useFound } from './use-found.ts';
import './kept-dialog.css';

/** What shows and deletes runs, and loads what tells of them. */
export interface RunParts extends Pick<LabControl, 'views' | 'getState' | 'subscribe' | 'reset'> {
  readonly loadView: (id: string) => Promise<ExperimentView>;
}

interface KeptDialogProps {
  readonly actions: RunParts;
  readonly set: SetState;
  readonly close: () => void;
}

/** Null where the browser forbids storage. */
const look = (): KeptList | null => attempt(() => listKept(localStorage, specs));

interface RowProps {
  readonly title: string;
  readonly text: string;
  readonly bytes: number;
  readonly children: ReactNode;
}

const Row = ({ title, text, bytes, children }: RowProps) => (
  <li>
    <div>
      <strong>{title}</strong>
      <p>{text}</p>
    </div>
    <span className="kept-size">{words.size(bytes)}</span>
    <span className="kept-buttons">{children}</span>
  </li>
);

interface PressProps {
  readonly label: string;
  /** What the button is about, where its label alone does not say so. */
  readonly of: string;
  readonly press: () => void;
}

const Press = ({ label, of, press }: PressProps) => (
  <button type="button" onClick={press}>
    {label}
    <span className="unseen">{of}</span>
  </button>
);

export default function KeptDialog({ actions, set, close }: KeptDialogProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asker = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [list, setList] = useState(look);
  const [message, say] = useState('');
  const [asking, ask] = useState(false);
  const { networks, settings, files, allowed } = useFound(list, actions.loadView);
  const active = useSyncExternalStore(actions.subscribe, () => actions.getState().active);
  // A run that ends meanwhile is kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks anew whenever it changes.
  useEffect(() => setList(look()), [active]);

  const runBytes = (run: KeptRun) => run.bytes + (networks[run.key] ?? 0);
  const total = (list?.runs ?? []).reduce((sum, run) => sum + runBytes(run), 0);
  const together = total + (list?.answersBytes ?? 0) + (files?.bytes ?? 0);
  const underWay = (view: string) => {
    const { active, waiting } = actions.getState();
    return active === view || waiting.includes(view);
  };
  /** After the button that was pressed may be gone. */
  const done = (text: string) => {
    setList(look());
    say(text);
    heading.current?.focus();
  };
  const remove = ({ id, key, title, withheld }: KeptRun) => {
    if (!withheld) {
      if (underWay(id)) return say(words.underWay(title));
      actions.views[id]?.reset();
    }
    forget([key]);
    done(words.deleted(words.run(title)));
  };
  const removeFiles = () =>
    forgetFiles().then(
      () => done(words.deleted(words.files)),
      (error: Error) => done(words.notDeleted(error.message)),
    );
  const removeAll = () => {
    ask(false);
    const busy = specs.find((spec) => underWay(spec.id));
    if (busy) return done(words.underWay(busy.about.title));
    actions.reset();
    forget(list?.keys ?? []);
    return (files ? forgetFiles() : Promise.resolve()).then(
      () => done(words.allDeleted),
      (error: Error) => done(words.notDeleted(error.message)),
    );
  };
  const take = async (file: File) => {
    const long = file.size > longestRunFile ? words.tooLong(file.size) : null;
    const read = long ? { problem: long } : readRun(await file.text(), specs);
    if ('problem' in read) return say(words.refused(file.name, read.problem));
    const { spec, run } = read;
    const { title } = spec.about;
    if (underWay(spec.id)) return say(words.underWay(title));
    actions.views[spec.id].show(run);
    set({ run: 'live' }, 'menu');
    setList(look());
    const kept = attempt(() => localStorage.getItem(keyOf(`run:${spec.id}`))) === JSON.stringify(run);
    say(kept ? words.shown(file.name, title) : words.onlyShown(file.name, title));
  };
  const some = list && (list.runs.length > 0 || list.answers.length > 0 || files);
  return (
    <Dialog title={words.title} className="kept-dialog" heading={heading} close={close}>
      <p>{list ? (some ? words.lead : words.empty) : words.nothing}</p>
      <p className="kept-message" role="status">
        {message}
      </p>
      {list && some && (
        <>
          <ul className="kept-list">
            {list.runs.map((kept) => (
              <Row
                key={kept.key}
                title={words.run(kept.title)}
                text={`${kept.withheld ? `${words.withheld} ` : ''}${kept.run ? (settings[kept.key] ?? '…') : words.unreadable}`}
                bytes={runBytes(kept)}
              >
                {kept.run && (
                  <Press
                    label={words.export}
                    of={words.ofRun(kept.title)}
                    press={() =>
                      saveFile(`${kept.id}.json`, new Blob([JSON.stringify(kept.run)], { type: 'application/json' }))
                    }
                  />
                )}
                <Press label={words.delete} of={words.ofRun(kept.title)} press={() => remove(kept)} />
              </Row>
            ))}
            {list.answers.length > 0 && (
              <Row title={words.answers} text={words.answersCount(list.answers.length)} bytes={list.answersBytes}>
                <Press
                  label={words.delete}
                  of={` ${words.answers}`}
                  press={() => {
                    forget(list.answers);
                    done(words.deleted(words.answers));
                  }}
                />
              </Row>
            )}
            {files && (
              <Row title={words.files} text={words.filesCount(files.count)} bytes={files.bytes}>
                <Press label={words.delete} of={` ${words.files}`} press={removeFiles} />
              </Row>
            )}
          </ul>
          <p>{words.total(together, allowed)}</p>
        </>
      )}
      {list && list.others > 0 && <p className="dialog-note">{words.others(list.others)}</p>}
      <div className="kept-import">
        <label htmlFor={`${id}-file`}>{words.import}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // A file cannot be read where it was moved or is locked.
            if (file) take(file).catch((error: Error) => say(words.refused(file.name, error.message)));
            currentTarget.value = '';
          }}
        />
        <p id={`${id}-help`} className="dialog-note">
          {words.importHelp}
        </p>
      </div>
      {some && (
        <div className="dialog-buttons">
          <button type="button" ref={asker} aria-expanded={asking} onClick={() => ask(!asking)}>
            {words.everything}
          </button>
          {asking && (
            <fieldset className="kept-sure">
              <legend>{words.sure}</legend>
              <button type="button" className="primary" onClick={removeAll}>
                {words.yes}
              </button>
              <button
                type="button"
                onClick={() => {
                  ask(false);
                  asker.current?.focus();
                }}
              >
                {words.no}
              </button>
            </fieldset>
          )}
        </div>
      )}
    </Dialog>
  );
}
