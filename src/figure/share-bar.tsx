import { useState } from 'react';

export interface Download {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly text: () => string;
}

function save({ name, type, text }: Download): void {
  const url = URL.createObjectURL(new Blob([text()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** Copy a link that reproduces what is seen, and take the numbers along. */
export function ShareBar({
  link,
  downloads,
}: {
  readonly link: () => string;
  readonly downloads: readonly Download[];
}) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
    setTimeout(() => setCopied('no'), 3000);
  };
  const text = { no: 'Copy link', yes: 'Link copied', refused: 'Copy the address bar' }[copied];
  return (
    <div className="share-bar">
      <button type="button" onClick={copy}>
        {text}
      </button>
      {downloads.map((download) => (
        <button type="button" key={download.label} onClick={() => save(download)}>
          {download.label}
        </button>
      ))}
    </div>
  );
}
