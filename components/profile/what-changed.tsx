import { useId } from 'preact/hooks';
import type { Change } from '../../utils/profile/change.ts';
import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ChangeList } from './change-list.tsx';
import '../ui/notice.css';
import './what-changed.css';

const MINUTE_MS = 60_000;

interface WhatChangedProps {
  changes: readonly Change[];
  /** When the previous version was fetched. In ms since the epoch, as is `now`. */
  since: number;
  now: number;
}

/** The changes since the previous version. Renders nothing if there are none. */
export function WhatChanged({ changes, since, now }: WhatChangedProps) {
  const t = useTranslate();
  const id = useId();
  if (changes.length === 0) return null;
  return (
    <section class="notice notice-calm what-changed" aria-labelledby={id}>
      <h2 id={id}>{t('what_changed')}</h2>
      <Moment
        time={since}
        now={now}
        within={(age) =>
          now - since < MINUTE_MS ? t('changed_since_now') : t('changed_since', age)
        }
      />
      <ChangeList changes={changes} />
    </section>
  );
}
