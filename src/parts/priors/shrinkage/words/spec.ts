export const title = 'Shrinkage';
export const question = 'Do priors with scales of their own switch off units and layers?';
export const about = {
  title: 'Priors that switch off units and layers',
  description: 'Small residual networks learn under six priors before your eyes; see which rows and layers vanish.',
  picture: 'Heat maps of weights under six priors, and bars of the norms of layers.',
  asked: 'Under which prior does the network lose whole layers?',
};

export const labels = {
  sets: 'Data',
  priors: 'Priors',
  hyperprior: 'Hyperprior',
  rate: 'Dropout rate',
  blocks: 'Blocks',
  units: 'Units',
  start: 'First weights',
  cases: 'Training cases',
  steps: 'Steps',
  batchSize: 'Batch size',
  samples: 'Draws',
};

export const controls = {
  regressionData: 'Data',
  block: 'Block shown',
  moment: 'Share of training shown',
  colours: 'Colours of the maps',
  judged: 'Measure',
};

export const dataChoice = {
  label: 'Data',
  options: {
    toy: 'toy',
    few: 'few cases',
    tables: 'UCI, small sets',
    'tables-large': 'UCI, larger sets',
    'tables-half-cauchy': 'UCI, half-Cauchy',
  },
};
export const colourChoice = { label: 'Colours', options: { same: 'one scale', own: 'a scale for each map' } };
export const measureChoice = {
  label: 'Measure',
  options: { rmse: 'RMSE', absoluteError: 'absolute error', logLikelihood: 'log-likelihood' },
};
