import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import type { NewDisclosure } from '../../utils/i18n/whats-new.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { LibraryLink } from '../ui/library-link.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ConsentStep } from './consent-step.tsx';
import { KeyStep, type KeyStepProps } from './key-step.tsx';
import { TryStep, type TryStepProps } from './try-step.tsx';
import type { WelcomeActions } from './welcome-actions.ts';
import { type StepState, WelcomeStep } from './welcome-step.tsx';
import { WhatsNew } from './whats-new.tsx';
import './welcome-view.css';

export interface WelcomeViewProps
  extends Omit<KeyStepProps, 'canSkip' | 'actions' | 'failure'>,
    Omit<TryStepProps, 'canFinish' | 'actions'> {
  /** Whether the user has agreed to what the extension sends. */
  hasAgreed: boolean;
  /** How far the user has come after that: see `Settings`. */
  setup?: 'keyed' | 'done' | undefined;
  /** How often the key was replaced on this page. */
  replacements: number;
  /** What is new about what leaves the machine, newest first. */
  disclosures: readonly NewDisclosure[];
  /** Why the last action failed. */
  failure?: Failure | undefined;
  /** Why a pasted key couldn't be saved. */
  keyFailure?: Failure | undefined;
  actions: WelcomeActions;
}

/** The setup guide: three steps, each folded to a line once it is done. */
export function WelcomeView(props: WelcomeViewProps) {
  const t = useTranslate();
  const { hasAgreed, setup, savedKey, disclosures, failure, actions } = props;
  const states = stepStates(props);
  const hasKey = savedKey !== undefined;
  const firstSetup = useRef(setup);
  return (
    <main class="welcome">
      <header class="welcome-header">
        <BrandMark size={40} />
        <div>
          <p class="quiet">{t('extension_name')}</p>
          <h1>{t('welcome_title')}</h1>
        </div>
      </header>
      {disclosures.length > 0 && (
        <WhatsNew disclosures={disclosures} onRead={actions.readWhatsNew} />
      )}
      <p>{t('welcome_intro')}</p>
      {failure && <FaultNotice failure={failure} />}
      <ol class="welcome-steps">
        <WelcomeStep
          number={1}
          title={t('consent_title')}
          state={states.consent}
          summary={t('consent_done')}
        >
          <ConsentStep onAgree={hasAgreed ? undefined : actions.agree} />
        </WelcomeStep>
        <WelcomeStep
          number={2}
          title={t('welcome_key_title')}
          state={states.key}
          summary={savedKey ? keySummary(savedKey.lastFour, props.check, t) : ''}
        >
          <KeyStep
            // nb. A new key ends what the user was doing to get it.
            key={props.replacements}
            {...props}
            failure={props.keyFailure}
            canSkip={states.key === 'current'}
          />
        </WelcomeStep>
        <WelcomeStep
          number={3}
          title={t('welcome_try_title')}
          state={states.try}
          summary={t('welcome_try_done')}
        >
          <TryStep {...props} canFinish={states.try === 'current'} />
        </WelcomeStep>
      </ol>
      {setup === 'done' && (
        <WelcomeEnd hasKey={hasKey} takesFocus={firstSetup.current !== 'done'} />
      )}
    </main>
  );
}

function stepStates({
  hasAgreed,
  setup,
  savedKey,
}: WelcomeViewProps): Record<'consent' | 'key' | 'try', StepState> {
  if (!hasAgreed) return { consent: 'current', key: 'locked', try: 'locked' };
  if (setup === undefined) return { consent: 'done', key: 'current', try: 'locked' };
  const key = savedKey ? 'done' : 'later';
  return { consent: 'done', key, try: setup === 'done' ? 'done' : 'current' };
}

const keySummary = (lastFour: string, check: WelcomeViewProps['check'], t: Translate) =>
  t(check?.kind === 'accepted' ? 'welcome_key_online' : 'welcome_key_done', lastFour);

/** What to do next. Gets the focus when the user has just finished the last step. */
function WelcomeEnd({ hasKey, takesFocus }: { hasKey: boolean; takesFocus: boolean }) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section class="card welcome-end">
      <h2 ref={heading} tabIndex={-1}>
        {t(hasKey ? 'welcome_done_title' : 'welcome_keyless_title')}
      </h2>
      <p>{t(hasKey ? 'welcome_done' : 'welcome_keyless')}</p>
      <div>
        <LibraryLink />
      </div>
    </section>
  );
}
