import { useEffect, useRef, useState } from 'react';
import { useLayer } from '../figure/use-layer.ts';
import { loadScript } from '../view-kit/load.ts';
import { presentWords as words } from './words.ts';

/** A code as a path in a square of `size` modules. */
interface Drawn {
  readonly size: number;
  readonly path: string;
}

async function draw(link: string): Promise<Drawn> {
  const { encode } = await loadScript(() => import('uqr'));
  const { size, data } = encode(link, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}

interface QrCodeProps {
  readonly link: string;
  readonly close: () => void;
}

/** The link as a code to be photographed from the last row, and in letters. */
export function QrCode({ link, close }: QrCodeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // The dialog tells that it is closed a moment later; a key pressed in between would find the code still open.
  const leave = () => {
    dialog.current?.close();
    close();
  };
  useLayer(true, leave);
  useEffect(() => {
    let here = true;
    draw(link).then(
      (code) => here && setDrawn(code),
      () => here && setDrawn('failed'),
    );
    return () => {
      here = false;
    };
  }, [link]);
  return (
    <dialog ref={dialog} className="present-code" aria-labelledby="present-code-title" onClose={close}>
      <h2 id="present-code-title">{words.codeTitle}</h2>
      {drawn && drawn !== 'failed' ? (
        <svg viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={words.codeOf(link)}>
          <rect width={drawn.size} height={drawn.size} fill="#ffffff" />
          <path d={drawn.path} fill="#000000" shapeRendering="crispEdges" />
        </svg>
      ) : (
        <p className="present-code-waits">{drawn === 'failed' ? words.codeFails : words.codeWaits}</p>
      )}
      <p className="present-link">{link}</p>
      <button type="button" onClick={leave}>
        {words.close}
      </button>
    </dialog>
  );
}
