export interface Need {
  readonly packages: string;
  readonly welcome?: string;
  readonly findMissing: () => string | undefined;
  readonly orElse: string;
}
export function prepareMachine(needs: readonly Need[], mayAsk?: boolean): Promise<void>;
export function mayInstall(): boolean;
