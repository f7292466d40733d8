import { useEffect, useRef, useState } from 'react';
import { lastCheckpoint } from '../contract/checkpoints.ts';
import { keptId } from '../contract/kept-network.ts';
import { Thinned } from '../core/thinned.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import type { Digits } from '../data/types.ts';
import { type CloudAccuracy, type CloudNetwork, cloudFolders, cloudRates } from './networks.ts';
import { Stage } from './stage.ts';
import { createTelling } from './telling.ts';
import * as words from './words.ts';

export interface CloudSource {
  /** Loads one recorded network by its id. */
  readonly network: (id: string) => Promise<TrainedNetwork>;
  readonly digits: () => Promise<Digits>;
  readonly accuracy: () => Promise<CloudAccuracy>;
}

const said = (error: unknown, what: string): string =>
  words.lost(what, error instanceof Error ? error.message : String(error));

/** Loads until it has come. Returns what ends that. */
function keepAsking<T>(load: () => Promise<T>, take: (value: T) => void, fail: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = true;
  const ask = () => {
    load().then(
      (value) => wanted && take(value),
      (error) => {
        if (!wanted) return;
        fail(error);
        timer = setTimeout(ask, 5000);
      },
    );
  };
  ask();
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}

/** The recorded digits and the recorded network of a rate, as soon as they are here; the last one until the next is. */
export function useRecordedCloud(source: CloudSource, kind: CloudNetwork, rate: number) {
  const [digits, setDigits] = useState<Digits | null>(null);
  const [network, setNetwork] = useState<Thinned | null>(null);
  const [accuracy, setAccuracy] = useState<CloudAccuracy | null>(null);
  /** Why there are no digits, why it is not known how good the networks are, and why there is not this network. */
  const [problem, setProblem] = useState<string | null>(null);
  const [untested, setUntested] = useState<string | null>(null);
  const [lack, setLack] = useState<{ readonly key: string; readonly why: string } | null>(null);
  const known = useRef(new Map<string, Thinned>());
  useEffect(() => {
    const takeDigits = (all: Digits) => {
      setDigits(all);
      setProblem(null);
    };
    const takeAccuracy = (all: CloudAccuracy) => {
      setAccuracy(all);
      setUntested(null);
    };
    const ends = [
      keepAsking(source.digits, takeDigits, (error) => setProblem(said(error, words.images))),
      keepAsking(source.accuracy, takeAccuracy, (error) => setUntested(said(error, words.accuracy))),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [source]);
  const key = `${kind}/${rate}`;
  useEffect(() => {
    const take = (found: Thinned) => {
      setNetwork(found);
      setLack(null);
    };
    const before = known.current.get(key);
    if (before) {
      take(before);
      return;
    }
    // What came for a slider that has moved on is known when it is back.
    const load = async () => {
      const made = new Thinned(await source.network(keptId(cloudFolders[kind], rate, lastCheckpoint)));
      known.current.set(key, made);
      return made;
    };
    return keepAsking(load, take, (error) => setLack({ key, why: said(error, words.networks) }));
  }, [source, kind, rate, key]);
  // What another network says is not shown as what this one does.
  const lacks = lack?.key === key ? lack.why : null;
  const share = accuracy?.accuracy[kind][cloudRates.indexOf(rate)];
  const tested = accuracy && share !== undefined ? { share, images: accuracy.images } : null;
  return { digits, network: lacks === null ? network : null, tested, untested, problem: problem ?? lacks };
}

interface StageProps {
  readonly network: Thinned | null;
  readonly pixels: Uint8Array | null;
  readonly seed: number;
  readonly held: boolean;
  /** Masks at which it is held; 0 for none in particular. */
  readonly masks: number;
}

/** A stage on three canvases, shown what there is to show. */
export function useStage({ network, pixels, seed, held, masks }: StageProps) {
  const star = useRef<HTMLCanvasElement>(null);
  const bars = useRef<HTMLCanvasElement>(null);
  const mask = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const [telling] = useState(createTelling);
  useEffect(() => {
    if (!star.current || !bars.current || !mask.current) return;
    const made = new Stage({ star: star.current, bars: bars.current, mask: mask.current }, telling.set);
    stage.current = made;
    return () => {
      made.dispose();
      stage.current = null;
    };
  }, [telling]);
  useEffect(() => stage.current?.hold(held), [held]);
  useEffect(() => stage.current?.aim(masks), [masks]);
  useEffect(() => {
    if (!network || !pixels) {
      telling.set(null);
      return;
    }
    stage.current?.show({ network, pixels, seed, exact: network.network.units.length === 1 });
  }, [network, pixels, seed, telling]);
  return { star, bars, mask, stage, telling };
}
