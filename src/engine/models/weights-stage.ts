import type { WeightsStep } from '../../core/models/plan.ts';
import { activate, deactivate } from './activation.ts';
import type { Room, Values, WeightRoom } from './room.ts';
import type { Run, Stage } from './stage.ts';

/** A layer of weights as the kernels see it: windows on an image, or on all values of an example. */
export interface WeightShape {
  readonly kernelRows: number;
  /** Values that one row of the kernel sees. */
  readonly run: number;
  /** Groups of four floats that hold them. */
  readonly vectors: number;
  readonly outputs: number;
}

export const shapeOf = ({ image, inputs, outputs }: WeightsStep): WeightShape => {
  const kernelRows = image?.size ?? 1;
  const run = inputs / kernelRows;
  return { kernelRows, run, vectors: Math.ceil(run / 4), outputs };
};

/** Floats of an output's weights backward. */
export const rowFloats = ({ kernelRows, vectors }: WeightShape): number => kernelRows * vectors * 4 + 4;

/** Bytes of a layer's weights forward. */
export const forwardBytes = ({ kernelRows, run, outputs }: WeightShape): number =>
  (kernelRows * run + 1) * Math.ceil(outputs / 4) * 16;

export function weightRoom(room: Room, shape: WeightShape): WeightRoom {
  const backward = () => room.own(rowFloats(shape) * shape.outputs * 4);
  return { forward: room.own(forwardBytes(shape)), backward: backward(), first: backward(), second: backward() };
}

/** Calls `each` with the place of each weight, biases last, in floats: backward, and packed [inputs + 1, outputs]. */
export function eachWeight(
  { kernelRows, run, vectors, outputs }: WeightShape,
  each: (backward: number, packed: number) => void,
) {
  const perOutput = kernelRows * vectors * 4 + 4;
  const inputs = kernelRows * run;
  for (let i = 0; i <= inputs; i++) {
    const row = Math.floor(i / run);
    const within = i === inputs ? kernelRows * vectors * 4 : row * vectors * 4 + (i % run);
    for (let o = 0; o < outputs; o++) each(o * perOutput + within, i * outputs + o);
  }
}

/** Copies weights from where they are trained to where the forward pass reads them. */
export function spread(f32: Float32Array, shape: WeightShape, room: WeightRoom) {
  const { kernelRows, run, vectors, outputs } = shape;
  const padded = Math.ceil(outputs / 4) * 4;
  for (let o = 0; o < outputs; o++) {
    let to = (room.forward >> 2) + o;
    let from = (room.backward >> 2) + o * rowFloats(shape);
    for (let k = 0; k < kernelRows; k++) {
      for (let i = 0; i < run; i++, to += padded) f32[to] = f32[from + i];
      from += vectors * 4;
    }
    f32[to] = f32[from];
  }
}

/** Sets what the padding of a gradient's rows has to 0, so that the padding of weights stays 0. */
function clearPadding(f32: Float32Array, gradient: number, shape: WeightShape) {
  const { kernelRows, run, vectors, outputs } = shape;
  if (run === vectors * 4) return;
  for (let o = 0; o < outputs; o++) {
    for (let k = 0; k < kernelRows; k++) {
      const at = (gradient >> 2) + o * rowFloats(shape) + k * vectors * 4;
      f32.fill(0, at + run, at + vectors * 4);
    }
  }
}

/** Where windows look: the input itself, or a copy with zeros around it. */
interface Seen {
  readonly values: Values;
  readonly rowBytes: number;
  readonly placeBytes: number;
  readonly height: number;
  readonly width: number;
  fill(run: Run): void;
  /** Derivatives by what was seen to those by the input. */
  hand(run: Run): void;
}

