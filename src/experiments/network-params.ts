/** Parameters that experiments share: budgets, seeds, networks and how they are trained. */
import { choice, list, number } from '../core/codec.ts';
import { noiseKinds, optimiserKinds } from '../core/network.ts';
import type { ParameterLabel } from './types.ts';

export const budgets = ['quick', 'lecture', 'paper'] as const;
export type Budget = (typeof budgets)[number];

/** Data and training steps of a budget. */
export interface BudgetSetting {
  /** The first shard (6,000 training, 2,000 test images, stratified) or all of MNIST. */
  readonly extent: 'first' | 'all';
  readonly steps: number;
  /** Test images measured, from MNIST's first where `extent` is all. */
  readonly testImages: number;
}
export type BudgetSettings = Readonly<Record<Budget, BudgetSetting>>;

export const seedCodec = number({ default: 1, min: 0, max: 4294967295, integer: true });
const unitsCodec = number({ default: 100, min: 1, max: 1000, integer: true });

/** Codecs of parameters that mean the same in every experiment; an experiment takes those it has. */
export const shared = {
  rates: list(number({ default: 0.5, min: 0, max: 0.95 }), {
    default: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    minLength: 1,
    maxLength: 20,
    unique: true,
  }),
  networkShape: list(unitsCodec, { default: [100, 100, 100], minLength: 1, maxLength: 5 }),
  /** Hidden layers whose outputs are dropped. */
  layers: list(number({ default: 1, min: 1, max: 5, integer: true }), {
    default: [1, 2, 3],
    minLength: 0,
    maxLength: 5,
    unique: true,
  }),
  noise: choice(noiseKinds, 'classic'),
  seeds: list(seedCodec, { default: [1], minLength: 1, maxLength: 20, unique: true }),
  budget: choice(budgets, 'lecture'),
  steps: number({ default: 0, min: 0, max: 20000, integer: true }),
  batchSize: number({ default: 64, min: 1, max: 512, integer: true }),
  learningRate: number({ default: 0.001, min: 0.00001, max: 1 }),
  optimiser: choice(optimiserKinds, 'adam'),
  testImages: number({ default: 0, min: 0, max: 10000, integer: true }),
  trainImages: number({ default: 0, min: 0, max: 60000, integer: true }),
};

/** Labels of the same parameters. */
export const sharedLabels = {
  rates: {
    label: 'Dropout rates',
    help: 'The rates trained together, one network each.',
    aliases: ['rate', 'dropout'],
  },
  networkShape: { label: 'Network shape', help: 'Units of each hidden layer.', unit: 'units' },
  layers: { label: 'Where dropout acts', help: 'Hidden layers whose outputs are dropped; 1 is the first.' },
  noise: { label: 'Noise', help: 'What dropout multiplies the hidden outputs with.', aliases: ['kind'] },
  seeds: { label: 'Seed', help: 'Everything random follows from it.', aliases: ['seed'] },
  budget: { label: 'Budget', help: 'How long to train and how much to measure.' },
  steps: { label: 'Steps', help: "Training steps; 0 takes the budget's.", unit: 'steps' },
  batchSize: { label: 'Batch size', help: 'Images a training step.', unit: 'images', aliases: ['batch'] },
  learningRate: { label: 'Learning rate', help: 'Step size of the optimiser.', aliases: ['lr'] },
  optimiser: { label: 'Optimiser', help: 'How gradients become steps.', aliases: ['optimizer'] },
  testImages: {
    label: 'Test images',
    help: "Test images measured, from MNIST's first; 0 takes the budget's.",
    unit: 'images',
  },
  trainImages: { label: 'Training images', help: "Training images available; 0 takes the budget's.", unit: 'images' },
} satisfies Record<keyof typeof shared, ParameterLabel>;
