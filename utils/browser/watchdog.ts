import { browser } from './browser.ts';

const name = 'watchdog';
const wakeName = 'queue';
const lockName = 'lock';
const backupName = 'backup';
const deliveryName = 'deliveries';
const teamName = 'team';

/** How often the team's database is looked at, in minutes. */
const teamPeriod = 5;

/**
 * The period of the watchdog alarm, in minutes. Chromium allows no less than 30 s for a packed
 * extension. Firefox's event page only lives on events, so it gets them more often.
 */
export const watchdogPeriod = (isFirefox: boolean): number => (isFirefox ? 0.25 : 0.5);

/** Creates the periodic alarm if it is missing, or clears it. Updates and restarts remove alarms. */
export const setWatchdog = (on: boolean, periodInMinutes: number): Promise<void> =>
  setPeriodic(name, on, periodInMinutes);

/** The same for the alarm of the team. */
export const setTeamAlarm = (on: boolean): Promise<void> => setPeriodic(teamName, on, teamPeriod);

async function setPeriodic(name: string, on: boolean, periodInMinutes: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (on && !alarm) browser.alarms.create(name, { periodInMinutes });
  if (!on && alarm) await browser.alarms.clear(name);
}

/** Creates the alarm of the queue for one time (ms since the epoch), or moves it there. */
export const setWakeAlarm = (at: number): Promise<void> => setAlarm(wakeName, at);

/** The same for the alarm of the lock. */
export const setLockAlarm = (at: number): Promise<void> => setAlarm(lockName, at);

/** The same for the alarm of the deliveries. */
export const setDeliveryAlarm = (at: number): Promise<void> => setAlarm(deliveryName, at);

async function setAlarm(name: string, at: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm?.scheduledTime !== at) browser.alarms.create(name, { when: at });
}

/**
 * Creates the alarm for the next backup (ms since the epoch), or clears it. An earlier one stays: changes that keep
 * coming must not put it off.
 */
export async function setBackupAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) return void (await browser.alarms.clear(backupName));
  const alarm = await browser.alarms.get(backupName);
  if (!alarm || alarm.scheduledTime > at) browser.alarms.create(backupName, { when: at });
}

/** Calls `listener` when a backup may be due. Call this synchronously when the background starts. */
export const onBackupAlarm = (listener: () => void): void => onAlarm(backupName, listener);

/** Calls `listener` when the team's database is to be looked at. Call this synchronously when the background starts. */
export const onTeamAlarm = (listener: () => void): void => onAlarm(teamName, listener);

function onAlarm(expected: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === expected) listener();
  });
}
