import type { ComponentProps } from 'preact';
import { FormField } from '../../../components/ui/form-field.tsx';
import { BrowserCheck } from '../../../components/welcome/browser-check.tsx';
import { ConsentStep } from '../../../components/welcome/consent-step.tsx';
import { EmailSignIn, type SignInState } from '../../../components/welcome/email-sign-in.tsx';
import { KeyStep } from '../../../components/welcome/key-step.tsx';
import { PasteKey } from '../../../components/welcome/paste-key.tsx';
import { Practice } from '../../../components/welcome/practice.tsx';
import { TryStep } from '../../../components/welcome/try-step.tsx';
import { WelcomeStep } from '../../../components/welcome/welcome-step.tsx';
import { WelcomeView, type WelcomeViewProps } from '../../../components/welcome/welcome-view.tsx';
import { WhatsNew } from '../../../components/welcome/whats-new.tsx';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import { newDisclosures } from '../../../utils/i18n/whats-new.ts';
import { MINUTE, NOW } from '../../components/people.ts';
import { failure } from '../../components/tasks.ts';
import { after, click, groupsOf, noop, rtl, steps, type } from '../story.ts';

const welcome = groupsOf('welcome');

const signInActions = { sendCode: noop, enterCode: noop, signIn: noop, changeEmail: noop };
const practiceActions = { start: noop, reset: noop };
const actions = {
  ...{ agree: noop, saveKey: noop, checkAgain: noop, skipKey: noop },
  ...{ changeShortcut: noop, finish: noop, readWhatsNew: noop },
  signIn: signInActions,
  practice: practiceActions,
};
const start: SignInState = { sent: 0, isBusy: false };
const sent: SignInState = { email: 'ada@example.com', sent: 1, isBusy: false };
const savedKey = { lastFour: '7f3a' };
const noBrowser = { kind: 'accepted-no-browser' } as const;
const submit = click('form [type="submit"]');

const view = (props: Partial<WelcomeViewProps> = {}) => (
  <WelcomeView
    hasAgreed
    replacements={0}
    disclosures={[]}
    isBusy={false}
    signIn={start}
    practice={{ kind: 'unfetched' }}
    browser="chrome"
    shortcut="Alt+Shift+C"
    now={NOW}
    actions={actions}
    {...props}
  />
);

const signIn = (state: SignInState = start) => (
  <EmailSignIn state={state} now={NOW} actions={signInActions} />
);
const failing = (code: FailureCode, state = sent, retryAt?: number) =>
  signIn({
    ...state,
    failed: { failure: failure(code), ...(retryAt !== undefined && { retryAt }) },
  });

const check = (props: Partial<ComponentProps<typeof BrowserCheck>> = {}) => (
  <BrowserCheck lastFour="7f3a" check={undefined} onCheckAgain={noop} onReplace={noop} {...props} />
);

const keyStep = (props: Partial<ComponentProps<typeof KeyStep>> = {}) => (
  <KeyStep signIn={start} isBusy={false} now={NOW} canSkip actions={actions} {...props} />
);

const tryStep = (props: Partial<ComponentProps<typeof TryStep>> = {}) => (
  <TryStep
    practice={{ kind: 'unfetched' }}
    browser="chrome"
    shortcut="Alt+Shift+C"
    now={NOW}
    canFinish
    actions={actions}
    {...props}
  />
);

const step = (state: ComponentProps<typeof WelcomeStep>['state'], number = 2) => (
  <ol>
    <WelcomeStep number={number} title="Your OutX key" state={state} summary="Saved: •••• 7f3a">
      <p>What there is to do.</p>
    </WelcomeStep>
  </ol>
);

const states = {
  installed: view({ hasAgreed: false }),
  agreed: view(),
  'no browser': view({ savedKey, check: noBrowser }),
  'with a key': view({ savedKey, check: { kind: 'accepted' }, setup: 'keyed' }),
  'put off': view({ setup: 'keyed' }),
  'profile arrived': view({
    ...{ savedKey, setup: 'keyed', check: { kind: 'accepted' } },
    ...{ practice: { kind: 'fetched' }, isPinned: true },
  }),
  done: view({ savedKey, check: { kind: 'accepted' }, setup: 'done' }),
  'done without a key': view({ setup: 'done' }),
  updated: view({ savedKey, setup: 'done', disclosures: newDisclosures }),
  'background unreachable': view({ failure: failure('background-unreachable') }),
  'right to left': rtl(view({ savedKey, check: noBrowser })),
};

