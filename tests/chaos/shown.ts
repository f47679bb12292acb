import type { Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { until } from './until.ts';

/** How a fetch stands in the eyes of who looks at the popup. */
export type Shown = 'arrives' | 'asks' | 'holds' | 'retrying' | 'fails' | 'waits' | 'nothing';

const titles: readonly [title: string, Shown][] = [
  [messages.unknown_title.message, 'asks'],
  [messages.held_title.message, 'holds'],
  [messages.retrying_title.message, 'retrying'],
  [messages.failed_title.message, 'fails'],
];

/** Waits until the popup shows this. */
export async function untilShown(popup: Page, expected: Shown, timeoutMs?: number): Promise<void> {
  await until(
    `Shown: ${expected}`,
    () => shown(popup),
    ({ kind }) => kind === expected,
    timeoutMs,
  );
}

async function shown(popup: Page): Promise<{ kind: Shown; text: string }> {
  const { heading, alert, status } = await popup.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent;
    return {
      heading: textOf('h1'),
      alert: textOf('[role=alert]'),
      status: textOf('[role=status]'),
    };
  });
  if (alert != null) {
    const kind = titles.find(([title]) => alert.includes(title))?.[1] ?? 'nothing';
    return { kind, text: alert };
  }
  if (heading === 'Maya Lindqvist') return { kind: 'arrives', text: heading };
  return { kind: status == null ? 'nothing' : 'waits', text: status ?? heading ?? '' };
}
