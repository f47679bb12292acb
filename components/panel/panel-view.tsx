import type { ComponentChildren } from 'preact';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { CardFrame, type CardPanel } from '../card/card-frame.tsx';
import type { CardTab } from '../card/card-tabs.tsx';
import { OnScreenStrip } from './on-screen-strip.tsx';
import { PersonBar, type PersonBarProps } from './person-bar.tsx';
import './panel-view.css';

export interface PanelViewProps {
  tab: CardTab;
  onTab: (tab: CardTab) => void;
  loading: boolean;
  /** What the user must know before anything else. */
  notices?: ComponentChildren;
  /** The shown one first, then those who were shown before. */
  panels: readonly CardPanel[];
  /** What the Profile tab has above the person. */
  bar: PersonBarProps;
  /** The name of the person on screen, if someone else is shown. */
  onScreenName: string | undefined;
  onShowOnScreen: () => void;
  queueLine?: ComponentChildren;
  usage?: LimitUsage | undefined;
  /** Absent if a notice has that button. */
  onOpenOptions: (() => void) | undefined;
}

/** The whole side panel. */
export function PanelView({ bar, onScreenName, onShowOnScreen, ...props }: PanelViewProps) {
  return (
    <CardFrame
      {...props}
      bar={props.tab === 'profile' && <PersonBar {...bar} />}
      strip={<OnScreenStrip name={onScreenName} onShow={onShowOnScreen} />}
    />
  );
}
