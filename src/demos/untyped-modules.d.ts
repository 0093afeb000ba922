declare module 'mapshaper' {
  /** Runs mapshaper commands on files held in memory; returns the files written. */
  export function applyCommands(
    commands: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, string | Uint8Array>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
declare module 'polylabel' {
  /** The point of a polygon farthest from its outline. */
  export default function polylabel(polygon: number[][][], precision?: number): number[];
}