export const groups = [
  welcome('WelcomeView', states, { width: 760, height: 1100 }),
  welcome(
    'WelcomeView narrow',
    {
      installed: states.installed,
      agreed: states.agreed,
      'no browser': states['no browser'],
      'profile arrived': states['profile arrived'],
    },
    { width: 320, height: 1300 },
  ),
  welcome('WelcomeStep', {
    current: step('current'),
    done: step('done'),
    'done and opened': after(click('button'), step('done')),
    later: step('later'),
    locked: step('locked'),
    'right to left': rtl(step('done')),
  }),
  welcome('ConsentStep', {
    asking: <ConsentStep onAgree={noop} />,
    agreed: <ConsentStep />,
    'right to left': rtl(<ConsentStep onAgree={noop} />),
  }),
  welcome('EmailSignIn', {
    start: signIn(),
    blank: after(submit, signIn()),
    'no address': after(steps(type('input', 'ada'), submit), signIn()),
    sending: signIn({ ...start, isBusy: true }),
    'address refused': failing('email-refused', start),
    limited: failing('rate-limited', start, NOW + 5 * MINUTE),
    sent: signIn({ ...sent, resendAt: NOW + 30_000 }),
    'can be sent again': signIn({ ...sent, resendAt: NOW }),
    'has a code': signIn({ ...sent, sent: 0 }),
    'blank code': after(submit, signIn(sent)),
    'wrong code': failing('code-refused'),
    'expired code': failing('code-expired'),
    offline: failing('offline'),
    'server error': failing('service-fault'),
    'unreadable answer': failing('unreadable'),
    'long address': signIn({ ...sent, email: `${'a'.repeat(120)}@example.com` }),
    'right to left': rtl(failing('code-refused', { ...sent, resendAt: NOW + 9_000 })),
  }),
  welcome('FormField', {
    email: <FormField kind="email" label="Email" text="" onText={noop} describedBy="why" />,
    problem: (
      <FormField
        kind="code"
        label="Code"
        text="1"
        onText={noop}
        problem={{ text: 'This is no code.' }}
        describedBy="why"
      />
    ),
  }),
  welcome('PasteKey', {
    empty: <PasteKey isBusy={false} onSave={noop} />,
    refused: after(
      steps(type('input', 'outx_one two'), submit),
      <PasteKey isBusy={false} onSave={noop} />,
    ),
    'right to left': rtl(<PasteKey isBusy={false} onSave={noop} />),
  }),
  welcome('BrowserCheck', {
    asking: check(),
    online: check({ check: { kind: 'accepted' } }),
    'no browser': check({ check: noBrowser }),
    rejected: check({ check: { kind: 'failed', failure: failure('key-rejected') } }),
    'right to left': rtl(check({ check: noBrowser })),
  }),
  welcome('KeyStep', {
    'no key': keyStep(),
    pasting: after(click('.button-text'), keyStep()),
    'not saved': after(click('.button-text'), keyStep({ failure: failure('storage-full') })),
    saved: keyStep({ savedKey, check: { kind: 'accepted' }, canSkip: false }),
    'right to left': rtl(keyStep()),
  }),
  welcome('Practice', {
    unfetched: <Practice stage={{ kind: 'unfetched' }} now={NOW} actions={practiceActions} />,
    reading: (
      <Practice
        stage={{ kind: 'active', step: 'reading', since: NOW - 2_000 }}
        now={NOW}
        actions={practiceActions}
      />
    ),
    fetched: <Practice stage={{ kind: 'fetched' }} now={NOW} actions={practiceActions} />,
    'right to left': rtl(
      <Practice stage={{ kind: 'fetched' }} now={NOW} actions={practiceActions} />,
    ),
  }),
  welcome('TryStep', {
    chrome: tryStep(),
    'pinned, without a shortcut': tryStep({ isPinned: true, shortcut: '' }),
    edge: tryStep({ browser: 'edge' }),
    firefox: tryStep({ browser: 'firefox', isPinned: false }),
    'right to left': rtl(tryStep()),
  }),
  welcome('WhatsNew', {
    one: <WhatsNew disclosures={newDisclosures} onRead={noop} />,
    'right to left': rtl(<WhatsNew disclosures={newDisclosures} onRead={noop} />),
  }),
];