function seenBy(room: Room, name: string, { image, inputs }: WeightsStep, input: Values): Seen {
  const same = { fill: () => {}, hand: () => {} };
  if (!image) return { values: input, rowBytes: inputs * 4, placeBytes: input.bytes, height: 1, width: 1, ...same };
  const { height, width, channels, size, padding } = image;
  const places = { height: height + 2 * padding - size + 1, width: width + 2 * padding - size + 1 };
  const placeBytes = channels * 4;
  const rowBytes = (width + 2 * padding) * placeBytes;
  if (padding === 0) return { values: input, rowBytes, placeBytes, ...places, ...same };
  const values = room.values(
    `${name}, ${height} × ${width} padded by ${padding}`,
    (height + 2 * padding) * (rowBytes >> 2),
    input.deltas !== 0,
  );
  const copy = (f32: Float32Array, examples: number, back: boolean) => {
    const [inner, outer] = back ? [input.deltas, values.deltas] : [input.at, values.at];
    for (let e = 0; e < examples; e++) {
      for (let y = 0; y < height; y++) {
        const small = (inner + e * input.bytes + y * width * placeBytes) >> 2;
        const large = (outer + e * values.bytes + (y + padding) * rowBytes + padding * placeBytes) >> 2;
        if (back) f32.copyWithin(small, large, large + width * channels);
        else f32.copyWithin(large, small, small + width * channels);
      }
    }
  };
  return {
    ...{ values, rowBytes, placeBytes },
    ...places,
    fill: ({ f32, examples }) => copy(f32, examples, false),
    hand: ({ f32, examples }) => copy(f32, examples, true),
  };
}

/** A dense layer or a convolution, with its activation. */
export function weightsStage(room: Room, name: string, step: WeightsStep, input: Values, weights: WeightRoom): Stage {
  const { activation, outputs, index, places } = step;
  const shape = shapeOf(step);
  const { kernelRows, run: runOf, vectors } = shape;
  const seen = seenBy(room, name, step, input);
  const { values, rowBytes, placeBytes, height, width } = seen;
  const output = room.values(name, places.length * outputs);
  const capacity = room.examples * places.length;
  const counts = room.scratch(`live places of ${name}`, outputs * 4);
  const [offsets, list] = ['offsets', 'derivatives'].map((what) =>
    room.scratch(`${what} of live places`, capacity * outputs * 4),
  );
  const gradient = room.scratch('gradient', rowFloats(shape) * outputs * 4);
  const zeros = room.scratch('zeros', vectors * 16);

  return {
    input,
    output,
    random: false,
    forward(run) {
      const { examples, machine } = run;
      seen.fill(run);
      const across = step.image ? { examples, height, width } : { examples: 1, height: 1, width: examples };
      machine.kernels.windowSums(
        values.at,
        across.examples,
        values.bytes,
        across.height,
        across.width,
        rowBytes,
        placeBytes,
        kernelRows,
        runOf,
        weights.forward,
        outputs,
        output.at,
        output.bytes,
        step.image ? outputs * 4 : output.bytes,
        // Examples have many zeros; what layers make of them has fewer.
        input.deltas === 0 ? 1 : 0,
      );
      activate(activation, output, run);
    },
    backward(run, learn) {
      const { examples, machine, f32 } = run;
      const { kernels } = machine;
      if (activation !== 'relu') deactivate(activation, output, run);
      const live = activation === 'relu' ? output.at : 0;
      kernels.liveLists(
        output.deltas,
        live,
        examples,
        output.bytes,
        height,
        width,
        outputs,
        values.bytes,
        rowBytes,
        placeBytes,
        counts,
        offsets,
        list,
        capacity,
      );
      kernels.windowGradient(
        counts,
        offsets,
        list,
        capacity,
        outputs,
        values.at,
        kernelRows,
        rowBytes,
        vectors,
        zeros,
        gradient,
      );
      clearPadding(f32, gradient, shape);
      if (values.deltas !== 0) {
        f32.fill(0, values.deltas >> 2, (values.deltas + examples * values.bytes) >> 2);
        kernels.windowBack(
          counts,
          offsets,
          list,
          capacity,
          outputs,
          weights.backward,
          kernelRows,
          rowBytes,
          vectors,
          values.deltas,
        );
        seen.hand(run);
      }
      learn(index, gradient);
    },
  };
}
