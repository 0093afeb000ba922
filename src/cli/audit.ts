import { readFile } from 'node:fs/promises';
import { auditWorkspace } from '../core/audit/audit-workspace.ts';
import type { Finding } from '../core/audit/finding.ts';
import { readThresholds, type ThresholdValues, thresholdOf, thresholds } from '../core/audit/thresholds.ts';
import type { Severity } from '../core/issue.ts';
import { parseDate } from '../core/period.ts';
import type { Language } from '../core/unit.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace } from '../core/workspace/workspace-index.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { auditMessage, auditNames } from '../text/audit-messages.ts';
import { auditTitles } from '../text/audit-sentences.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { thresholdFault, thresholdSources, thresholdTitles, thresholdUnits } from '../text/threshold-words.ts';
import { readSource } from './read-source.ts';
import { terminalLanguage } from './terminal-language.ts';

const usage = 'guatu audit WORKSPACE [--as-of YYYY-MM-DD] [--thresholds FILE|list] [--strict] [--json] [--lang zh|en]';

type Options = {
  source?: string;
  asOf?: string;
  thresholds?: string;
  strict: boolean;
  json: boolean;
  language: Language;
};

/**
 * Points to be checked in a workspace. Exit code 0 when no two figures contradict each other, 1 when some do (severity error; with
 * `--strict` warnings too) or the workspace cannot be read, 2 for bad usage.
 */
export async function audit(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') return misused(options);
  if (options.thresholds === 'list') {
    console.log(thresholdList(options.language));
    return 0;
  }
  const values = options.thresholds === undefined ? {} : await thresholdsIn(options.thresholds, options.language);
  if (typeof values === 'string') return misused(values);
  const { files, name, issues: unread } = await readSource(options.source!);
  const { workspace, issues } = files ? await readWorkspace(files, name) : { workspace: null, issues: unread };
  for (const issue of issues) if (issue.severity === 'error') console.error(issueMessage(issue, options.language));
  if (!workspace) return 1;
  const asOf = options.asOf ? parseDate(options.asOf) : defaultAsOf(workspace);
  if (!asOf) return misused(`--as-of: expected a day like 2017-12-31, got ${options.asOf}`);
  const findings = auditWorkspace(indexWorkspace(workspace), asOf, values);
  if (options.json)
    console.log(JSON.stringify({ workspace: name, asOf, findings: worded(findings, workspace) }, null, 2));
  else console.log(asText(findings, workspace, options.language));
  const grave: readonly Severity[] = options.strict ? ['error', 'warning'] : ['error'];
  return findings.some(({ severity }) => grave.includes(severity)) ? 1 : 0;
}

/** The contract's shape, with the numbers behind the sentence and what may explain it. */
function worded(findings: readonly Finding[], workspace: Workspace): readonly object[] {
  const [zh, en] = [auditNames(workspace, 'zh'), auditNames(workspace, 'en')];
  return findings.map(({ check, variant, severity, where, expected, found, unit, context, explainedBy }, i) => ({
    ...{ check, variant, severity, where },
    message: auditMessage(findings[i]!, en, 'en'),
    messageZh: auditMessage(findings[i]!, zh, 'zh'),
    ...{ expected, found, unit, context, explainedBy },
  }));
}

const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '疑点', en: 'contradiction' },
  warning: { zh: '待核', en: 'to check' },
  info: { zh: '说明', en: 'note' },
};

function asText(findings: readonly Finding[], workspace: Workspace, language: Language): string {
  const names = auditNames(workspace, language);
  const lines = findings.map(
    (finding) =>
      `${severityWords[finding.severity][language]} [${auditTitles[finding.check][language]}] ${auditMessage(finding, names, language)}`,
  );
  const total =
    language === 'zh' ? `共 ${findings.length} 条，均待核实。` : `${findings.length} in all, each to be checked.`;
  return [...lines, total].join('\n');
}

function parseOptions(args: readonly string[]): Options | string {
  const options: Options = { strict: false, json: false, language: terminalLanguage(process.env) };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') options.json = true;
    else if (arg === '--strict') options.strict = true;
    else if (arg === '--as-of') options.asOf = args[++i] ?? '';
    else if (arg === '--thresholds') options.thresholds = args[++i] ?? '';
    else if (arg === '--lang') {
      const found = args[++i];
      if (found !== 'zh' && found !== 'en') return `--lang: expected zh or en, got ${found ?? 'nothing'}`;
      options.language = found;
    } else if (arg.startsWith('-')) return `unknown option ${arg}`;
    else if (options.source === undefined) options.source = arg;
    else return `one workspace at a time, got ${options.source} and ${arg}`;
  }
  return options.source === undefined && options.thresholds !== 'list' ? 'which workspace?' : options;
}

/** The thresholds of a JSON file `{"series.robustZ": 3}`, or what is wrong with it. */
async function thresholdsIn(path: string, language: Language): Promise<ThresholdValues | string> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    return `--thresholds ${path}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
  const read = readThresholds(given);
  return read.ok ? read.values : read.faults.map((fault) => thresholdFault(fault, language)).join('\n');
}

/** Every threshold with its default, bounds, unit and source. */
function thresholdList(language: Language): string {
  return thresholds
    .map(({ id, unit, least, most, source }) => {
      const words = [thresholdTitles[id], thresholdUnits[unit], thresholdSources[source]].map((word) => word[language]);
      return `${id.padEnd(28)} ${String(thresholdOf(id)).padStart(8)}  ${least} – ${most}  ${words.join(' · ')}`;
    })
    .join('\n');
}

function misused(reason: string): number {
  console.error(`${reason}\nusage: ${usage}`);
  return 2;
}
