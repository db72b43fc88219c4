/** No digit of the axis’ 12 pixels is wider, in the fonts of wp-admin. */
const widest = 7;
/** Between a label and the drawing on one side, the edge on the other. */
const margins = 14;
/** What small numbers have, so that the drawing begins at the same place for most. */
const least = 48;

/** How many CSS pixels the labels beside an axis take: as many as the longest. */
export const roomForLabels = (labels: readonly string[]): number =>
  Math.max(least, margins + widest * Math.max(0, ...labels.map(({ length }) => length)));
