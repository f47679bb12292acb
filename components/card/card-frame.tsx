import { Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { LimitsBar } from '../fetching/limits-bar.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { type CardTab, CardTabs, panelId, tabId } from './card-tabs.tsx';
import './card-frame.css';

export interface CardFrameProps {
  tab: CardTab;
  onTab: (tab: CardTab) => void;
  /** Further buttons of the header. */
  buttons?: ComponentChildren;
  /** Opens the options. Absent if a notice inside has that button. */
  onOpenOptions?: (() => void) | undefined;
  /** A bar between the header and the panel. */
  bar?: ComponentChildren;
  /** Whether the store hasn't been read yet. Until then, nothing is shown that may turn out wrong. */
  loading: boolean;
  /** What the user must know before anything else. */
  notices?: ComponentChildren;
  /** The first one is shown. The others keep where they are scrolled to, and what is open in them. */
  panels: readonly CardPanel[];
  /** What lies over the end of the panel. */
  strip?: ComponentChildren;
  /** The queue in a line. `undefined` while its code is loading. */
  queueLine?: ComponentChildren;
  usage?: LimitUsage | undefined;
}

/** What a tab shows. Another key is another panel, scrolled to its top. */
export interface CardPanel {
  readonly key: string;
  readonly content: ComponentChildren;
}

/** How far a panel must be scrolled to hide the name of a person, in px. */
const headHeight = 72;

/** What is around the card in the popup and the side panel: tabs, the scrolling panel, queue and limits. */
export function CardFrame(props: CardFrameProps) {
  const { tab, loading, onOpenOptions } = props;
  const t = useTranslate();
  return (
    <div class="frame">
      <header class="frame-header">
        <BrandMark />
        <CardTabs selected={tab} onSelect={props.onTab} />
        <div class="frame-buttons">
          {props.buttons}
          {onOpenOptions && <OptionsButton onClick={onOpenOptions} />}
        </div>
      </header>
      <main class="frame-body">
        {loading && <h1 class="visually-hidden">{t('extension_name')}</h1>}
        {props.bar}
        {panelsInOrder(props.panels).map(({ key, content }) => {
          const isShown = key === props.panels[0]?.key;
          return (
            <ScrollPanel key={key} tab={tab} isShown={isShown} isBusy={loading}>
              {isShown && props.notices}
              {!(isShown && loading) && content}
            </ScrollPanel>
          );
        })}
        {props.strip}
        {props.queueLine}
      </main>
      {props.usage && <LimitsFooter usage={props.usage} />}
    </div>
  );
}

/** nb. Always in the same order: a browser forgets how far an element is scrolled when it is moved. */
const panelsInOrder = (panels: readonly CardPanel[]) =>
  [...panels].sort((one, other) => (one.key < other.key ? -1 : 1));

interface ScrollPanelProps {
  tab: CardTab;
  isShown: boolean;
  isBusy: boolean;
  children: ComponentChildren;
}

/** The panel of a tab. While it is hidden, it keeps where it is scrolled to. */
function ScrollPanel({ tab, isShown, isBusy, children }: ScrollPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const [isScrolled, setScrolled] = useState(false);
  useLayoutEffect(() => {
    // nb. Firefox forgets it for an element that isn't displayed.
    if (isShown && panel.current) panel.current.scrollTop = top.current;
  }, [isShown]);
  return (
    <div
      ref={panel}
      hidden={!isShown}
      id={isShown ? panelId(tab) : undefined}
      class={isScrolled ? 'frame-panel is-scrolled' : 'frame-panel'}
      role="tabpanel"
      aria-labelledby={tabId(tab)}
      aria-busy={isBusy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel must be scrollable with the keyboard.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop } }) => {
        if (!isShown) return;
        top.current = scrollTop;
        setScrolled(scrollTop > headHeight);
      }}
    >
      {children}
    </div>
  );
}

function LimitsFooter({ usage }: { usage: LimitUsage }) {
  return (
    <footer class="frame-footer">
      <span aria-hidden="true">{useTranslate()('limits_heading')}</span>
      <LimitsBar usage={usage} />
    </footer>
  );
}

function OptionsButton({ onClick }: { onClick: () => void }) {
  const name = useTranslate()('open_options');
  return (
    <button type="button" class="button-icon" aria-label={name} title={name} onClick={onClick}>
      <Settings size={18} aria-hidden="true" />
    </button>
  );
}
