import { stdout } from 'node:process';
import { type AreaLevel, areaLevels } from '../core/area/area.ts';
import { knowledgeAsOf } from '../core/indicator/evaluation.ts';
import { parseDate } from '../core/period.ts';
import { evaluateTarget } from '../core/target/evaluate.ts';
import type { TargetResult } from '../core/target/result.ts';
import type { Target } from '../core/target/target.ts';
import type { IsoDate } from '../core/unit.ts';
import { defaultAsOf, indexWorkspace } from '../core/workspace/workspace-index.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { explain } from '../text/explain.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { readSource } from './read-source.ts';
import { targetLine } from './target-line.ts';
import { terminalLanguage } from './terminal-language.ts';

const usage = 'guatu compute WORKSPACE [--as-of YYYY-MM-DD] [--target ID] [--level LEVEL] [--json] [--lang zh|en]';

type Options = {
  source?: string;
  asOf?: string;
  target?: string;
  level?: string;
  json: boolean;
  language: 'zh' | 'en';
};

/** Every target of a workspace as of a day. Exit code 0, 1 when the workspace cannot be read, 2 for bad usage. */
export async function compute(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') return misused(options);
  const { files, name, issues: unread } = await readSource(options.source!);
  const { workspace, issues } = files ? await readWorkspace(files, name) : { workspace: null, issues: unread };
  const errors = issues.filter(({ severity }) => severity === 'error');
  for (const issue of errors) console.error(issueMessage(issue, options.language));
  if (!workspace) return 1;
  const asOf = options.asOf ? parseDate(options.asOf) : defaultAsOf(workspace);
  if (!asOf) return misused(`--as-of: expected a day like 2017-12-31, got ${options.asOf}`);
  const chosen = workspace.targets.filter(({ id }) => options.target === undefined || id === options.target);
  if (options.target !== undefined && chosen.length === 0)
    return misused(`--target: no target ${options.target} in ${name}`);
  const knowledge = knowledgeAsOf(indexWorkspace(workspace), asOf);
  const evaluate = (target: Target): TargetResult => atLevel(evaluateTarget(knowledge, target), options.level);
  if (options.json) writeDocument(name, asOf, chosen, evaluate);
  else for (const target of chosen) console.log(targetLine(target, evaluate(target), options.language));
  return 0;
}

/**
 * One JSON document, written target by target, so that the figures of one (a few hundred kilobytes as text) can go before the next.
 * A reader who stops in the middle (`head`) is no fault.
 */
function writeDocument(
  workspace: string,
  asOf: IsoDate,
  targets: readonly Target[],
  evaluate: (target: Target) => TargetResult,
): void {
  stdout.on('error', () => {});
  stdout.write(`{"workspace":${JSON.stringify(workspace)},"asOf":${JSON.stringify(asOf)},"targets":[`);
  for (const [i, target] of targets.entries()) {
    if (i > 0) stdout.write(',');
    stdout.write(JSON.stringify(worded(target, evaluate(target))));
  }
  stdout.write(']}\n');
}

/** The contract's shape: keys that a kind does not have are left out, and the explanation is in words too. */
function worded(target: Target, result: TargetResult): object {
  const text = { zh: explain(result, target, 'zh'), en: explain(result, target, 'en') };
  return { ...result, title: target.title, explanation: { ...result.explanation, text } };
}

function atLevel(result: TargetResult, level: string | undefined): TargetResult {
  return level === undefined ? result : { ...result, byArea: result.byArea.filter((area) => area.level === level) };
}

function parseOptions(args: readonly string[]): Options | string {
  const options: Options = { json: false, language: terminalLanguage(process.env) };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') options.json = true;
    else if (arg === '--as-of') options.asOf = args[++i] ?? '';
    else if (arg === '--target') options.target = args[++i] ?? '';
    else if (arg === '--level') options.level = args[++i] ?? '';
    else if (arg === '--lang') options.language = args[++i] === 'zh' ? 'zh' : 'en';
    else if (arg.startsWith('-')) return `unknown option ${arg}`;
    else if (options.source === undefined) options.source = arg;
    else return `one workspace at a time, got ${options.source} and ${arg}`;
  }
  if (options.source === undefined) return 'which workspace?';
  if (options.level !== undefined && !areaLevels.includes(options.level as AreaLevel))
    return `--level: expected one of ${areaLevels.join(', ')}`;
  return options;
}

function misused(reason: string): number {
  console.error(`${reason}\nusage: ${usage}`);
  return 2;
}
