import { join } from 'node:path';

/** A browser and where to find it. */
export interface BrowserKind {
  readonly name: string;
  /** The environment variable that overrides its path. */
  readonly variable: string;
  /** Its names on the PATH. */
  readonly commands: readonly string[];
  /** Where installers put it outside the PATH. */
  readonly usualPaths: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** The name of its Debian package. */
  readonly aptPackage: string;
}

/** The oldest Firefox that runs the extension: the `strict_min_version` of wxt.config.ts. */
export const minFirefoxVersion = 147;

const onWindows = (folders: readonly string[], program: string) =>
  folders.flatMap((name) => (process.env[name] ? [join(process.env[name], program)] : []));

export const chromium: BrowserKind = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  usualPaths: {
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
  usualPaths: {
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: onWindows(['PROGRAMFILES', 'PROGRAMFILES(X86)'], 'Mozilla Firefox/firefox.exe'),
  },
  aptPackage: 'firefox-esr',
};
