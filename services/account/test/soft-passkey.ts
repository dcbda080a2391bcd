import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Where a passkey is used, as the browser and the key in it see it. */
export type Place = { origin: string; rpId: string };

type Options = { challenge: string };

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** As much of CBOR as a key says: small integers, byte strings, words and maps. */
const cbor = {
  head: (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]),
  int: (value: number): Buffer => (value >= 0 ? cbor.head(0, value) : cbor.head(1, -1 - value)),
  bytes: (bytes: Buffer): Buffer => Buffer.concat([cbor.head(2, bytes.length), bytes]),
  text: (words: string): Buffer => Buffer.concat([cbor.head(3, words.length), Buffer.from(words)]),
  map: (entries: [Buffer, Buffer][]): Buffer =>
    Buffer.concat([cbor.head(5, entries.length), ...entries.flat()]),
};

const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

/** A passkey in software: a P-256 key that counts its uses, and answers wherever it is asked to. */
export function softPasskey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(24);
  const cose = cbor.map([
    [cbor.int(1), cbor.int(2)],
    [cbor.int(3), cbor.int(-7)],
    [cbor.int(-1), cbor.int(1)],
    [cbor.int(-2), cbor.bytes(Buffer.from(x!, 'base64url'))],
    [cbor.int(-3), cbor.bytes(Buffer.from(y!, 'base64url'))],
  ]);
  const clientData = (type: string, { challenge }: Options, { origin }: Place): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: Record<string, unknown>) => ({
    id: base64url(id),
    rawId: base64url(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    make: (options: Options, at: Place) => {
      const length = Buffer.from([0, id.length]);
      const flags = Buffer.from([PRESENT_AND_VERIFIED | WITH_KEY]);
      const authData = Buffer.concat([sha256(at.rpId), flags, uint32(0), Buffer.alloc(16), length, id, cose]);
      const attestation = cbor.map([
        [cbor.text('fmt'), cbor.text('none')],
        [cbor.text('attStmt'), cbor.map([])],
        [cbor.text('authData'), cbor.bytes(authData)],
      ]);
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', options, at)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      });
    },
    use: (options: Options, at: Place, counter: number) => {
      const data = clientData('webauthn.get', options, at);
      const authData = Buffer.concat([sha256(at.rpId), Buffer.from([PRESENT_AND_VERIFIED]), uint32(counter)]);
      return answer({
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)),
      });
    },
  };
}

export type SoftPasskey = ReturnType<typeof softPasskey>;
