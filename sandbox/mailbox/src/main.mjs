import { startMailbox } from './start-mailbox.mjs';

/** A whole number from the environment, or one clear sentence and the end. */
const port = (name, fallback) => {
  const value = Number(process.env[name] ?? fallback);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  process.stderr.write(
    `Cannot start: ${name} must be a port number. Set it in the environment and start again.\n`,
  );
  return process.exit(1);
};

const mailbox = await startMailbox({
  host: process.env.HOST ?? '127.0.0.1',
  webPort: port('PORT', 4101),
  smtpPort: port('SMTP_PORT', 4102),
  folder: process.env.MAILBOX_DIR ?? '.data/mailbox',
}).catch((error) => {
  process.stderr.write(`Cannot start: the mailbox could not open (${error.message}).\n`);
  return process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, async () => {
    await mailbox.close();
    process.exit(0);
  });
