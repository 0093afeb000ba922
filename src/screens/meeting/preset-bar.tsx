import type { ReactNode } from 'react';
import { choosePreset } from '../../commands/choose-preset.ts';
import { presets } from '../../state/view-store.ts';
import { useDesk, useView, useWords } from './use-desk.ts';

/** The four themes of Z1. */
export function PresetBar(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const current = useView((view) => view.preset);
  return (
    <nav className="plate preset-bar" aria-label={words.picker.title}>
      {presets.map((preset) => (
        <button
          key={preset}
          type="button"
          className="preset"
          aria-pressed={preset === current}
          title={words.presets[preset].hint}
          onClick={() => choosePreset(desk, preset)}
        >
          {words.presets[preset].title}
        </button>
      ))}
    </nav>
  );
}
