import type { Language } from '../core/unit.ts';
import type { Desk } from './desk.ts';

/** Chinese or English; without an argument the other one. */
export function chooseLanguage({ view }: Desk, language?: Language): void {
  view.setState({ language: language ?? (view.getState().language === 'zh' ? 'en' : 'zh') });
}
