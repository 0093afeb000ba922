import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Path of a Chrome or Chromium on this machine. `CHROME_PATH` decides when set; else the usual places are looked at;
 * else one is installed: the distribution's package as root on Debian and Ubuntu, otherwise Playwright's own build.
 * Throws, saying what to do, when there is none and none can be installed.
 */
export function findBrowser(): string {
  const asked = process.env.CHROME_PATH;
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH names a file that does not exist: ${asked}`);
  }
  const found = installedBrowser() ?? install();
  if (found !== null) return found;
  throw new Error(
    'No Chrome or Chromium found, and none could be installed. Install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk) ' +
      'or set CHROME_PATH to its program, then run npm test again.',
  );
}

function installedBrowser(): string | null {
  return [...usualPlaces(), chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null;
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => (folder === undefined ? [] : programs.map((program) => join(folder, program))));
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome'];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

function install(): string | null {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('no browser found: installing chromium and Chinese fonts with apt-get …');
    const packages = ['chromium', 'fonts-noto-cjk'];
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])) {
      const found = installedBrowser();
      if (found !== null) return found;
    }
  }
  console.error('no browser found: asking Playwright for its Chromium …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [playwright, 'install', 'chromium']) ? installedBrowser() : null;
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env, timeout: 600_000 }).status === 0;
}
