/** What the page knows of every view beside its picture, as it stands in tests/contract/markup/<id>/about.txt. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paramsOf } from '../../src/app/params.ts';
import { codecsOf } from '../../src/contract/check.ts';
import { served } from '../../src/contract/parameters.ts';
import type { RecordedEntry } from '../../src/contract/view.ts';
import { defaults } from '../../src/core/codec.ts';
import { writeAddress } from '../../src/state/address.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { experiments } from './house.ts';
import { lookOf, looks } from './looks.ts';
import { stateAt } from './markup.tsx';
import type { Params } from './tiny.ts';

const index = JSON.parse(readFileSync('public/recorded/index.json', 'utf8')) as RecordedEntry[];

const speed = { stepMs: 0.5, maskUs: 1.2 };

/** The parameters that differ, as on the command line. */
const differing = (params: Params, from: Params): string =>
  Object.keys(params)
    .filter((name) => JSON.stringify(params[name]) !== JSON.stringify(from[name]))
    .map((name) => `${name}=${String(params[name])}`)
    .join(' ');

describe.each(experiments)('$id', (experiment) => {
  const { id, spec } = experiment;
  const codecs = codecsOf(spec);
  const usual = defaults(codecs);

  test('what a run is asked for, and what is said of it', async () => {
    const view = await experiment.view();
    const asked = (address: string) => paramsOf(view, stateAt(address)) as Params;
    const entries = index.filter((entry) => entry.experiment === id);
    const told = [
      `${view.spec.id}: ${view.title}`,
      `${spec.title}. ${spec.question}`,
      `judged: ${view.verdictRule}`,
      `to look for: ${view.lookFor}`,
      ...view.claims.map(
        ({ id: claim, short, words, where, paper, state }) =>
          `claim ${claim}, ${short}: “${words}” (${where}); paper: ${paper}; ${writeAddress({ ...defaultPageState, ...state })}`,
      ),
      `asked for at first: ${differing(asked(''), usual)}; ${view.seconds(asked(''), speed).toFixed(2)} s`,
      `kept at first: ${view.choose(entries, defaultPageState)?.name}`,
    ];
    for (const look of [
      ...looks,
      'seed=3&budget=lecture',
      'optimiser=momentum&learningRate=0.01',
      'noise=inverted&dropout=0.7',
    ]) {
      const address = lookOf(look, id);
      const [params, state] = [asked(address), stateAt(address)];
      const line = [
        differing(params, asked('')),
        served<object>(spec.parameters, params, asked('')) ? '' : 'other networks',
        `${view.seconds(params, speed).toFixed(2)} s`,
        view.choose(entries, state)?.name ?? 'none kept',
      ];
      told.push(`${look}: ${line.filter((part) => part !== '').join('; ')}`);
    }
    for (const [name, codec] of Object.entries(codecs)) {
      const words = /^[\w-]+(, [\w-]+)*$/.test(codec.range) ? codec.range.split(', ') : [];
      for (const text of [...words, '3', '0.3', '2,3', '16,64', '0,0.5', 'gaussian']) {
        const { problem, value } = codec.parse(text);
        if (problem || codec.equals(value, codec.default)) continue;
        const other = { ...usual, [name]: value };
        const same = (asked: Params, made: Params) => (served<object>(spec.parameters, asked, made) ? 'same' : 'other');
        told.push(`${name}=${text}: ${same(other, usual)} networks, and ${same(usual, other)} the other way round`);
      }
    }
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(`markup/${id}/about.txt`);
  });
});
