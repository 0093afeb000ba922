import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Flags under which MapLibre and deck.gl draw in headless Chromium without a GPU, see DESIGN section 9. */
const softwareWebGl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** A name that leads to this machine and is, unlike 127.0.0.1, no secure context. */
export const intranetHost = 'office.guatu.test';
/** Every host but our own fails to resolve, also for what a page's events do not show. */
const noOtherHost = [`--host-resolver-rules=MAP ${intranetHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`];

/** Starts headless Chromium with software WebGL and no way to any other host. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', ...softwareWebGl, ...noOtherHost] });
}
