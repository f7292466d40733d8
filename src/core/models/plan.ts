/** A model resolved: shapes of everything, weights and noise numbered in the order in which they are met. */
import {
  type Activation,
  type FactorLaw,
  type HiddenLayer,
  type Model,
  type Noise,
  outputsOf,
  type Shape,
  sizeOf,
} from '../model.ts';
import { convolutionWindows, denseWindow, type ImageWindows, poolWindows, type Windows } from './windows.ts';

/** A layer of weights; a convolution's are used at each place. */
export interface WeightShape {
  /** Values that each unit sees: of a convolution kernel · kernel · channels. */
  readonly inputs: number;
  /** Units, or channels. */
  readonly outputs: number;
  readonly places: number;
}

/** A place at which something random enters. */
export interface NoiseSite {
  /** In words, for messages. */
  readonly name: string;
  /** A factor's law, or a standard normal for each sum that a unit receives. */
  readonly draws: FactorLaw | 'normals';
  /** Numbers drawn for an example. */
  readonly width: number;
  readonly per: 'example' | 'batch';
}

/** Whether a site's factors differ from 1. */
export const isRandom = ({ draws }: NoiseSite): boolean => draws === 'normals' || !('rate' in draws) || draws.rate > 0;

/** Weights and what happens to them at random: `site` has the numbers. */
export interface WeightsStep {
  readonly kind: 'weights';
  readonly places: readonly Int32Array[];
  /** Of a convolution: what the places are on. */
  readonly image?: ImageWindows;
  readonly inputs: number;
  readonly outputs: number;
  /** Number of the layer of weights. */
  readonly index: number;
  readonly activation: Activation;
  readonly random: 'nothing' | 'factors' | 'local' | 'normals';
  readonly site: number;
  /** Of factors on weights, for `local`. */
  readonly law?: FactorLaw;
}

export interface PoolStep {
  readonly kind: 'max-pool' | 'average-pool';
  readonly places: readonly Int32Array[];
  readonly image: ImageWindows;
  readonly activation: Activation;
}

/** Value i is multiplied by factor i modulo `shared`, the number of factors. */
export interface FactorsStep {
  readonly kind: 'factors';
  readonly site: number;
  readonly shared: number;
}

export type Step =
  | WeightsStep
  | PoolStep
  | FactorsStep
  | { readonly kind: 'residual'; readonly steps: readonly Step[] };

export interface Plan {
  readonly inputs: number;
  readonly outputs: number;
  /** The head's weights are the last step's. */
  readonly steps: readonly Step[];
  readonly weights: readonly WeightShape[];
  readonly sites: readonly NoiseSite[];
}

/** Whether what a step makes is drawn at random. */
export const stepIsRandom = (step: Step, sites: readonly NoiseSite[]): boolean =>
  step.kind === 'residual'
    ? step.steps.some((inner) => stepIsRandom(inner, sites))
    : 'site' in step && step.site >= 0 && isRandom(sites[step.site]);

class Planner {
  readonly weights: WeightShape[] = [];
  readonly sites: NoiseSite[] = [];

  constructor(private readonly normals: boolean) {}

  private site(name: string, draws: FactorLaw | 'normals', width: number, per: NoiseSite['per'] = 'example'): number {
    return this.sites.push({ name, draws, width, per }) - 1;
  }

  /** Steps of layers one after another, and the shape that comes out. */
  through(layers: readonly HiddenLayer[], shape: Shape, within: string): { steps: Step[]; shape: Shape } {
    const steps: Step[] = [];
    layers.forEach((layer, l) => {
      const made = this.layer(layer, shape, `${within}layer ${l + 1}`);
      steps.push(...made.steps);
      shape = made.shape;
    });
    return { steps, shape };
  }

  private layer(layer: HiddenLayer, shape: Shape, name: string): { steps: Step[]; shape: Shape } {
    if (layer.kind === 'noise') return { steps: this.factors(layer.noise, shape, name), shape };
    if (layer.kind === 'residual') {
      const inner = this.through(layer.layers, shape, `${name}, `);
      if (inner.shape.join() !== shape.join()) {
        throw new RangeError(
          `${name} makes ${inner.shape.join(' × ')} values; allowed is ${shape.join(' × ')}, its input`,
        );
      }
      const steps = [...inner.steps, ...this.factors(layer.noise, shape, name)];
      return { steps: [{ kind: 'residual', steps }], shape };
    }
    if (layer.kind === 'dense') return this.weighted(layer, denseWindow(sizeOf(shape), layer.units), layer.units, name);
    if (layer.kind === 'convolution')
      return this.weighted(layer, convolutionWindows(shape, layer), layer.channels, name);
    const { places, shape: pooled, image } = poolWindows(shape, layer);
    const step: Step = { kind: layer.kind, places, image, activation: layer.activation ?? 'none' };
    return { steps: [step, ...this.factors(layer.noise, pooled, name)], shape: pooled };
  }

  weighted(
    { activation, noise }: { activation: Activation; noise?: Noise },
    { places, shape, image }: Windows & { readonly image?: ImageWindows },
    outputs: number,
    name: string,
  ): { steps: Step[]; shape: Shape } {
    const inputs = places[0].length;
    const index = this.weights.push({ inputs, outputs, places: places.length }) - 1;
    const step = { kind: 'weights', places, image, inputs, outputs, index, activation } as const;
    const sums = places.length * outputs;
    if (this.normals) {
      const site = this.site(`the weights of ${name}`, 'normals', sums);
      return { steps: [{ ...step, random: 'normals', site }, ...this.factors(noise, shape, name)], shape };
    }
    if (noise?.on !== 'weights') {
      return { steps: [{ ...step, random: 'nothing', site: -1 }, ...this.factors(noise, shape, name)], shape };
    }
    const { local = false, per } = noise;
    const site = this.site(`the weights of ${name}`, local ? 'normals' : noise, local ? sums : inputs * outputs, per);
    return { steps: [{ ...step, random: local ? 'local' : 'factors', site, law: noise }], shape };
  }

  private factors(noise: Noise | undefined, shape: Shape, name: string): Step[] {
    if (!noise) return [];
    const shared = { units: sizeOf(shape), channels: shape[shape.length - 1], layer: 1, weights: 0 }[
      noise.on ?? 'units'
    ];
    return [{ kind: 'factors', site: this.site(name, noise, shared, noise.per), shared }];
  }
}

const plans = new WeakMap<Model, Plan>();

/** Made once for each model. @throws RangeError where shapes do not fit each other */
export function planOf(model: Model): Plan {
  const plan = plans.get(model) ?? made(model);
  plans.set(model, plan);
  return plan;
}

function made({ input, layers, head, weights }: Model): Plan {
  const planner = new Planner(weights === 'normals');
  const { steps, shape } = planner.through(layers, input, '');
  const outputs = outputsOf(head);
  const last = planner.weighted({ activation: 'none' }, denseWindow(sizeOf(shape), outputs), outputs, 'the head');
  return {
    inputs: sizeOf(input),
    outputs,
    steps: [...steps, ...last.steps],
    weights: planner.weights,
    sites: planner.sites,
  };
}
