import { createSign, generateKeyPairSync } from 'node:crypto';

/** A key with a certificate that it has signed itself, both as PEM. */
export interface SelfMadeCertificate {
  key: string;
  certificate: string;
}

/** Object identifiers, encoded: ecdsa-with-SHA256, commonName, subjectAltName, basicConstraints. */
const [ECDSA, COMMON_NAME, ALTERNATIVE_NAME, BASIC_CONSTRAINTS] = [
  '06082a8648ce3d040302',
  '0603550403',
  '0603551d11',
  '0603551d13',
].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer, Buffer, Buffer];

const [BOOLEAN, INTEGER, BITS, OCTETS, UTF8, TIME, SEQUENCE, SET] = [1, 2, 3, 4, 12, 24, 0x30, 0x31];
const TRUE = Buffer.from([0xff]);

/** A certificate for one host name, good from 2020 to 2120 (X.509 version 3, RFC 5280). */
export function makeCertificate(hostName: string): SelfMadeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from(hostName)))));
  const algorithm = der(SEQUENCE, ECDSA);
  const extensions = [
    der(SEQUENCE, ALTERNATIVE_NAME, der(OCTETS, der(SEQUENCE, der(0x82, Buffer.from(hostName))))),
    der(SEQUENCE, BASIC_CONSTRAINTS, der(BOOLEAN, TRUE), der(OCTETS, der(SEQUENCE, der(BOOLEAN, TRUE)))),
  ];
  const facts = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    der(SEQUENCE, der(TIME, Buffer.from('20200101000000Z')), der(TIME, Buffer.from('21200101000000Z'))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, ...extensions)),
  );
  const signature = createSign('sha256').update(facts).sign(privateKey);
  const whole = der(SEQUENCE, facts, algorithm, der(BITS, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/gu, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value with its tag and length before it, as DER has it. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
