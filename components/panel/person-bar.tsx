import { ChevronLeft, ChevronRight, Pin } from 'lucide-preact';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from '../ui/translate.tsx';
import './person-bar.css';

/** Where the shown person is in a list of people. */
export interface PlaceInList {
  /** The lists that can be gone through, as pairs of id and name. The history is the first one. */
  readonly lists: readonly (readonly [id: string, name: string])[];
  /** The id of the current one. */
  readonly current: string;
  /** From 1. `undefined` if the person isn't in it. */
  readonly position: number | undefined;
  readonly length: number;
}

export interface PersonBarProps {
  place: PlaceInList;
  onList: (id: string) => void;
  /** Absent at the start of the list. */
  onPrevious: (() => void) | undefined;
  /** Absent at the end of the list. */
  onNext: (() => void) | undefined;
  isPinned: boolean;
  /** Absent if nobody is shown. */
  onPin: (() => void) | undefined;
}

/** Goes through a list of people, and holds the shown one while the page changes. */
export function PersonBar({ place, onList, onPrevious, onNext, isPinned, onPin }: PersonBarProps) {
  const t = useTranslate();
  const format = (count: number) => numberFormat(localeOf(t), {}).format(count);
  return (
    <div class="person-bar" role="toolbar" aria-label={t('panel_bar')}>
      <StepButton name={t('panel_previous')} icon={ChevronLeft} onClick={onPrevious} />
      <select
        aria-label={t('panel_list')}
        value={place.current}
        onChange={({ currentTarget }) => onList(currentTarget.value)}
      >
        {place.lists.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span class="quiet">
        {place.position === undefined
          ? ''
          : t('panel_place', format(place.position), format(place.length))}
      </span>
      <StepButton name={t('panel_next')} icon={ChevronRight} onClick={onNext} />
      <button
        type="button"
        class="button-icon"
        aria-label={t('panel_pin')}
        title={t('panel_pin')}
        aria-pressed={isPinned}
        aria-disabled={!onPin}
        onClick={onPin}
      >
        <Pin size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

interface StepButtonProps {
  name: string;
  icon: typeof ChevronLeft;
  onClick: (() => void) | undefined;
}

/** nb. At the end of the list it keeps the focus, for the way back. */
const StepButton = ({ name, icon: Icon, onClick }: StepButtonProps) => (
  <button
    type="button"
    class="button-icon step"
    aria-label={name}
    title={name}
    aria-disabled={!onClick}
    onClick={onClick}
  >
    <Icon size={18} aria-hidden="true" />
  </button>
);
