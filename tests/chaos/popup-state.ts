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

/** What only the alert of this state says. The first that is found counts. */
const alertTexts: readonly [text: string, PopupState][] = [
  [t('ask_again'), 'user is asked'],
  [t('dismiss'), 'fails'],
  [t('keeps_retrying'), 'retrying'],
  [t('cancel'), 'on hold'],
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
      heading: textOf('article h1'),
      alert: textOf('[role=alert]'),
      status: textOf('[role=status]'),
    };
  });
  if (alert != null) {
    const state = alertTexts.find(([text]) => alert.includes(text))?.[1] ?? 'other';
    return { state, content: alert };
  }
  if (heading === 'Maya Lindqvist') return { state: 'arrives', content: heading };
  return { state: status == null ? 'other' : 'waiting', content: status ?? heading ?? '' };
}
