import type { DeliveredFile } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/** Brings earlier releases in: their folders, the folders of whole public sites, or zips; files of one folder in one go. */
export function addEarlier({ data }: DataDesk, files: readonly DeliveredFile[]): void {
  const names = [...new Set(files.map(({ path }) => path.split('/')[0]!))];
  const brought = names.map((name) => ({
    name,
    files: files.filter(({ path }) => path === name || path.startsWith(`${name}/`)),
  }));
  data.setState(({ earlier }) => ({ earlier: [...earlier, ...brought] }));
}

export function dropEarlier({ data }: DataDesk, index: number): void {
  data.setState(({ earlier }) => ({ earlier: earlier.toSpliced(index, 1) }));
}
