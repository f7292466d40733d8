import { serve, timed } from '../serve.ts';

// What the machine can do on one thread: arithmetic in registers alone, and copying.

/** A module with `run(times)`: sums of so many rounds of `multiply-add`, each of `chains` vectors of four floats. */
function arithmetic(chains: number): Uint8Array<ArrayBuffer> {
  const sized = (bytes: readonly number[]) => [...unsigned(bytes.length), ...bytes];
  const simd = (op: number) => [0xfd, ...unsigned(op)];
  const get = (local: number) => [0x20, ...unsigned(local)];
  const set = (local: number) => [0x21, ...unsigned(local)];
  const splat = (value: number) => [0x43, ...new Uint8Array(new Float32Array([value]).buffer), ...simd(0x13)];
  const [times, factor, term, first] = [0, 1, 2, 3];
  const sums = Array.from({ length: chains }, (_, c) => first + c);
  const code = [
    ...[0x01, ...unsigned(chains + 2), 0x7b],
    ...[...splat(0.999), ...set(factor), ...splat(0.001), ...set(term)],
    ...[0x03, 0x40],
    ...sums.flatMap((sum) => [...get(sum), ...get(factor), ...simd(0xe6), ...get(term), ...simd(0xe4), ...set(sum)]),
    ...[...get(times), 0x41, 0x01, 0x6b, 0x22, times, 0x0d, 0x00, 0x0b],
    ...get(first),
    ...sums.slice(1).flatMap((sum) => [...get(sum), ...simd(0xe4)]),
    ...[...simd(0x1f), 0x00, 0x0b],
  ];
  const sections: [number, number[]][] = [
    [1, [0x01, 0x60, 0x01, 0x7f, 0x01, 0x7d]],
    [3, [0x01, 0x00]],
    [7, [0x01, ...sized([...new TextEncoder().encode('run')]), 0x00, 0x00]],
    [10, [0x01, ...sized(code)]],
  ];
  const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  return Uint8Array.from([...header, ...sections.flatMap(([id, bytes]) => [id, ...sized(bytes)])]);
}

const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >> 7)]);

/** As many sums as hide the latency of a multiplication and an addition, and fit sixteen registers with two more. */
const chains = 12;
const rounds = 1_000_000;
const flopsOfRounds = rounds * chains * 4 * 2;
const copied = 64 * 2 ** 20;

let run: (times: number) => number;
const [from, to] = [new Uint8Array(copied).fill(1), new Uint8Array(copied)];

serve({
  async start() {
    const { instance } = await WebAssembly.instantiate(arithmetic(chains));
    run = instance.exports.run as typeof run;
  },
  /** Milliseconds of so many multiplications and additions. */
  async arithmetic({ flops }: { flops: number }) {
    const calls = Math.max(1, Math.round(flops / flopsOfRounds));
    const ms = await timed(() => {
      for (let i = 0; i < calls; i++) run(rounds);
    });
    return (ms * flops) / (calls * flopsOfRounds);
  },
  /** Gigabytes read and written a second. */
  async copy({ times }: { times: number }) {
    const ms = await timed(() => {
      for (let i = 0; i < times; i++) to.set(from);
    });
    return (2 * copied * times) / (ms * 1e6);
  },
});
