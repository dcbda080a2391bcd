import type { z } from 'zod';
import { invalidRequest } from './stripe-error.ts';

/** Parses decoded parameters; a wrong one is refused in Stripe's way, naming the parameter. */
export const parameters = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const [first, ...rest] = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const param = `${String(first ?? '')}${rest.map((part) => `[${String(part)}]`).join('')}`;
  if (issue.code === 'unrecognized_keys')
    throw invalidRequest(`Received unknown parameter: ${param}`, { param, code: 'parameter_unknown' });
  throw invalidRequest(`Invalid ${param}: ${issue.message}`, { param, code: 'parameter_invalid' });
};
