import type { Page } from 'puppeteer-core';
import { t } from '../harness/messages.ts';
import { waitFor } from './wait-for.ts';

/** What the popup shows about a fetch. */
export type PopupState =
  | 'arrives'
  | 'user is asked'
  | 'on hold'
  | 'retrying'
  | 'fails'
  | 'waiting'
  | 'other';

const alertTitles: readonly [title: string, PopupState][] = [
  [t('unknown_title'), 'user is asked'],
  [t('held_title'), 'on hold'],
  [t('retrying_title'), 'retrying'],
  [t('failed_title'), 'fails'],
];

/** Waits until the popup is in this state. */
export async function waitForPopup(
  popup: Page,
  expected: PopupState,
  timeoutMs?: number,
): Promise<void> {
  await waitFor(
    `The popup shows: ${expected}`,
    () => popupState(popup),
    ({ state }) => state === expected,
    timeoutMs,
  );
}

async function popupState(popup: Page): Promise<{ state: PopupState; content: string }> {
  const { heading, alert, status } = await popup.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent;
    return {
      heading: textOf('h1'),
      alert: textOf('[role=alert]'),
      status: textOf('[role=status]'),
    };
  });
  if (alert != null) {
    const state = alertTitles.find(([title]) => alert.includes(title))?.[1] ?? 'other';
    return { state, content: alert };
  }
  if (heading === 'Maya Lindqvist') return { state: 'arrives', content: heading };
  return { state: status == null ? 'other' : 'waiting', content: status ?? heading ?? '' };
}
