import type { KeyboardEvent } from 'react';
import { useNameInFigure } from '../../../../charts/figure-name.ts';
import { marked } from '../../../../charts/format.ts';
import type { Layer } from '../../../../core/layer.ts';
import { words } from '../words/figure.tsx';
import type { DrawnNetwork, DrawnUnit } from './network.ts';

interface NetworkDrawingProps {
  readonly layers: readonly Layer[];
  readonly point: readonly number[];
  readonly drawn: DrawnNetwork;
  /** The tag beside a unit says what was drawn, not what it is multiplied by. */
  readonly drawing: boolean;
  /** Number of the hidden unit chosen, from 1. */
  readonly hidden: number;
  readonly disabled: boolean;
  readonly large: boolean;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly onHidden: (hidden: number) => void;
}

interface Node {
  readonly x: number;
  readonly y: number;
  readonly dropped: boolean;
}

const short = (value: number): string => marked(value.toFixed(Math.abs(value) < 9.95 ? 2 : 1));

/** The network as circles with their numbers; arrow keys and pointers choose a hidden unit. */
export function NetworkDrawing(props: NetworkDrawingProps) {
  const { layers, point, drawn, drawing, hidden, disabled, large, width, height, onHidden } = props;
  const name = useNameInFigure(words.networkLabel);
  const most = Math.max(...layers.map(({ outputs }) => outputs));
  const top = 26;
  const pitch = (height - top) / most;
  const radius = Math.max(13, Math.min(large ? 30 : 26, pitch / 2 - 7, width / 16));
  const small = radius < 20;
  const left = radius + 2;
  const right = width - radius - (small ? 30 : 54);
  const columns = [0, 1, 2, 3].map((c) => left + (c * (right - left)) / 3);
  const column = (c: number, dropped: readonly boolean[]): Node[] =>
    dropped.map((one, i) => ({
      x: columns[c],
      y: top + (height - top) / 2 + (i - (dropped.length - 1) / 2) * pitch,
      dropped: one,
    }));
  const nodes = [
    column(0, [false, false]),
    ...drawn.hidden.map((units, l) =>
      column(
        l + 1,
        units.map(({ dropped }) => dropped && !drawing),
      ),
    ),
    column(3, [false, false]),
  ];
  const widest = Math.max(...layers.flatMap(({ values }) => Array.from(values, Math.abs)));
  const [first] = drawn.hidden;
  const total = drawn.hidden.reduce((sum, units) => sum + units.length, 0);
  const press = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: first.length,
      ArrowLeft: -first.length,
    };
    const move = moves[event.key];
    if (disabled || !move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.max(1, Math.min(total, hidden + move));
    onHidden(to);
    const group = event.currentTarget;
    requestAnimationFrame(() => group.querySelectorAll<HTMLElement>('[role="radio"]')[to - 1]?.focus());
  };
  const text = { fontSize: Math.min(large ? 17 : 14, 0.58 * radius) };
  const tagText = { fontSize: small ? 10 : large ? 15 : 12.5 };
  const tagOf = ({ factor }: DrawnUnit): string =>
    factor === null ? '' : drawing ? words.drawnTag(factor) : words.factorTag(factor);
  const all = drawn.hidden.flatMap((units, l) =>
    units.map((one, u) => ({
      one,
      node: nodes[l + 1][u],
      number: l * first.length + u + 1,
      label: words.unitLabel(l, u, short(one.value), tagOf(one), one.dropped && !drawing),
    })),
  );
  return (
    <div className="network-frame">
      <svg className="network" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {words.columns.map((text, c) => (
          <text
            key={text}
            className="column-name"
            x={c === 0 ? 0 : columns[c]}
            y={14}
            textAnchor={c === 0 ? 'start' : 'middle'}
          >
            {text}
          </text>
        ))}
        {layers.map(({ inputs, outputs, values }, l) =>
          Array.from({ length: inputs * outputs }, (_, i) => {
            const [from, to] = [nodes[l][Math.floor(i / outputs)], nodes[l + 1][i % outputs]];
            const weight = values[i];
            return (
              <line
                key={`${l}-${i}`}
                className={weight < 0 ? 'edge negative' : 'edge'}
                data-dropped={from.dropped || to.dropped || undefined}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                strokeWidth={0.6 + (4 * Math.abs(weight)) / widest}
              />
            );
          }),
        )}
        {nodes[0].map(({ x, y }, i) => (
          <g key={`in-${i}`} className="unit input">
            <circle className="body" cx={x} cy={y} r={radius} />
            <text x={x} y={y} dy="0.35em" textAnchor="middle" {...text}>
              {short(point[i])}
            </text>
          </g>
        ))}
        {nodes[3].map(({ x, y }, i) => (
          <g key={`out-${i}`} className={`unit output class-${i}`}>
            <circle className="body" cx={x} cy={y} r={radius} />
            <text x={x} y={y} dy="0.35em" textAnchor="middle" {...text}>
              {short(drawn.logits[i])}
            </text>
            <text className="share" x={x + radius + 4} y={y} dy="0.35em" {...tagText}>
              {words.share(i === 1 ? drawn.probability : 1 - drawn.probability)}
            </text>
          </g>
        ))}
        {all.map(({ one, node: { x, y }, number }) => (
          <g
            key={number}
            className="unit"
            data-dropped={one.dropped || undefined}
            data-chosen={number === hidden || undefined}
            data-silent={one.output === 0 || undefined}
          >
            <circle className="body" cx={x} cy={y} r={radius} />
            {one.dropped && !drawing ? (
              <path className="cross" d={crossOf(x, y, radius * 0.7)} />
            ) : (
              <text x={x} y={y} dy="0.35em" textAnchor="middle" {...text}>
                {short(one.value)}
              </text>
            )}
            <text className="tag" x={x + radius + 3} y={y - radius + 4} {...tagText}>
              {tagOf(one)}
            </text>
          </g>
        ))}
      </svg>
      <div role="radiogroup" aria-label={name} onKeyDown={press}>
        {all.map(({ node: { x, y }, number, label }) => (
          // biome-ignore lint/a11y/useSemanticElements: it stands over a drawing, which shows its state.
          <button
            key={number}
            type="button"
            role="radio"
            aria-checked={number === hidden}
            aria-label={label}
            title={label}
            disabled={disabled}
            tabIndex={number === hidden ? 0 : -1}
            className="unit-button"
            style={{ left: x - pitch / 2, top: y - pitch / 2, width: pitch, height: pitch }}
            onClick={() => onHidden(number)}
          />
        ))}
      </div>
    </div>
  );
}

const crossOf = (x: number, y: number, r: number): string =>
  `M${x - r},${y - r}L${x + r},${y + r}M${x + r},${y - r}L${x - r},${y + r}`;
