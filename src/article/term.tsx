import { type ReactNode, type ToggleEvent, useId } from 'react';
import { terms } from './words/glossary.ts';

export type TermId = keyof typeof terms;

/** px between the word and its explanation, and between that and the page's edges. */
const gap = 8;

/** Places a popover below its word, or above where there is no room below; it scrolls along with the page. */
function place(word: HTMLElement, popover: HTMLElement): void {
  const box = word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(gap, Math.min(box.left, clientWidth - width - gap));
  const above = box.bottom + gap + height > clientHeight && box.top - gap - height > 0;
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${(above ? box.top - gap - height : box.bottom + gap) + scrollY}px`;
}

export interface TermProps {
  readonly id: TermId;
  readonly children?: ReactNode;
}

/** A word of the field on its first use; pressing it, by any means, explains it. */
export function Term({ id, children }: TermProps) {
  const popover = `term${useId()}`;
  const { name, text } = terms[id];
  const settle = ({ newState, currentTarget }: ToggleEvent<HTMLElement>) => {
    const word = currentTarget.previousElementSibling?.firstElementChild;
    if (newState === 'open' && word instanceof HTMLElement) place(word, currentTarget);
  };
  return (
    <>
      <dfn>
        <button type="button" className="term" popoverTarget={popover}>
          {children ?? name}
        </button>
      </dfn>
      <span className="term-text" id={popover} popover="auto" role="note" onToggle={settle}>
        <b>{name}</b> {text}
      </span>
    </>
  );
}
