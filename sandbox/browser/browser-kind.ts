import { join } from 'node:path';

/** A browser that may be on this machine, under one of several names. */
export interface BrowserKind {
  readonly name: string;
  /** The environment variable that may name its program. */
  readonly variable: string;
  /** What it may be called on the PATH. */
  readonly commands: readonly string[];
  /** Where else it may lie. */
  readonly usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** Debian's package of it. */
  readonly aptPackage: string;
}

const onWindows = (folders: readonly string[], program: string) =>
  folders.flatMap((name) => (process.env[name] ? [join(process.env[name], program)] : []));

export const chromium: BrowserKind = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  usualPlaces: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: onWindows(
      ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'],
      'Google/Chrome/Application/chrome.exe',
    ),
  },
  aptPackage: 'chromium',
};

export const firefox: BrowserKind = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr', 'firefox-devedition', 'firefox-nightly'],
  usualPlaces: {
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: onWindows(['PROGRAMFILES', 'PROGRAMFILES(X86)'], 'Mozilla Firefox/firefox.exe'),
  },
  aptPackage: 'firefox-esr',
};
