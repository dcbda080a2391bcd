import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';

const writeWhole = async (file, content) => {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  const handle = await open(unfinished, 'w');
  await handle.writeFile(content);
  await handle.sync();
  await handle.close();
  await rename(unfinished, file);
};

const people = (field) => {
  const fields = Array.isArray(field) ? field : field ? [field] : [];
  return fields.flatMap(({ value }) => value.map(({ address, name }) => ({ address: address ?? '', name })));
};

const ENVELOPE = 'X-Envelope-To: ';

/** A mail as it lies on the disk: who it was handed over for stands above it, as mail servers write it. */
const withEnvelope = (raw, envelopeTo) =>
  Buffer.concat([Buffer.from(`${ENVELOPE}${JSON.stringify(envelopeTo)}\r\n`), raw]);

const fromDisk = (content) => {
  if (content.toString('latin1', 0, ENVELOPE.length) !== ENVELOPE) return { raw: content, envelopeTo: [] };
  const end = content.indexOf('\r\n');
  return {
    envelopeTo: JSON.parse(content.toString('utf8', ENVELOPE.length, end)),
    raw: content.subarray(end + 2),
  };
};

const read = async (id, { raw, envelopeTo }) => {
  const mail = await simpleParser(raw, { skipImageLinks: true });
  return {
    id,
    receivedAt: new Date(Number(id.split('-')[0])).toISOString(),
    messageId: mail.messageId ?? null,
    subject: mail.subject ?? '',
    from: people(mail.from),
    to: people(mail.to),
    cc: people(mail.cc),
    envelopeTo,
    date: mail.date?.toISOString() ?? null,
    headers: Object.fromEntries(
      mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
    ),
    text: mail.text ?? '',
    html: mail.html || null,
    attachments: mail.attachments.map(({ cid, filename, contentType, size }) => ({
      cid: cid ?? null,
      filename: filename ?? null,
      contentType,
      size,
    })),
  };
};

/**
 * Mails in a folder: each as it came (`.eml`) and, once somebody looked at it, as it reads (`.json`). The `.eml` is
 * whole or not there at all, so a sender that heard yes finds its mail again after any crash.
 */
export const openMailStore = async (folder) => {
  await mkdir(folder, { recursive: true });
  const file = (id, kind) => path.join(folder, `${id}.${kind}`);
  const names = await readdir(folder);
  let ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
  ids.sort();
  for (const name of names.filter((one) => one.endsWith('.unfinished'))) await rm(path.join(folder, name));

  const get = async (id) => {
    if (!ids.includes(id)) return null;
    try {
      return JSON.parse(await readFile(file(id, 'json'), 'utf8'));
    } catch {
      const mail = await read(id, fromDisk(await readFile(file(id, 'eml'))));
      await writeWhole(file(id, 'json'), JSON.stringify(mail));
      return mail;
    }
  };

  return {
    get,
    /** The mail as it came. */
    raw: async (id) => (ids.includes(id) ? fromDisk(await readFile(file(id, 'eml'))).raw : null),
    add: async (raw, envelopeTo) => {
      const id = `${Date.now()}-${randomUUID().slice(0, 8)}`;
      await writeWhole(file(id, 'eml'), withEnvelope(raw, envelopeTo));
      ids.push(id);
      return { id };
    },
    /** Newest first; `to` and `subject` keep only mails that contain them. */
    list: async ({ to = '', subject = '', limit = 50 } = {}) => {
      const found = [];
      for (const id of ids.toReversed()) {
        const mail = await get(id);
        const receivers = [...mail.to, ...mail.cc].map(({ address }) => address).concat(mail.envelopeTo);
        const isWanted =
          receivers.some((address) => address.toLowerCase().includes(to.toLowerCase())) &&
          mail.subject.toLowerCase().includes(subject.toLowerCase());
        if (isWanted) found.push(mail);
        if (found.length >= limit) break;
      }
      return found;
    },
    clear: async () => {
      const gone = ids;
      ids = [];
      for (const id of gone) {
        await rm(file(id, 'eml'), { force: true });
        await rm(file(id, 'json'), { force: true });
      }
    },
    get count() {
      return ids.length;
    },
    /** One part of a mail by its content id: a picture that came inside. */
    part: async (id, cid) => {
      if (!ids.includes(id)) return null;
      const mail = await simpleParser(fromDisk(await readFile(file(id, 'eml'))).raw);
      return mail.attachments.find((attachment) => attachment.cid === cid) ?? null;
    },
  };
};
