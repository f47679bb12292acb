import { useId } from 'preact/hooks';
import { useWords } from '../ui/translate.tsx';

interface FetchingSettingsProps {
  fetchOnOpen: boolean;
  onFetchOnOpen: (on: boolean) => void;
}

/** When a fetch starts. */
export function FetchingSettings({ fetchOnOpen, onFetchOnOpen }: FetchingSettingsProps) {
  const words = useWords();
  const id = useId();
  return (
    <section class="card">
      <h2>{words('fetching_heading')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={fetchOnOpen}
          aria-describedby={id}
          onChange={(event) => onFetchOnOpen(event.currentTarget.checked)}
        />
        {words('fetch_on_open')}
      </label>
      <p id={id} class="quiet choice-text">
        {words('fetch_on_open_text')}
      </p>
    </section>
  );
}
