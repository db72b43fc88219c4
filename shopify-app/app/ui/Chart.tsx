import { type ReactNode, useEffect, useId, useState } from 'react';
import { Bar, BarChart, CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'; // prettier-ignore
import { Button } from './Button.tsx';
import { SimpleTable } from './SimpleTable.tsx';
import { useWords } from './use-words.ts';

export interface ChartSeries {
  readonly key: string;
  readonly label: string;
}

export interface ChartPoint {
  /** What stands on the horizontal axis, as it is shown there. */
  readonly at: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface ChartProps {
  readonly kind?: 'line' | 'bar';
  /** One sentence on what is drawn; screen readers read it in place of the drawing. */
  readonly label: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  readonly formatValue: (value: number) => string;
  readonly height?: number;
}

// Distinguishable from one another and at 3:1 from white, also without colour by their dashes.
const strokes = ['#1f5199', '#b5470b', '#0f766e', '#8a2a7a', '#5c5f62', '#7a5d00'];
const dashes = ['0', '6 3', '2 3', '10 3 2 3', '4 2', '1 2'];

/** Values over time or by kind, with both axes named, and the same figures as a table. */
export function Chart({ kind = 'line', label, xLabel, yLabel, series, points, formatValue, height = 280 }: ChartProps) {
  const { t } = useWords('ui');
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  const rows = points.map(({ at, values }) => ({ at, ...values }));
  return (
    <figure className="beckon-chart" aria-label={label}>
      <div role="img" aria-label={label} style={{ height }}>
        <Drawing height={height}>
          {kind === 'line' ? (
            <LineChart data={rows} margin={margin} accessibilityLayer={false}>
              {axes({ xLabel, yLabel, formatValue, isMany: series.length > 1 })}
              {series.map((one, index) => (
                <Line
                  key={one.key}
                  dataKey={one.key}
                  name={one.label}
                  type="monotone"
                  stroke={strokes[index % strokes.length] ?? '#1f5199'}
                  strokeDasharray={dashes[index % dashes.length] ?? '0'}
                  strokeWidth={2}
                  dot={points.length <= 14}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          ) : (
            <BarChart data={rows} margin={margin} accessibilityLayer={false}>
              {axes({ xLabel, yLabel, formatValue, isMany: series.length > 1 })}
              {series.map((one, index) => (
                <Bar
                  key={one.key}
                  dataKey={one.key}
                  name={one.label}
                  fill={strokes[index % strokes.length] ?? '#1f5199'}
                  isAnimationActive={false}
                />
              ))}
            </BarChart>
          )}
        </Drawing>
      </div>
      <div className="beckon-chart-foot">
        <Button variant="plain" expanded={isTable} controls={id} onClick={() => setIsTable((was) => !was)}>
          {isTable ? t('chart.hideTable') : t('chart.showTable')}
        </Button>
      </div>
      <div id={id} hidden={!isTable}>
        <SimpleTable
          caption={label}
          columns={[
            { key: 'at', title: xLabel },
            ...series.map((one) => ({ key: one.key, title: one.label, align: 'end' as const })),
          ]}
          rows={points.map(({ at, values }) => ({
            key: at,
            cells: [at, ...series.map(({ key }) => formatValue(values[key] ?? 0))],
          }))}
        />
      </div>
    </figure>
  );
}

const margin = { top: 8, right: 16, bottom: 20, left: 16 };
const tick = { fontSize: 12, fill: '#616161' };

interface AxesProps {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatValue: (value: number) => string;
  readonly isMany: boolean;
}

/** Recharts looks for its parts among its own children, so these are given as a list and not as a component. */
function axes({ xLabel, yLabel, formatValue, isMany }: AxesProps): ReactNode[] {
  return [
    <CartesianGrid key="grid" vertical={false} stroke="#e3e3e3" />,
    <XAxis
      key="x"
      dataKey="at"
      tick={tick}
      tickLine={false}
      minTickGap={24}
      label={{ value: xLabel, position: 'insideBottom', offset: -12, ...tick }}
    />,
    <YAxis
      key="y"
      tick={tick}
      tickLine={false}
      axisLine={false}
      width={64}
      allowDecimals={false}
      tickFormatter={formatValue}
      label={{ value: yLabel, angle: -90, position: 'insideLeft', style: { textAnchor: 'middle' }, ...tick }}
    />,
    <Tooltip key="tip" formatter={(value) => formatValue(Number(value))} isAnimationActive={false} />,
    ...(isMany
      ? [<Legend key="legend" itemSorter={null} verticalAlign="top" height={32} wrapperStyle={{ fontSize: 12 }} />]
      : []),
  ];
}

/** Measured, so drawn in the browser alone; its room is kept from the start. */
function Drawing({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  if (!isMounted) return null;
  return (
    <ResponsiveContainer width="100%" height={height}>
      {children}
    </ResponsiveContainer>
  );
}
