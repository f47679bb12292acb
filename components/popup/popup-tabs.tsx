import { useRef } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './popup-tabs.css';

const TABS = ['profile', 'history'] as const;

export type PopupTab = (typeof TABS)[number];

/** The ids that connect a tab and its panel. */
export const tabId = (tab: PopupTab) => `tab-${tab}`;
export const panelId = (tab: PopupTab) => `panel-${tab}`;

interface PopupTabsProps {
  selected: PopupTab;
  onSelect: (tab: PopupTab) => void;
}

/** The tabs. They are one tab stop; the arrow keys, Home and End move between them. */
export function PopupTabs({ selected, onSelect }: PopupTabsProps) {
  const t = useTranslate();
  const row = useRef<HTMLDivElement>(null);
  const choose = (tab: PopupTab) => {
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
        const tab = tabByKey(event.key, selected);
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

function tabByKey(key: string, selected: PopupTab): PopupTab | undefined {
  const at = TABS.indexOf(selected);
  if (key === 'ArrowRight') return TABS[(at + 1) % TABS.length];
  if (key === 'ArrowLeft') return TABS.at(at - 1);
  if (key === 'Home') return TABS[0];
  if (key === 'End') return TABS.at(-1);
  return undefined;
}
