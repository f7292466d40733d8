import { useContext, useEffect, useState } from 'react';
import type { PageState } from '../../contract/page.ts';
import { attempt } from '../../state/kept.ts';
import { listKept } from '../../state/kept-list.ts';
import { keptId, madeNow, metricsNow } from '../assignments/captured.ts';
import { codeLimits, readCodes } from '../assignments/code.ts';
import { Step } from '../assignments/compose.tsx';
import { Framed, type ToldState } from '../framed.tsx';
import { readViewLink } from '../given.ts';
import { Choose, Files, TextField } from '../pieces.tsx';
import { readSettings, settingsAsking, settingsOfRun, withSettings } from '../settings.ts';
import { SiteContext } from '../site.ts';
import { siteViews, viewOf } from '../views.ts';
import { inQuotes } from '../words.ts';
import { keepResult } from './results.ts';
import { type Entry, entryOf, entryOfCode, longestTable, paramsIn, readTable } from './table.ts';
import { runsWords as words } from './words.ts';

export interface Opened {
  readonly view: string;
  readonly settings: string;
}

interface AddProps {
  readonly opened: Opened | null;
  readonly open: (opened: Opened | null) => void;
  /** Takes runs into the table and says so; false where there is no room. */
  readonly add: (entries: readonly Entry[], sentence: (added: number) => string) => boolean;
  readonly say: (sentence: string) => void;
  /** For the name of a new run. */
  readonly count: number;
}

const specs = siteViews.flatMap(({ spec }) => spec ?? []);
const titles = Object.fromEntries(siteViews.map(({ id, title, part }) => [id, `${part}: ${title}`]));

/** The runs that this browser keeps, each as its view opens it. */
const keptRuns = () =>
  (attempt(() => listKept(localStorage, specs))?.runs ?? []).flatMap(({ id, title, run, withheld }) => {
    const spec = viewOf(id)?.spec;
    return run && spec && !withheld ? { title, view: id, settings: settingsAsking(id, spec, run.params) } : [];
  });

/** Where runs come from. */
export function Add({ opened, open, add, say, count }: AddProps) {
  const [view, choose] = useState(specs[0].id);
  const [link, setLink] = useState('');
  const [codes, setCodes] = useState('');
  const [kept] = useState(keptRuns);
  const follow = () => {
    const read = readViewLink(link);
    if (read === null) return say(words.badLink);
    open(read);
  };
  const takeCodes = (what: string, given: string): boolean => {
    const read = readCodes(given);
    if (read.problem) {
      say(words.refused(what, read.problem));
      return false;
    }
    const entries = read.codes.flatMap(({ handIn, intact }) =>
      handIn?.run && intact && viewOf(handIn.view) ? entryOfCode(handIn) : [],
    );
    return add(entries, (added) => words.addedCodes(added, read.codes.length - entries.length));
  };
  const takeFile = (name: string, given: string) => {
    const read = readTable(given);
    if ('problem' in read) return say(words.refused(inQuotes(name), read.problem));
    const { table, results } = read.value;
    if (!add(table.list, words.imported)) return;
    for (const [entry, run] of results) keepResult(entry, run);
  };
  return (
    <Step title={words.add}>
      <p>{words.addHelp}</p>
      <div className="columns">
        <div className="field">
          <Choose label={words.view} value={view} options={titles} set={choose} />
          <div className="buttons">
            <button type="button" onClick={() => open({ view, settings: '' })}>
              {words.openView}
            </button>
          </div>
        </div>
        <div className="field">
          <TextField label={words.link} value={link} most={limitOfLink} set={setLink} />
          <div className="buttons">
            <button type="button" disabled={link === ''} onClick={follow}>
              {words.openLink}
            </button>
          </div>
        </div>
        <div className="field">
          <strong>{words.kept}</strong>
          {kept.length === 0 && <p className="help">{words.keptNone}</p>}
          <div className="buttons">
            {kept.map((one) => (
              <button type="button" key={one.view} onClick={() => open(one)}>
                {words.openKept(one.title)}
              </button>
            ))}
          </div>
        </div>
      </div>
      {opened && (
        <Shown
          key={`${opened.view}?${opened.settings}`}
          opened={opened}
          add={add}
          close={() => open(null)}
          count={count}
        />
      )}
      <div className="columns">
        <div className="field">
          <TextField label={words.codes} value={codes} rows={3} most={codeLimits.together} set={setCodes} />
          <div className="buttons">
            <button
              type="button"
              disabled={codes.trim() === ''}
              onClick={() => takeCodes(words.pasted, codes) && setCodes('')}
            >
              {words.addCodes}
            </button>
          </div>
        </div>
        <Files
          label={words.import}
          help={words.importHelp}
          most={[longestTable, '4 MB']}
          take={([file]) => takeFile(file.name, file.text)}
          refuse={say}
        />
      </div>
    </Step>
  );
}

const limitOfLink = 8000;

interface ShownProps extends Pick<AddProps, 'add' | 'count'> {
  readonly opened: Opened;
  readonly close: () => void;
}

/** What the recorded run that a view shows was made with, as JSON; null until that is known, empty where it is not. */
function useRecordedParams(view: string, settings: string | null): string | null {
  const { loadView, loadRecorded } = useContext(SiteContext);
  const [known, tell] = useState<{ readonly settings: string; readonly params: string } | null>(null);
  useEffect(() => {
    if (settings === null) return;
    const state = readSettings(view, settings).values as unknown as PageState;
    loadView(view)
      .then((loaded) => loadRecorded(loaded, state, ''))
      .then(
        (recorded) => tell({ settings, params: recorded ? JSON.stringify(recorded.params) : '' }),
        () => tell({ settings, params: '' }),
      );
  }, [view, settings, loadView, loadRecorded]);
  return known?.settings === settings ? (known?.params ?? null) : null;
}

/** A view, and what is taken of it. */
function Shown({ opened: { view, settings }, add, close, count }: ShownProps) {
  const [told, setTold] = useState<ToldState | null>(null);
  /** The run that this browser kept before: the view shows it at first, whatever settings it is opened with. */
  const [before] = useState(() => keptId(view));
  const made = told && madeNow(told, '', new Date());
  const source = made === null ? 'none' : made.how === 'recorded' ? 'recorded' : 'run';
  const params = useRecordedParams(view, source === 'recorded' && told ? told.settings : null);
  const ready = source === 'run' || (source === 'recorded' && params !== null);
  const title = viewOf(view)?.title ?? view;
  const take = () => {
    if (!told || !made || source === 'none' || !ready) return;
    // The same run, taken twice, is one.
    const run = { ...made, at: '', params: source === 'recorded' ? (params ?? '') : made.params };
    const name = `${count + 1}. ${title}`.slice(0, codeLimits.name);
    const metrics = metricsNow(told.metrics, source, []);
    // What is changed after a run is for the next one.
    const asked = source === 'run' ? settingsOfRun(view, told.settings, paramsIn(run)) : told.settings;
    add([entryOf({ name, view, settings: withSettings(view, asked), run, metrics })], (added) =>
      added > 0 ? words.added(name) : '',
    );
  };
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <p role="status">{words.shown(title, words.sources[made?.id && made.id === before ? 'kept' : source])}</p>
        <span className="buttons">
          <button type="button" className="primary" disabled={!ready} onClick={take}>
            {words.take}
          </button>
          <button type="button" onClick={close}>
            {words.close}
          </button>
        </span>
      </div>
      <Framed view={view} settings={settings} tell={setTold} />
    </section>
  );
}
