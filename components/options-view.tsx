import { BrandMark } from './brand-mark.tsx';
import { FetchingSettings } from './fetching-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import type { OptionsActions } from './options-actions.ts';
import type { Outcome } from './outcome.ts';
import { useWords } from './words.tsx';

export interface OptionsViewProps {
  /** All that a page may know of the saved key. */
  savedKey?: { readonly lastFour: string } | undefined;
  fetchOnOpen: boolean;
  /** While an action runs: the key's buttons do nothing. */
  busy: boolean;
  outcome?: Outcome | undefined;
  actions: OptionsActions;
}

/** The whole options page. */
export function OptionsView(props: OptionsViewProps) {
  const words = useWords();
  return (
    <main class="options">
      <header class="options-header">
        <BrandMark size={40} />
        <div>
          <p class="quiet">{words('extension_name')}</p>
          <h1>{words('options_title')}</h1>
        </div>
      </header>
      <KeySettings {...props} />
      <FetchingSettings
        fetchOnOpen={props.fetchOnOpen}
        onFetchOnOpen={props.actions.setFetchOnOpen}
      />
      <section class="card">
        <h2>{words('privacy_heading')}</h2>
        <p>{words('privacy_text')}</p>
      </section>
    </main>
  );
}
