import { useState } from '@wordpress/element';
import type { PointerEvent } from 'react';
import './chart.css';
import { pickLabels } from './pick-labels.ts';
import { roomForLabels } from './room-for-labels.ts';
import { scaleOf } from './scale-of.ts';
import { useWidth } from './use-width.ts';

export interface DayPoint {
  readonly label: string;
  readonly value: number;
  /** On the same day of the time before; absent where nothing is compared. */
  readonly before?: number | undefined;
  readonly beforeLabel?: string | undefined;
}

export interface DayChartProps {
  /** One sentence on what is drawn: it is read in place of the drawing, whose figures stand in a table too. */
  readonly label: string;
  readonly nowName: string;
  readonly beforeName: string;
  readonly points: readonly DayPoint[];
  readonly formatValue: (value: number) => string;
  /** Days run from right to left. */
  readonly isRtl: boolean;
}

const height = 240;
const room = { top: 12, bottom: 26, end: 14 };

/** A value by day as a line, with the time before as a dashed one. */
export function DayChart({ label, nowName, beforeName, points, formatValue, isRtl }: DayChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  const hasBefore = points.some(({ before }) => before !== undefined);
  const scale = scaleOf(Math.max(0, ...points.flatMap(({ value, before = 0 }) => [value, before])));
  const axis = roomForLabels(scale.ticks.map(formatValue));
  const inner = Math.max(0, width - axis - room.end);
  const along = (index: number) => {
    const share = points.length > 1 ? index / (points.length - 1) : 0.5;
    return isRtl ? room.end + inner * (1 - share) : axis + inner * share;
  };
  const up = (value: number) => room.top + (height - room.top - room.bottom) * (1 - value / scale.top);
  const line = (values: readonly (number | undefined)[]) =>
    values.map((value, index) => `${index === 0 ? 'M' : 'L'}${along(index).toFixed(1)} ${up(value ?? 0).toFixed(1)}`).join(''); // prettier-ignore
  const follow = ({ nativeEvent }: PointerEvent) => {
    const share = (nativeEvent.offsetX - (isRtl ? room.end : axis)) / Math.max(1, inner);
    const index = Math.round((isRtl ? 1 - share : share) * (points.length - 1));
    setAt(Math.min(points.length - 1, Math.max(0, index)));
  };
  const pointed = at === undefined ? undefined : points[at];
  const now = points.map(({ value }) => value);
  return (
    <div className="beckon-chart">
      <div className="beckon-chart-legend" aria-hidden="true">
        <span className="beckon-chart-now">{nowName}</span>
        {hasBefore && <span className="beckon-chart-then">{beforeName}</span>}
      </div>
      <div className="beckon-chart-box" ref={box}>
        {width > 0 && (
          <svg
            role="img"
            aria-label={label}
            width={width}
            height={height}
            onPointerMove={follow}
            onPointerLeave={() => setAt(undefined)}
          >
            {scale.ticks.map((tick) => (
              <g key={tick}>
                <line
                  x1={isRtl ? room.end : axis}
                  x2={isRtl ? room.end + inner : axis + inner}
                  y1={up(tick)}
                  y2={up(tick)}
                />
                <text x={isRtl ? width - axis + 8 : axis - 8} y={up(tick) + 4} textAnchor={isRtl ? 'start' : 'end'}>
                  {formatValue(tick)}
                </text>
              </g>
            ))}
            {pickLabels(points.length, Math.floor(inner / 72)).map((index) => (
              <text
                key={index}
                x={along(index)}
                y={height - 6}
                textAnchor={index < points.length - 1 ? 'middle' : isRtl ? 'start' : 'end'}
              >
                {points[index]?.label}
              </text>
            ))}
            {hasBefore && <path className="beckon-chart-then" d={line(points.map(({ before }) => before))} />}
            {points.length > 1 && (
              <path
                className="beckon-chart-area"
                d={`${line(now)}L${along(points.length - 1)} ${up(0)}L${along(0)} ${up(0)}Z`}
              />
            )}
            <path className="beckon-chart-now" d={line(now)} />
            {points.length <= 14 &&
              now.map((value, index) => <circle key={index} cx={along(index)} cy={up(value)} r={3} />)}
            {at !== undefined && pointed && (
              <g className="beckon-chart-pointed">
                <line x1={along(at)} x2={along(at)} y1={room.top} y2={up(0)} />
                <circle cx={along(at)} cy={up(pointed.value)} r={5} />
              </g>
            )}
          </svg>
        )}
        {at !== undefined && pointed && (
          <div
            className="beckon-chart-tip"
            aria-hidden="true"
            style={along(at) > width / 2 ? { right: width - along(at) + 12 } : { left: along(at) + 12 }}
          >
            <strong>{pointed.label}</strong>
            <span>{formatValue(pointed.value)}</span>
            {pointed.before !== undefined && (
              <span className="beckon-quiet">
                {pointed.beforeLabel}: {formatValue(pointed.before)}
              </span>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
