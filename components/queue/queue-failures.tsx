import { RotateCw, X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { FailureCode } from '../../utils/failure/failure.ts';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { QueueEntry } from '../../utils/queue/queue-entry.ts';
import { cutLine } from '../ui/cut-line.tsx';
import { HelpLink } from '../ui/help-link.tsx';
import { LongList } from '../ui/long-list.tsx';
import { PersonRow } from '../ui/person-row.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { QueueActions } from './queue-actions.ts';
import './queue-failures.css';

interface QueueFailuresProps {
  /** Newest first. */
  failed: readonly QueueEntry[];
  /** How many failed. */
  count: number;
  nameOf: (slug: Slug) => string;
  actions: QueueActions;
}

/** Those whose fetch failed, by cause. */
export function QueueFailures({ failed, count, nameOf, actions }: QueueFailuresProps) {
  const t = useTranslate();
  const id = useId();
  if (failed.length === 0) return null;
  const byCause = Map.groupBy(failed, ({ failure }) => failure?.code ?? 'unexpected');
  const hidden = count - failed.length;
  return (
    <section class="queue-part" aria-labelledby={id}>
      <h3 id={id}>{t('queue_failed')}</h3>
      <ul class="queue-failures">
        {[...byCause].map(([code, entries]) => (
          <FailedGroup key={code} code={code} entries={entries} nameOf={nameOf} actions={actions} />
        ))}
      </ul>
      {hidden > 0 && <p class="quiet">{plural(t, 'queue_more', hidden)}</p>}
    </section>
  );
}

/** How many people are named before the group is unfolded. */
const named = 2;
const firstShown = 10;

interface FailedGroupProps {
  code: FailureCode;
  entries: readonly QueueEntry[];
  nameOf: (slug: Slug) => string;
  actions: QueueActions;
}

function FailedGroup({ code, entries, nameOf, actions }: FailedGroupProps) {
  const t = useTranslate();
  const id = useId();
  const locale = localeOf(t);
  const cause = t(`failure_${snakeCase(code)}`);
  const oldest = entries.slice(-named).reverse();
  const others = entries.length - oldest.length;
  const names = oldest.map(({ slug }) => cutLine(nameOf(slug)));
  const texts = others > 0 ? [...names, plural(t, 'queue_others', others)] : names;
  return (
    <li class="queue-failure">
      <div class="queue-cause">
        <p id={id}>
          <strong>{cause}</strong>{' '}
          <span class="queue-count">{numberFormat(locale, {}).format(entries.length)}</span>
        </p>
        <p class="quiet">
          {t(`remedy_${snakeCase(code)}`)} <HelpLink code={code} />
        </p>
      </div>
      <ToolButton
        icon={RotateCw}
        name={t('queue_retry')}
        target={cause}
        onClick={() => actions.edit({ kind: 'retry', slugs: entries.map(({ slug }) => slug) })}
      />
      <details>
        <summary dir="auto">{new Intl.ListFormat(locale).format(texts)}</summary>
        <LongList items={entries} class="people" hasKeys labelledBy={id} first={firstShown}>
          {({ slug, failure }) => (
            <PersonRow
              key={slug}
              name={nameOf(slug)}
              onShow={() => actions.showPerson(slug)}
              details={failure?.reason && <span dir="auto">{cutLine(failure.reason)}</span>}
              actions={
                <ToolButton
                  icon={X}
                  name={t('queue_remove')}
                  target={nameOf(slug)}
                  isCompact
                  onClick={() => actions.edit({ kind: 'remove', slugs: [slug] })}
                />
              }
            />
          )}
        </LongList>
      </details>
    </li>
  );
}
