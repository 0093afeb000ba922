import { lstat } from 'node:fs/promises';
import type { Severity } from '../core/issue.ts';
import type { Language } from '../core/unit.ts';
import { issueMessage } from '../text/issue-messages.ts';
import { checkApart } from './check-apart.ts';
import type { CheckedFile } from './check-report.ts';
import { terminalLanguage } from './terminal-language.ts';

export const checkUsage = 'guatu check PATH… [--json] [--lang zh|en]';

type Options = { readonly paths: readonly string[]; readonly json: boolean; readonly language: Language };

/**
 * Checks workspaces (folders, zips) and single files of any format. Exit code 0 when all are accepted, 1 when some are not, 2 for bad usage.
 * With `--json` one document on standard output; messages in English, `messageZh` beside them.
 */
export async function check(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\n${checkUsage}`);
    return 2;
  }
  const files: CheckedFile[] = [];
  for (const path of options.paths) {
    const isFolder = await lstat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    files.push(...(await checkApart(path, isFolder)));
  }
  if (options.json) console.log(JSON.stringify({ files: files.map(asJson) }, null, 2));
  else for (const file of files) console.log(asText(file, options.language));
  return files.every((file) => file.accepted) ? 0 : 1;
}

function parseOptions(args: readonly string[]): Options | string {
  const paths: string[] = [];
  let json = false;
  let language = terminalLanguage(process.env);
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--json') json = true;
    else if (argument === '--lang') {
      const found = args[++i];
      if (found !== 'zh' && found !== 'en') return `--lang: expected zh or en, got ${found ?? 'nothing'}`;
      language = found;
    } else if (argument.startsWith('--')) return `unknown option ${argument}`;
    else paths.push(argument);
  }
  return paths.length === 0 ? 'expected a path' : { paths, json, language };
}

function asJson({ issues, ...file }: CheckedFile): object {
  const problems = issues.map((issue) => {
    const { file: _, ...place } = issue.where;
    const message = issueMessage(issue, 'en');
    return { severity: issue.severity, code: issue.code, message, messageZh: issueMessage(issue, 'zh'), ...place };
  });
  return { ...file, problems };
}

const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

function asText(file: CheckedFile, language: Language): string {
  const isZh = language === 'zh';
  const verdict = file.accepted ? (isZh ? '通过' : 'accepted') : isZh ? '未通过' : 'not accepted';
  const rows = file.rows === null ? '' : isZh ? `，${file.rows} 条` : `, ${file.rows} rows`;
  const head = `${file.accepted ? '✓' : '✗'} ${file.file} [${file.kind}] ${verdict}${rows}`;
  const lines = file.issues.map(
    (issue) => `  ${severityWords[issue.severity][language]} ${issue.code}  ${issueMessage(issue, language)}`,
  );
  return [head, ...lines].join('\n');
}
