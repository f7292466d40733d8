import { memo } from 'react';
import { definition } from './words/definition.tsx';

interface DefinitionProps {
  /** Units that dropout may switch off, in the network on the page. */
  readonly units: number;
}

/** What dropout is, and the ways to predict: all that the laboratory needs. */
export const Definition = memo(({ units }: DefinitionProps) => (
  <section className="text" id="definition">
    <h2>{definition.title}</h2>
    {definition.body(units, Math.floor(units * Math.log10(2)) + 1)}
  </section>
));
