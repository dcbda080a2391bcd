/** What a sign-in form is told: a code it can act on and a sentence it can show. */
export type SignInRefusal = { code: string; detail: string; [extra: string]: unknown };

export const unreachable: SignInRefusal = {
  code: 'SERVICE_DOWN',
  detail: 'We cannot look you up just now. Try again in a moment.',
};

/** next-auth carries one string from the server to the form: this is how a refusal travels in it. */
export function refusalToText(refusal: SignInRefusal): string {
  return JSON.stringify(refusal);
}

/** Reads it back in the browser. Any other string is an error of next-auth's own. */
export function refusalFromText(text: string | null | undefined): SignInRefusal {
  try {
    const { code, detail, ...extra } = JSON.parse(text ?? '') as Partial<SignInRefusal>;
    return typeof code === 'string' && typeof detail === 'string' ? { ...extra, code, detail } : unreachable;
  } catch {
    return unreachable;
  }
}
