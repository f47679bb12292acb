import { browser } from './browser.ts';

const name = 'watchdog';

/**
 * The shortest period that the browser keeps, in minutes. Chromium's floor for a packed extension is
 * 30 s; Firefox's event page lives on events alone, so it gets more of them.
 */
export const watchdogPeriod = (isFirefox: boolean): number => (isFirefox ? 0.25 : 0.5);

/** Sets the periodic alarm if it is missing, or clears it. Alarms vanish on update and restart. */
export async function setWatchdog(on: boolean, periodInMinutes: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (on && !alarm) browser.alarms.create(name, { periodInMinutes });
  if (!on && alarm) await browser.alarms.clear(name);
}
