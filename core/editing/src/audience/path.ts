/** Where a condition stands in its tree: child indexes from the root, which is the empty path. The child of a `not` is 0. */
export type ConditionPath = readonly number[];
