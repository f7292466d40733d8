/** The page around the views, drawn as on a wide screen: controls, frames, presentation, embedding, and the article. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import AskFirst from '../../src/app/ask-first.tsx';
import { chapters } from '../../src/app/chapters.ts';
import { Lab } from '../../src/app/lab.tsx';
import Presenting from '../../src/app/presenting.tsx';
import { questionsOf } from '../../src/app/questions.tsx';
import Reading from '../../src/app/reading.tsx';
import type { Recordings } from '../../src/app/use-recordings.ts';
import { predictions } from '../../src/article/predict/use-prediction.ts';
import { isView } from '../../src/build/pages.ts';
import { filled, oembed, viewPage } from '../../src/build/view-pages.ts';
import type { PageState } from '../../src/contract/page.ts';
import type { Recorded, RecordedEntry } from '../../src/contract/view.ts';
import EmbedDialog from '../../src/figure/embed-dialog.tsx';
import { labIds, openingId, sceneIds } from '../../src/state/experiments.ts';
import { idle } from '../../src/state/job.ts';
import type { LabControl, LabState } from '../../src/state/lab.ts';
import type { OpenNetworkStore } from '../../src/state/networks.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import type { JobState } from '../../src/state/types.ts';
import { difference } from './difference.ts';
import { evidenceOf, shownIn } from './evidence.ts';
import { type AnyView, experiments } from './house.ts';
import { drawn, stateAt } from './markup.tsx';
import { networkStore } from './networks.ts';

// On a server there are no stores to listen to; what they hold now is what is drawn.
vi.mock('react', async (load) => {
  const react = await load<typeof import('react')>();
  const now: typeof react.useSyncExternalStore = (subscribe, get, getOnServer = get) =>
    react.useSyncExternalStore(subscribe, get, getOnServer);
  return { ...react, useSyncExternalStore: now };
});
vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('min-width') }));
vi.stubGlobal('location', new URL('https://a.example/dropout/'));
vi.stubGlobal('innerWidth', 1280);
vi.stubGlobal('innerHeight', 720);
vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });

const recordedAt = <T,>(name: string): T => JSON.parse(readFileSync(`public/recorded/${name}.json`, 'utf8')) as T;

const views: Record<string, AnyView> = {};
const jobs: Record<string, Record<'training' | 'done', JobState>> = {};
const entries = recordedAt<RecordedEntry[]>('index');
const loaded = Object.fromEntries(
  entries.map((entry) => [entry.name, { ...entry, ...recordedAt<Recorded>(entry.name) } as Recorded]),
);

beforeAll(async () => {
  for (const experiment of experiments) {
    views[experiment.id] = { ...(await experiment.view()), Picture, tables };
    const evidence = await evidenceOf(experiment);
    const of = (state: 'training' | 'done') => shownIn(state, experiment, evidence);
    const known = {
      backend: { name: 'cpu', device: 'plain JavaScript', rejected: [] },
      speed: { stepMs: 0.5, maskUs: 1.2 },
    };
    const progress = { stage: 'training', fraction: 0.4, secondsLeft: 30, worked: 20 } as const;
    jobs[experiment.id] = {
      training: { ...idle, ...known, ...of('training'), status: 'training', progress },
      done: { ...idle, ...known, ...of('done'), status: 'done' },
    };
  }
});

// Drawn in other tests.
const Picture = () => <i>picture</i>;
const tables = () => [{ caption: 'table', head: [], rows: [] }];

const nothing = () => {};
const store: OpenNetworkStore = {
  ...networkStore(),
  subscribe: () => nothing,
  getVersion: () => 0,
  isClustering: () => false,
  offer: nothing,
};
const control: LabControl = {
  views: {},
  getState: () => labOf({}),
  subscribe: () => nothing,
  start: nothing,
  pause: nothing,
  resume: nothing,
  step: nothing,
  cancel: nothing,
  reset: nothing,
  dismiss: nothing,
  prepared: nothing,
};

/** What runs in the laboratory: nothing, but for some jobs. */
const labOf = (some: Readonly<Record<string, JobState>>, patch: Partial<LabState> = {}): LabState => ({
  jobs: { ...Object.fromEntries(experiments.map(({ id }) => [id, idle])), ...some },
  active: null,
  waiting: [],
  fraction: 0,
  secondsLeft: null,
  backend: null,
  asked: [],
  ...patch,
});

const recordingsIn = (state: PageState): Recordings => {
  const own = (id: string) => entries.filter(({ experiment }) => experiment === id);
  const shown = Object.values(views).map((view) => {
    const entry = view.choose(own(view.spec.id), state);
    return [view.spec.id, (entry && loaded[entry.name]) ?? null] as const;
  });
  const of = (id: string) => own(id).map(({ name }) => loaded[name]);
  return {
    shown: Object.fromEntries(shown),
    loaded,
    entries,
    of,
    want: nothing,
    wantAll: nothing,
    problem: null,
    problems: {},
    retry: () => {},
  };
};

const labAt = (address: string, lab: LabState): Promise<string> => {
  const state = stateAt(address);
  const given = { state, set: nothing, control, lab, views, recordings: recordingsIn(state), networks: store };
  return drawn(<Lab {...given} notices={[]} />);
};

const failure = { name: 'Error', message: 'Training diverged: the loss is not finite at rate 0.9.' };

