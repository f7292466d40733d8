import type { ReactNode } from 'react';

/** Colours and type of a picture that stands alone; light, or dark where the reader's system is. */
const style = `
.chart { font: 400 13px system-ui, sans-serif; font-variant-numeric: tabular-nums }
.chart text { fill: currentColor } .axis { color: #6b6778 } .axis-label { color: #524e5e }
.grid { stroke: #ebe8ee } .base, .tick { stroke: #d9d5de } .zero { stroke: #6b6778 }
.reference { color: #6b6778 } .reference line { stroke: currentColor; stroke-dasharray: 1 5 } .note { color: #524e5e }
.line-label, .sides text { font-weight: 600 } .paper-ground { fill: #fbfaf8 }
.ink-sampled { color: #d55e00 } .ink-scaled { color: #0072b2 } .ink-single { color: #7a6f9b }
.ink-paper { color: #6d6d6d } .ink-quiet { color: #6b6778 }
@media (prefers-color-scheme: dark) {
.axis, .reference, .ink-quiet { color: #9b95aa } .axis-label, .note { color: #c1bccd } .paper-ground { fill: #15131b }
.grid { stroke: #2a2634 } .base, .tick { stroke: #3b3647 } .zero { stroke: #9b95aa }
.ink-sampled { color: #ff8a3d } .ink-scaled { color: #5ab4f0 } .ink-single { color: #b3a8d6 } .ink-paper { color: #a9a9a9 }
}`;

interface StillPictureProps {
  /** Of all of it, px. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for someone who cannot see it. */
  readonly label: string;
  /** Charts, each moved to its place. */
  readonly children: ReactNode;
}

/** Charts as one picture that stands alone, without the page's styles. */
export const StillPicture = ({ width, height, label, children }: StillPictureProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    role="img"
    aria-label={label}
  >
    <style>{style}</style>
    <rect className="paper-ground" width={width} height={height} />
    {children}
  </svg>
);
