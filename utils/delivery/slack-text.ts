import { changeSentence } from '../i18n/change-text.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Change } from '../profile/change.ts';
import { currentUrl } from '../profile/current-slug.ts';
import { cutText } from '../profile/cut-text.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { displayName } from '../profile/summarize.ts';

/** Slack cuts longer messages itself, in the middle of a link. In UTF-16 units. */
const maxTextLength = 3_000;

/** The body of a request to an incoming webhook of Slack: the person, and what changed. */
export function slackBody(
  { saved }: LibraryRecord,
  changes: readonly Change[] | undefined,
  t: Translate,
): string {
  const { profile } = saved;
  const lines = [
    `<${currentUrl(profile)}|${escaped(displayName(profile))}>`,
    ...(profile.headline ? [escaped(profile.headline)] : []),
    ...(changes ?? []).map((change) => `• ${escaped(changeSentence(change, t))}`),
  ];
  return JSON.stringify({ text: cutText(lines.join('\n'), maxTextLength) });
}

/** Slack's three control characters. The pipe would end a link's address, and line breaks a line. */
const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\|/g, '¦')
    .replace(/\s+/g, ' ');
