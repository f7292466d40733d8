import type { PageState } from '../contract/page.ts';
import { letterOf, specs } from '../state/experiments.ts';

/** Letters of the figures that follow a control. */
export const figuresOf = (name: keyof PageState): readonly string[] =>
  specs.filter(({ follows, place }) => place.letter && follows.includes(name)).map(({ id }) => letterOf(id));
