export interface Output {
  readonly contents: Uint8Array;
  readonly imports: readonly string[];
}
export function bundleOnce(): Promise<ReadonlyMap<string, Output>>;
