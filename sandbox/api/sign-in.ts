import { createHash } from 'node:crypto';
import { failure, json } from '../faults/answer.ts';
import { keyForEmail } from '../keys.ts';
import type { Service } from '../service.ts';
import { exchange } from './exchange.ts';

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const OTP = /^\d{6}$/;

/** `POST /linkedin-agent/auth-send-otp`: sends a code, or would. */
export function sendOtp(service: Service) {
  return exchange(service, {
    kind: 'send-otp',
    reply({ body: { email }, now }) {
      if (!matches(EMAIL, email)) return failure(400, "Missing or invalid 'email'");
      service.oneTimePasswords.send(email, now);
      return json(200, { success: true, email });
    },
  });
}

/** `POST /linkedin-agent/auth-verify-otp`: exchanges the code for the team's key. */
export function verifyOtp(service: Service) {
  return exchange(service, {
    kind: 'verify-otp',
    reply({ body: { email, otp }, now }) {
      if (!matches(EMAIL, email)) return failure(400, "Missing or invalid 'email'");
      if (!matches(OTP, otp)) return failure(400, "Missing or invalid 'otp'");
      if (!service.oneTimePasswords.verify(email, otp, now)) {
        return failure(401, 'Invalid or expired OTP');
      }
      const name = email.slice(0, email.indexOf('@'));
      return json(200, {
        user: { id: idFor(`user ${email}`), full_name: name, email },
        team: { id: idFor(`team ${email}`), name: `${name}’s team`, api_key: keyForEmail(email) },
      });
    },
  });
}

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function idFor(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
