export declare function findRetried(output: string): readonly string[];
