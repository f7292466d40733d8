import { useEffect, useState, useSyncExternalStore } from 'react';
import { encoding } from '../charts/encoding.ts';
import { Mark } from '../charts/mark.tsx';
import { percent } from '../charts/numbers.ts';
import type { Telling } from './telling.ts';
import { cloudWords, sentence, summary, tested as testedInWords } from './words.ts';

interface Row {
  readonly metric: string;
  readonly meaning: 'scaled' | 'sampled' | 'single' | 'exact';
  readonly name: string;
  readonly answer: { readonly digit: number; readonly probability: number | null; readonly clear?: boolean } | null;
}

/** What the marks stand for, each with its answer in numbers. */
export function Numbers({ telling, exact }: { readonly telling: Telling; readonly exact: boolean }) {
  const told = useSyncExternalStore(telling.subscribe, telling.get);
  const rows: Row[] = [
    { metric: 'probability-scaled', meaning: 'scaled', name: cloudWords.scaled, answer: told?.scaled ?? null },
    {
      metric: 'probability-sampled',
      meaning: 'sampled',
      name: cloudWords.sampled(told?.drawn ?? 0),
      answer: told && told.drawn > 0 ? told.mean : null,
    },
    ...(exact
      ? [
          {
            metric: 'probability-exact',
            meaning: 'exact',
            name: cloudWords.exact,
            answer: told?.exact ?? null,
          } as const,
        ]
      : []),
  ];
  return (
    <dl className="cloud-numbers">
      {rows.map(({ metric, meaning, name, answer }) => (
        <div key={metric}>
          <dt>
            <svg className={`key ink-${meaning}`} width="16" height="14" aria-hidden="true">
              {meaning === 'exact' ? (
                <circle cx="8" cy="7" r="5.5" className="ring" />
              ) : (
                <Mark shape={encoding[meaning].mark} x={8} y={7} size={5} />
              )}
            </svg>
            {name}
          </dt>
          <dd>
            <b>{answer ? `${answer.digit}${answer.clear === false ? '?' : ''}` : '–'}</b>{' '}
            <output
              data-metric={metric}
              data-layer="recorded"
              data-value={answer?.probability ?? undefined}
              aria-live="off"
            >
              {answer?.probability == null ? '–' : percent(answer.probability)}
            </output>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface TestedProps {
  readonly tested: { readonly share: number; readonly images: number } | null;
  /** Why that is not known. */
  readonly untested: string | null;
}

/** How good the network is that answers; its place is there before that is known. */
export const Tested = ({ tested, untested }: TestedProps) => (
  <p className="cloud-tested">{tested ? testedInWords(tested) : (untested ?? '\u00a0')}</p>
);

/** One mask of the stream in words, beside its picture. */
export function MaskLine({ telling, problem }: { readonly telling: Telling; readonly problem: string | null }) {
  const mask = useSyncExternalStore(telling.subscribe, telling.get)?.mask;
  return (
    <p className="cloud-mask-line">
      <svg className="key ink-single" width="16" height="14" aria-hidden="true">
        <Mark shape={encoding.single.mark} x={8} y={7} size={5} />
      </svg>
      {mask ? (
        <>
          {cloudWords.single(mask.number)}
          <b>{mask.digit}</b>. {cloudWords.kept(mask.kept, mask.of)}.
        </>
      ) : problem ? (
        '–'
      ) : (
        cloudWords.waiting
      )}
    </p>
  );
}

/** What is to be seen, computed from the numbers. */
export function Sentence({ telling, problem }: { readonly telling: Telling; readonly problem: string | null }) {
  const told = useSyncExternalStore(telling.subscribe, telling.get);
  return <p className="cloud-sentence">{problem ?? (told ? sentence(told) : cloudWords.waiting)}</p>;
}

/** Milliseconds between two changes of what the figure is described by. */
const calmMs = 5000;

interface DescriptionProps {
  readonly id: string;
  readonly telling: Telling;
  readonly problem: string | null;
  readonly rate: number;
  readonly units: number;
  readonly tested: string;
}

/** The figure in words, for those who hear it; not read out by itself. */
export function Description(props: DescriptionProps) {
  const { id, telling, problem, rate, units, tested } = props;
  const [text, setText] = useState<string>(cloudWords.waiting);
  useEffect(() => {
    const write = () => {
      const told = telling.get();
      if (told) setText(`${summary(told, rate, units)} ${tested}`);
    };
    const first = setTimeout(write, 1500);
    const timer = setInterval(write, calmMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [telling, rate, units, tested]);
  return (
    <p className="unseen" id={id}>
      {problem ?? text}
    </p>
  );
}
