import { isPerceptron, type NoiseKind, noiseKinds, weightShapes } from '../core/model.ts';
import { modelOf, type Network } from '../core/network.ts';
import type { QuantisedLayer, TrainedNetwork } from '../core/trained.ts';
import { contents } from './words.ts';

/**
 * The file of a trained network: the length of its header (32 bits, little-endian), the header as JSON padded with
 * spaces to a multiple of 4 bytes, then for each layer its scales as 32-bit floats, then the shares of active units as
 * 32-bit floats, then for each layer its 8-bit weights. Version 2 is of a network that says its model; one of version 1
 * is a perceptron on MNIST.
 */
const format = ({ model }: Pick<Network, 'model'>): string => `dropout-cloud network ${model ? 2 : 1}`;

interface Header {
  readonly format: string;
  readonly network: Network;
  readonly step: number;
}

export function encodeTrained({ network, step, layers, active }: TrainedNetwork): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify({ format: format(network), network, step } satisfies Header));
  const padded = Math.ceil(header.length / 4) * 4;
  const floats = [...layers.map(({ scales }) => scales), ...active];
  const floatBytes = floats.reduce((sum, { length }) => sum + 4 * length, 0);
  const bytes = new Uint8Array(4 + padded + floatBytes + layers.reduce((sum, { values }) => sum + values.length, 0));
  bytes.fill(32, 4, 4 + padded);
  bytes.set(header, 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, padded, true);
  let at = 4 + padded;
  for (const value of floats.flatMap((values) => Array.from(values))) {
    view.setFloat32(at, value, true);
    at += 4;
  }
  for (const { values } of layers) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at);
    at += values.length;
  }
  return bytes;
}

/** @throws RangeError if the bytes are no such file, saying what is wrong */
export function decodeTrained(bytes: Uint8Array): TrainedNetwork {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length >= 4 ? view.getUint32(0, true) : Number.NaN;
  if (!(length % 4 === 0 && length <= 4096 && 4 + length <= bytes.length))
    throw new RangeError(contents.noNetwork(bytes.length));
  const header = readHeader(bytes.subarray(4, 4 + length));
  const { network, step } = header;
  const shapes = weightShapes(modelOf(network));
  const needed = 4 + length + shapes.reduce((sum, [rows, columns]) => sum + 4 * columns + (rows + 1) * columns, 0);
  const all = needed + 4 * network.units.reduce((sum, units) => sum + units, 0);
  if (bytes.length !== all) throw new RangeError(contents.bytes(bytes.length, all));
  let at = 4 + length;
  const floats = (count: number) => {
    const from = at;
    at += 4 * count;
    const values = Float32Array.from({ length: count }, (_, i) => view.getFloat32(from + 4 * i, true));
    if (!values.every(Number.isFinite)) throw new RangeError(contents.notFinite);
    return values;
  };
  const scales = shapes.map(([, outputs]) => floats(outputs));
  const active = network.units.map(floats);
  const layers = shapes.map(([rows, outputs], l): QuantisedLayer => {
    const size = (rows + 1) * outputs;
    at += size;
    return { inputs: rows, outputs, scales: scales[l], values: Int8Array.from(bytes.subarray(at - size, at)) };
  });
  return { network, step, layers, active };
}

function readHeader(bytes: Uint8Array): Header {
  let header: Header | null = null;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Said below.
  }
  const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 10000;
  const { units, rates, noise, seed, model } = header?.network ?? {};
  const known =
    Array.isArray(units) &&
    units.every(whole) &&
    Array.isArray(rates) &&
    rates.length === units.length &&
    rates.every((rate) => typeof rate === 'number' && rate >= 0 && rate < 1) &&
    noiseKinds.includes(noise as NoiseKind) &&
    Number.isSafeInteger(seed);
  if (
    !known ||
    header?.format !== format({ model }) ||
    !whole(header.step) ||
    !(model === undefined || isPerceptron(model))
  )
    throw new RangeError(contents.header);
  return header;
}
