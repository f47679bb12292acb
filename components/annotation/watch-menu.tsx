import { Eye } from 'lucide-preact';
import { plural } from '../../utils/i18n/plural.ts';
import {
  type WatchEdit,
  type WatchInterval,
  type WatchTarget,
  watchId,
  watchIntervals,
} from '../../utils/queue/watch.ts';
import { Menu } from '../ui/menu.tsx';
import { useTranslate } from '../ui/translate.tsx';
import '../ui/tool-button.css';
import './watch-menu.css';

/** What the menu needs to know and do about watches. */
export interface Watches {
  /** How often who is watched is fetched again, in days, by `watchId`. */
  readonly everyDays: ReadonlyMap<string, WatchInterval>;
  edit(edit: WatchEdit): void;
}

interface WatchMenuProps extends Watches {
  /** At least one. */
  targets: readonly WatchTarget[];
  /** Whom it is about, as a description. */
  target?: string | undefined;
  isDisabled?: boolean;
  /** Shows only the icon. */
  isCompact?: boolean;
  /** Shows beside the button that they are watched. */
  showsState?: boolean;
}

/** A button that opens the choice of how often to fetch people again, to hear what has changed. */
export function WatchMenu({ everyDays, edit, targets, ...props }: WatchMenuProps) {
  const t = useTranslate();
  // nb. There may be 100,000 targets, and mostly nobody is watched.
  const chosen = everyDays.size > 0 ? targets.map((each) => everyDays.get(watchId(each))) : [];
  const [first] = chosen;
  const common = chosen.every((each) => each === first) ? first : undefined;
  return (
    <>
      <Menu
        openerClass={common === undefined ? 'tool' : 'tool is-watched'}
        target={props.target}
        isDisabled={props.isDisabled ?? false}
        opener={
          <span class="watch-opener" title={t('watch')}>
            <Eye size={16} aria-hidden="true" />
            <span class={props.isCompact ? 'visually-hidden' : 'tool-name'}>{t('watch')}</span>
          </span>
        }
      >
        {(close) => (
          <ul aria-label={t('watch')}>
            {watchIntervals.map((interval) => (
              <li key={interval}>
                <button
                  type="button"
                  class="menu-item"
                  aria-pressed={interval === common}
                  onClick={() => {
                    close();
                    edit({ kind: 'watch', targets, everyDays: interval });
                  }}
                >
                  {plural(t, 'watch_every', interval)}
                </button>
              </li>
            ))}
            {chosen.some((each) => each !== undefined) && (
              <li>
                <button
                  type="button"
                  class="menu-item"
                  onClick={() => {
                    close();
                    edit({ kind: 'unwatch', targets });
                  }}
                >
                  {t('watch_stop')}
                </button>
              </li>
            )}
          </ul>
        )}
      </Menu>
      {props.showsState && (
        <span class="watch-state quiet" role="status">
          {common !== undefined && plural(t, 'watched_every', common)}
        </span>
      )}
    </>
  );
}
