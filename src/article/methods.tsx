import type { SamplingFacts } from './chapters/sampling.ts';
import { methods } from './en/methods.tsx';

interface MethodsProps {
  /** The recorded run at the usual settings, and these in words; null until it has come. */
  readonly usual: SamplingFacts | null;
  readonly settings: string | null;
}

/** How the numbers are made, for someone who wants to make them again. */
export const Methods = ({ usual, settings }: MethodsProps) => (
  <section className="text" id="methods">
    <h2>{methods.title}</h2>
    {methods.body(usual?.most ?? null, settings)}
  </section>
);
