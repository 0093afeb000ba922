import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Whether the programs that look into PDF files (pdffonts, pdfimages, pdftotext of poppler-utils) are there; on Debian and Ubuntu they are
 * installed as root. Says so when they are not.
 */
export function hasPoppler(): boolean {
  const isThere = () => run('pdffonts', ['-v']);
  if (isThere()) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const install = ['install', '-y', '--no-install-recommends', 'poppler-utils'];
    if ((run('apt-get', install) || (run('apt-get', ['update']) && run('apt-get', install))) && isThere()) return true;
  }
  console.error('poppler-utils is not installed: PDF files are not looked into by pdffonts, pdfimages and pdftotext');
  return false;
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, timeout: 240_000 }).status === 0;
}
