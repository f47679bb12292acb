/** The code that is valid for every address. */
export const SANDBOX_OTP = '123456';

/** The API's text for a code that is wrong or older than an hour. It doesn't say which. */
export const INVALID_OTP = 'Invalid or expired OTP';

const LIFETIME_MS = 60 * 60 * 1000;

/** Which addresses requested a code, and when. As in the API, a code is valid for one hour. */
export function createOneTimePasswords() {
  const sentAt = new Map<string, number>();

  return {
    send(email: string, now: number): void {
      sentAt.set(email.toLowerCase(), now);
    },

    verify(email: string, otp: string, now: number): boolean {
      const sent = sentAt.get(email.toLowerCase());
      return otp === SANDBOX_OTP && sent !== undefined && now - sent <= LIFETIME_MS;
    },

    /** Makes every code an hour old, and a moment. */
    expire(): void {
      for (const [email, at] of sentAt) sentAt.set(email, at - LIFETIME_MS - 1);
    },

    reset(): void {
      sentAt.clear();
    },
  };
}
