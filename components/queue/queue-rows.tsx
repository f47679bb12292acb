import { ArrowDownToLine, ArrowUpToLine, Download, X } from 'lucide-preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { QueueEntry } from '../../utils/queue/queue-entry.ts';
import { listKeys } from '../ui/list-keys.ts';
import { PersonRow } from '../ui/person-row.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { QueueActions } from './queue-actions.ts';

interface QueueRowsProps {
  /** The first of those who are left, in the order in which they start. */
  entries: readonly QueueEntry[];
  /** How many are left. */
  left: number;
  listName: (listId: string) => string;
  nameOf: (slug: Slug) => string;
  actions: QueueActions;
}

/** The people who are left, with what can be done about each. */
export function QueueRows({ entries, left, listName, nameOf, actions }: QueueRowsProps) {
  const t = useTranslate();
  const id = useId();
  const rows = useRef<HTMLOListElement>(null);
  const onAction = useKeptFocus(rows);
  if (entries.length === 0) return null;
  const started = entries.filter(({ state }) => state === 'started').length;
  const { format } = numberFormat(localeOf(t), {});
  const hidden = left - entries.length;
  return (
    <section class="queue-part" aria-labelledby={id}>
      <h3 id={id}>{t('queue_next')}</h3>
      <ol
        class="people"
        ref={(list) => {
          rows.current = list;
          listKeys(list);
        }}
      >
        {entries.map((entry, index) => {
          const { slug, listId, state } = entry;
          const name = nameOf(slug);
          return (
            <PersonRow
              key={slug}
              name={name}
              onShow={() => actions.showPerson(slug)}
              details={
                <>
                  {t(stateTexts[state])}
                  {listId !== undefined && (
                    <>
                      {' · '}
                      <bdi>{listName(listId)}</bdi>
                    </>
                  )}
                </>
              }
              aside={state === 'waiting' && t('queue_position', format(index - started + 1))}
              actions={
                <RowActions
                  entry={entry}
                  name={name}
                  isFirst={index === started}
                  actions={actions}
                  onAction={() => onAction(index)}
                />
              }
            />
          );
        })}
      </ol>
      {hidden > 0 && <p class="quiet">{plural(t, 'queue_more', hidden)}</p>}
    </section>
  );
}

const stateTexts = {
  waiting: 'queue_waiting',
  paused: 'queue_paused',
  started: 'queue_started',
  done: 'queue_done',
  failed: 'queue_failed',
} as const;

interface RowActionsProps {
  entry: QueueEntry;
  name: string;
  isFirst: boolean;
  actions: QueueActions;
  onAction: () => void;
}

/** nb. A fetch that has started is only in the queue until it ends. */
function RowActions({ entry, name, isFirst, actions, onAction }: RowActionsProps) {
  const { slug, state, command } = entry;
  const t = useTranslate();
  const button = (key: ActionKey, action: () => void, isDisabled = false) => (
    <ToolButton
      icon={icons[key]}
      name={t(key)}
      target={name}
      isCompact
      isDisabled={isDisabled}
      onClick={() => {
        onAction();
        action();
      }}
    />
  );
  if (state === 'started') return button('cancel', () => actions.command(slug, 'cancel'));
  const slugs = [slug];
  return (
    <>
      {button('queue_now', () => actions.command(slug, command))}
      {state === 'waiting' && (
        <>
          {button(
            'queue_to_top',
            () => actions.edit({ kind: 'move', slugs, to: 'start' }),
            isFirst,
          )}
          {button('queue_skip', () => actions.edit({ kind: 'move', slugs, to: 'end' }))}
        </>
      )}
      {button('queue_remove', () => actions.edit({ kind: 'remove', slugs }))}
    </>
  );
}

const icons = {
  queue_now: Download,
  queue_to_top: ArrowUpToLine,
  queue_skip: ArrowDownToLine,
  queue_remove: X,
  cancel: X,
} as const;

type ActionKey = keyof typeof icons;

/**
 * Keeps the focus in the list when the row that had it is gone: it goes to the row that is there instead.
 * Returns a function to call with the index of a row before an action may remove it.
 */
function useKeptFocus(rows: { readonly current: HTMLElement | null }) {
  const at = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const list = rows.current;
    if (at.current === undefined || !list || !document.activeElement?.matches('body')) return;
    const row = list.children[Math.min(at.current, list.children.length - 1)];
    at.current = undefined;
    row?.querySelector('button')?.focus();
  });
  return (index: number) => {
    at.current = index;
  };
}
