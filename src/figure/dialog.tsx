import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react';
import { useLayer } from './use-layer.ts';
import { buttonWords } from './words.ts';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly className?: string;
  /** Its heading, where that is given the focus. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** What lies over the page until it is closed: by its button, a click beside it, Escape or the browser's Back. */
export function Dialog({ title, className = '', heading, close, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => ref.current?.showModal(), []);
  useLayer(true, () => ref.current?.close());
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // So that what it was opened from stays: settings, a figure that fills the screen.
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.close();
      }}
    >
      <div className="dialog-inner">
        <header>
          <h2 id={id} ref={heading} tabIndex={heading ? -1 : undefined}>
            {title}
          </h2>
          <button type="button" onClick={() => ref.current?.close()}>
            {buttonWords.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
