import { initialView, type Preset } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** One of the four themes of Z1: its subject, layers and classes. Place and period stay. */
export function choosePreset({ view }: Desk, preset: Preset): void {
  view.setState({
    preset,
    subject: null,
    layers: null,
    card: null,
    method: initialView.method,
    classes: initialView.classes,
    edges: [],
  });
}
