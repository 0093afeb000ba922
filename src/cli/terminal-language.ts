import type { Language } from '../core/unit.ts';

/** The language of a terminal from its environment, as POSIX orders the variables; English unless it says Chinese. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
