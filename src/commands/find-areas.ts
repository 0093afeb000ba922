import type { AreaPart, FormArea, UnplacedVillages } from '../jobs/workspace/form-protocol.ts';
import type { DataDesk } from './data-desk.ts';

/** Areas to choose from, by name or code; none after a fault of ours, which is shown. */
export async function findAreas(
  { api, session }: DataDesk,
  text: string,
  part: AreaPart,
  limit: number,
): Promise<readonly FormArea[]> {
  try {
    return await api.findAreas(text, limit, part);
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return [];
  }
}

/** Villages that nobody has placed, by name or code. */
export async function findUnplaced({ api, session }: DataDesk, text: string, limit: number): Promise<UnplacedVillages> {
  try {
    return await api.unplaced(text, limit);
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return { count: 0, villages: [] };
  }
}
