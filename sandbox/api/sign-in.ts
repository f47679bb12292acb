import { createHash } from 'node:crypto';
import { type CompleteAnswer, errorAnswer, jsonAnswer } from '../faults/reply.ts';
import { keyForEmail } from '../keys.ts';
import { INVALID_OTP } from '../one-time-passwords.ts';
import type { Service } from '../service.ts';
import { applyFaults } from './apply-faults.ts';
import { handleCall } from './handle-call.ts';

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const OTP = /^\d{6}$/;

/** `POST /linkedin-agent/auth-send-otp`: the real service sends a code by email here. */
export function sendOtp(service: Service) {
  return handleCall(service, {
    kind: 'send-otp',
    answer(request) {
      const { email } = request.body;
      if (!matches(EMAIL, email)) return errorAnswer(400, "Missing or invalid 'email'");
      return applyFaults(service, 'send-otp', request, () => {
        service.oneTimePasswords.send(email, request.now);
        return jsonAnswer(200, { success: true, email });
      });
    },
  });
}

/** `POST /linkedin-agent/auth-verify-otp`: returns the team's key for the code. */
export function verifyOtp(service: Service) {
  return handleCall(service, {
    kind: 'verify-otp',
    answer(request) {
      const { email, otp } = request.body;
      if (!matches(EMAIL, email)) return errorAnswer(400, "Missing or invalid 'email'");
      if (!matches(OTP, otp)) return errorAnswer(400, "Missing or invalid 'otp'");
      return applyFaults(service, 'verify-otp', request, () =>
        service.oneTimePasswords.verify(email, otp, request.now)
          ? signedIn(email)
          : errorAnswer(401, INVALID_OTP),
      );
    },
  });
}

function signedIn(email: string): CompleteAnswer {
  const name = email.slice(0, email.indexOf('@'));
  return jsonAnswer(200, {
    user: { id: idFor(`user ${email}`), full_name: name, email },
    team: { id: idFor(`team ${email}`), name: `${name}’s team`, api_key: keyForEmail(email) },
  });
}

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function idFor(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
