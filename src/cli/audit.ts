import { auditWorkspace } from '../core/audit/audit-workspace.ts';
import type { Finding } from '../core/audit/finding.ts';
import type { Severity } from '../core/issue.ts';
import { parseDate } from '../core/period.ts';
import type { Language } from '../core/unit.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace } from '../core/workspace/workspace-index.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { auditMessage, auditNames } from '../text/audit-messages.ts';
import { auditTitles } from '../text/audit-sentences.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { readSource } from './read-source.ts';
import { terminalLanguage } from './terminal-language.ts';

const usage = 'guatu audit WORKSPACE [--as-of YYYY-MM-DD] [--strict] [--json] [--lang zh|en]';

type Options = { source?: string; asOf?: string; strict: boolean; json: boolean; language: Language };

/**
 * Points to be checked in a workspace. Exit code 0 when no two figures contradict each other, 1 when some do (severity error; with
 * `--strict` warnings too) or the workspace cannot be read, 2 for bad usage.
 */
export async function audit(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') return misused(options);
  const { files, name, issues: unread } = await readSource(options.source!);
  const { workspace, issues } = files ? await readWorkspace(files, name) : { workspace: null, issues: unread };
  for (const issue of issues) if (issue.severity === 'error') console.error(issueMessage(issue, options.language));
  if (!workspace) return 1;
  const asOf = options.asOf ? parseDate(options.asOf) : defaultAsOf(workspace);
  if (!asOf) return misused(`--as-of: expected a day like 2017-12-31, got ${options.asOf}`);
  const findings = auditWorkspace(indexWorkspace(workspace), asOf);
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
    else if (arg === '--lang') {
      const found = args[++i];
      if (found !== 'zh' && found !== 'en') return `--lang: expected zh or en, got ${found ?? 'nothing'}`;
      options.language = found;
    } else if (arg.startsWith('-')) return `unknown option ${arg}`;
    else if (options.source === undefined) options.source = arg;
    else return `one workspace at a time, got ${options.source} and ${arg}`;
  }
  return options.source === undefined ? 'which workspace?' : options;
}

function misused(reason: string): number {
  console.error(`${reason}\nusage: ${usage}`);
  return 2;
}
