import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { listKeys } from './list-keys.ts';
import { useTranslate } from './translate.tsx';

/** More than nearly any profile has, and few enough to be shown without a noticeable pause. */
const STEP = 50;

/** A folded list that has no more is shown whole at once. */
const MAX_AT_ONCE = 200;

interface LongListProps<Item> {
  items: readonly Item[];
  class: string;
  /** Renders one item as an `li`. */
  children: (item: Item, index: number) => ComponentChildren;
  isOrdered?: boolean;
  /** The id of the list's heading. */
  labelledBy?: string;
  /** Whether the arrow keys move from row to row: see `listKeys`. */
  hasKeys?: boolean;
  /** How many are shown before the list is expanded. */
  first?: number;
  /** The number that is named to the user, if it isn't the number of items. */
  total?: number;
}

/** A list of a profile. A long one is shown in parts: the first, then the rest on request. */
export function LongList<Item>({ items, class: name, children, ...props }: LongListProps<Item>) {
  const { isOrdered, labelledBy, hasKeys, first = STEP, total = items.length } = props;
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLElement | null>(null);
  const [count, setCount] = useState(first);
  const focusAt = useRef<number | undefined>(undefined);
  // Continues reading at the first new item: the button is below all of them by now, or gone.
  useLayoutEffect(() => {
    const item = list.current?.children[focusAt.current ?? -1];
    focusAt.current = undefined;
    if (!(item instanceof HTMLElement)) return;
    item.tabIndex = -1;
    item.focus();
  });
  const showsAll = first < STEP && items.length <= MAX_AT_ONCE;
  const { format } = numberFormat(localeOf(t), {});
  const showMore = () => {
    focusAt.current = count;
    setCount(showsAll ? items.length : count + STEP);
  };
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <>
      <List
        class={name}
        aria-labelledby={labelledBy}
        ref={(element: HTMLElement | null) => {
          list.current = element;
          if (hasKeys) listKeys(element);
        }}
      >
        {items.slice(0, count).map(children)}
      </List>
      {items.length > count && showsAll && (
        <button type="button" class="button-text" onClick={showMore}>
          {t('show_all', format(total))}
        </button>
      )}
      {items.length > count && !showsAll && (
        <p class="quiet">
          <span id={id}>{t('shown_of', format(count), format(items.length))}</span>{' '}
          <button type="button" class="button-text" aria-describedby={id} onClick={showMore}>
            {t('show_more')}
          </button>
        </p>
      )}
    </>
  );
}
