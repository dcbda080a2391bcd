import { startPassport } from './start-passport.mjs';

/** A setting, or one clear sentence and the end. */
const setting = (name, fallback) => {
  const value = process.env[name] ?? fallback;
  if (value) return value;
  process.stderr.write(`Cannot start: ${name} is not set. Set it in the environment and start again.\n`);
  return process.exit(1);
};

const passport = await startPassport({
  host: setting('HOST', '127.0.0.1'),
  port: Number(setting('PORT', '4103')),
  issuer: setting('PUBLIC_URL'),
  clientId: setting('CLIENT_ID'),
  clientSecret: setting('CLIENT_SECRET'),
  redirectUris: setting('REDIRECT_URIS').split(','),
}).catch((error) => {
  process.stderr.write(`Cannot start: the passport office could not open (${error.message}).\n`);
  return process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, async () => {
    await passport.close();
    process.exit(0);
  });