/** The laboratory at an address before, during and after training, and where that failed. */
async function through(address: string, ids: readonly string[]): Promise<string> {
  const [first, ...waiting] = ids;
  const training = labOf({ [first]: jobs[first].training }, { active: first, waiting, fraction: 0.4, secondsLeft: 90 });
  const done = labOf(Object.fromEntries(ids.map((id) => [id, jobs[id].done])), { backend: 'cpu' });
  const failed = labOf({ [first]: { ...jobs[first].done, status: 'failed', error: failure } });
  const before = await labAt(address, labOf({}));
  const later = Object.entries({ training, done, failed }).map(
    async ([name, lab]) => `===== ${name} =====\n${difference(before, await labAt(address, lab))}\n`,
  );
  return [`===== ${address} =====\n${before}\n`, ...(await Promise.all(later))].join('\n');
}

test('the laboratory', async () => {
  await expect(await through('?v=1', labIds)).toMatchFileSnapshot('markup/laboratory.txt');
});

describe.each(experiments)('$id', ({ id }) => {
  test('alone, with its controls', async () => {
    const alone = await through(`?view=${id}&embed=1`, [id]);
    const others = ['full=1', 'embed=1&theme=projector', 'embed=1&hide=dropout,more', 'embed=1&lock=dropout,seed'];
    const before = await labAt(`?view=${id}&embed=1`, labOf({}));
    const parts = others.map(async (other) => {
      const text = await labAt(`?view=${id}&${other}`, labOf({}));
      return `===== ${other} =====\n${difference(before, text)}\n`;
    });
    await expect([alone, ...(await Promise.all(parts))].join('\n')).toMatchFileSnapshot(`markup/${id}/alone.txt`);
  });

  test('presented, embedded, linked to', async () => {
    const state = stateAt(`?mode=present&scene=${(sceneIds as readonly string[]).indexOf(id) + 1}`);
    const given = { state, set: nothing, control, views, recordings: recordingsIn(state), networks: store };
    const scene = await drawn(
      <Presenting {...given} lab={labOf({})} runs={{}} notices={[]} cloud={null} close={() => {}} />,
    );
    const dialog = (view: string, title: string) =>
      drawn(<EmbedDialog view={view} title={title} state={defaultPageState} close={nothing} />);
    const html = filled(readFileSync('index.html', 'utf8'));
    if (!isView(id)) throw new Error(`${id} has no page of its own`);
    const parts = {
      presented: difference(await labAt(`?view=${id}&embed=1&theme=projector`, labOf({})), scene),
      'embed dialog': difference(await dialog(openingId, ''), await dialog(id, views[id].title)),
      'page of its own': difference(html, viewPage(html, id, 'https://a.example/')),
      oEmbed: oembed(id, 'https://a.example/'),
    };
    const text = Object.entries(parts).map(([name, part]) => `===== ${name} =====\n${part}\n`);
    await expect(text.join('\n')).toMatchFileSnapshot(`markup/${id}/around.txt`);
  });
});

describe.each(experiments)('$id', ({ id }) => {
  test('asked first, nothing is to be seen of it or of the answer', async () => {
    const parts = { views, lab: labOf({}), runs: {} };
    const view = <i>the view</i>;
    const scene = sceneIds.indexOf(id) + 1;
    const questions = questionsOf(id);
    for (const [i, { id: chapter, question }] of questions.entries()) {
      const predict = questions.length - i;
      const state = stateAt(`?mode=present&scene=${scene}&predict=${predict}`);
      const recordings = recordingsIn(state);
      const given = { ...parts, set: nothing, recordings };
      const frame = { ...state, view: id, embed: true };
      for (const text of [
        await drawn(
          <AskFirst {...given} state={frame} instead={null}>
            {view}
          </AskFirst>,
        ),
        await drawn(
          <Presenting {...given} {...{ state, control }} networks={store} notices={[]} cloud={null} close={() => {}} />,
        ),
      ]) {
        expect(text).toContain(`data-prediction="${chapter}"`);
        expect(text).toContain(question.replaceAll("'", '&#x27;'));
        expect(text).not.toMatch(/the view|<figure|<output|verdict|evidence|data-found|Recorded:/);
      }
    }
    const state = stateAt(`?view=${id}&embed=1`);
    const given = { ...parts, state, set: nothing, recordings: recordingsIn(state) };
    const unasked = (
      <AskFirst {...given} instead={null}>
        {view}
      </AskFirst>
    );
    expect(await drawn(unasked)).toContain('the view');
  });
});

test('the article, with the recorded runs', async () => {
  const recordings = recordingsIn(defaultPageState);
  const reading = async (runs: Readonly<Record<string, JobState['run']>>) => {
    const lab = labOf({});
    const given = {
      state: defaultPageState,
      store: { getState: () => defaultPageState, set: nothing },
      lab,
      views,
      recordings,
      networks: store,
      runs,
      tell: nothing,
    };
    return (await drawn(<Reading {...given} />))
      .replace(/<math[\s\S]*?<\/math>/g, '<math/>')
      .replace(/<[^>]*>/g, ' ')
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n');
  };
  const before = await reading({});
  for (const id of [...chapters.map((chapter) => chapter.id), 'reproduces']) predictions.set(id, { answer: null });
  const answered = await reading({});
  const own = await reading(Object.fromEntries(experiments.map(({ id }) => [id, jobs[id].done.run])));
  const text = [
    before,
    `===== answered =====\n${difference(before, answered)}\n`,
    `===== with runs of the visitor's own =====\n${difference(answered, own)}\n`,
  ];
  await expect(text.join('\n')).toMatchFileSnapshot('markup/article.txt');
});
