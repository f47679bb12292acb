import { useRef } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import './card-tabs.css';

const TABS = ['profile', 'history'] as const;

export type CardTab = (typeof TABS)[number];

/** The ids that connect a tab and its panel. */
export const tabId = (tab: CardTab) => `tab-${tab}`;
export const panelId = (tab: CardTab) => `panel-${tab}`;

interface CardTabsProps {
  selected: CardTab;
  onSelect: (tab: CardTab) => void;
}

/** The tabs. They are one tab stop; the arrow keys, Home and End move between them. */
export function CardTabs({ selected, onSelect }: CardTabsProps) {
  const t = useTranslate();
  const row = useRef<HTMLDivElement>(null);
  const choose = (tab: CardTab) => {
    onSelect(tab);
    row.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  return (
    <div
      ref={row}
      class="tabs"
      role="tablist"
      aria-label={t('tabs_label')}
      onKeyDown={(event) => {
        const isMirrored = event.currentTarget.matches(':dir(rtl)');
        const tab = tabByKey(event.key, selected, isMirrored);
        if (!tab) return;
        event.preventDefault();
        choose(tab);
      }}
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab === selected}
          aria-controls={tab === selected ? panelId(tab) : undefined}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {t(`tab_${tab}`)}
        </button>
      ))}
    </div>
  );
}

/** The arrows go where they point to: in a mirrored row, the next tab is to the left. */
function tabByKey(key: string, selected: CardTab, isMirrored: boolean): CardTab | undefined {
  const at = TABS.indexOf(selected);
  const [next, previous] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === next) return TABS[(at + 1) % TABS.length];
  if (key === previous) return TABS.at(at - 1);
  if (key === 'Home') return TABS[0];
  if (key === 'End') return TABS.at(-1);
  return undefined;
}

/** The key of the panel of a tab. nb. The History panel keeps its own while the page changes: the user may be typing. */
export const panelKey = (tab: CardTab, slug: Slug | undefined) =>
  tab === 'profile' ? `/in/${slug}` : tab;
