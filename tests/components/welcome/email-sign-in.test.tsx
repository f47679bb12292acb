// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { SignInState } from '../../../components/welcome/email-sign-in.tsx';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import { MINUTE, NOW } from '../people.ts';
import { failure } from '../tasks.ts';
import { showWelcome } from './welcome.tsx';

afterEach(cleanup);

const start: SignInState = { sent: 0, isBusy: false };
const sent: SignInState = { email: 'ada@example.com', sent: 1, isBusy: false };
const showStep = (signIn: SignInState = start) => showWelcome({ hasAgreed: true, signIn });

test('a code is sent by the button or by Enter', async () => {
  const guide = showStep();
  expect(guide.field('Email address').autocomplete).toBe('email');
  await guide.user.type(guide.field('Email address'), ' ada@example.com');
  await guide.user.click(guide.button('Send code'));
  await guide.user.type(guide.field('Email address'), '{Enter}');
  expect(guide.actions.signIn.sendCode.mock.calls).toEqual([
    ['ada@example.com'],
    ['ada@example.com'],
  ]);
});

test.each([
  ['', /Enter your email address first/],
  ['ada', /isn’t an email address/],
])(
  'the email address %j is refused, tied to its field, which gets the focus',
  async (text, why) => {
    const guide = showStep();
    if (text) await guide.user.type(guide.field('Email address'), text);
    for (const name of ['Send code', 'I have a code']) {
      await guide.user.click(guide.button(name));
      expect(guide.description('Email address')).toMatch(why);
      expect(guide.field('Email address').getAttribute('aria-invalid')).toBe('true');
      await vi.waitFor(() => expect(document.activeElement).toBe(guide.field('Email address')));
    }
    expect(guide.getByText(why).getAttribute('role')).toBe('alert');
    expect(guide.actions.signIn.sendCode).not.toHaveBeenCalled();
    expect(guide.actions.signIn.enterCode).not.toHaveBeenCalled();
  },
);

test('who has a code enters it without another being sent', async () => {
  const guide = showStep();
  await guide.user.type(guide.field('Email address'), 'ada@example.com');
  await guide.user.click(guide.button('I have a code'));
  expect(guide.actions.signIn.enterCode).toHaveBeenCalledExactlyOnceWith('ada@example.com');
  guide.change({ signIn: { ...sent, sent: 0 } });
  expect(guide.getByText(/the newest code that OutX has sent to ada@example.com/)).toBeTruthy();
});

test('once a code is sent, its field gets the focus, and a pasted code may have spaces', async () => {
  const guide = showStep();
  guide.change({ signIn: sent });
  const field = guide.field('Code');
  expect(document.activeElement).toBe(field);
  expect([field.pattern, field.autocomplete, field.inputMode]).toEqual([
    '',
    'one-time-code',
    'numeric',
  ]);
  await guide.user.paste(' 123 456\t');
  await guide.user.keyboard('{Enter}');
  expect(guide.actions.signIn.signIn).toHaveBeenCalledExactlyOnceWith('123456');
});

test('an empty code is refused, tied to its field', async () => {
  const guide = showStep(sent);
  await guide.user.click(guide.button('Sign in'));
  expect(guide.description('Code')).toMatch(/Enter the code/);
  expect(guide.actions.signIn.signIn).not.toHaveBeenCalled();
});

test.each<[FailureCode, RegExp]>([
  ['code-refused', /doesn’t accept this code/],
  ['code-expired', /has expired.*Send a new one/],
  ['rate-limited', /too many requests/],
  ['offline', /You’re offline/],
  ['service-fault', /server error/],
  ['unreadable', /couldn’t be read/],
])('%s is announced, and describes the field', (code, sentence) => {
  const guide = showStep(sent);
  guide.change({ signIn: { ...sent, failed: { failure: failure(code) } } });
  expect(guide.description('Code')).toMatch(sentence);
  const notice = guide.container.querySelector('.notice');
  expect([notice?.getAttribute('role'), notice?.textContent]).toEqual([
    'alert',
    expect.stringMatching(sentence),
  ]);
});

test('a limit says when it ends', () => {
  const failed = { failure: failure('rate-limited'), retryAt: NOW + 5 * MINUTE };
  const guide = showStep({ ...start, failed });
  expect(guide.description('Email address')).toMatch(/another attempt at .* \(in 5 min\)/);
  guide.change({ now: NOW + 6 * MINUTE });
  expect(guide.description('Email address')).not.toMatch(/another attempt/);
});

test('another code can be sent after a pause, whose end alone is announced', async () => {
  const guide = showStep({ ...sent, resendAt: NOW + 30_000 });
  const announced = () => guide.getAllByRole('status').map(({ textContent }) => textContent);
  const before = announced();
  expect(guide.getByText('Available in 30 sec').closest('[role=status]')).toBeNull();
  await guide.user.click(guide.button('Send a new code'));
  expect(guide.actions.signIn.sendCode).not.toHaveBeenCalled();
  guide.change({ now: NOW + 29_000 });
  expect(guide.getByText('Available in 1 sec')).toBeTruthy();
  expect(announced()).toEqual(before);

  guide.change({ now: NOW + 30_000 });
  expect(announced()).toContain('You can have a new code sent now.');
  await guide.user.click(guide.button('Send a new code'));
  expect(guide.actions.signIn.sendCode).toHaveBeenCalledExactlyOnceWith('ada@example.com');
});

test('during a step, the buttons keep the focus but do nothing', async () => {
  const guide = showStep({ ...sent, isBusy: true });
  await guide.user.type(guide.field('Code'), '123456{Enter}');
  for (const name of ['Sign in', 'Send a new code']) {
    await guide.user.click(guide.button(name));
    expect(document.activeElement?.textContent).toBe(name);
  }
  expect(guide.actions.signIn.signIn).not.toHaveBeenCalled();
  expect(guide.actions.signIn.sendCode).not.toHaveBeenCalled();
});

test('the address can be changed', async () => {
  const guide = showStep(sent);
  await guide.user.click(guide.button('Use another address'));
  expect(guide.actions.signIn.changeEmail).toHaveBeenCalledOnce();
});
