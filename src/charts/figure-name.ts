import { createContext, useContext } from 'react';

/** The heading of the figure around: what tells its sliders from those of the same name in the next one. */
export const FigureName = createContext('');

/** A slider's name with its figure's. */
export function useNameInFigure(label: string): string {
  const figure = useContext(FigureName);
  return figure === '' ? label : `${label}, ${figure}`;
}
