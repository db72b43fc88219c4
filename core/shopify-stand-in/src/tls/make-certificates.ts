import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

export interface Certificates {
  /** Of the authority: what a process must trust. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const lifeMs = 7 * 86_400_000;

/** An authority made up for this run, and a certificate of it for every shop. Its key is thrown away. */
export function makeCertificates(nowMs = Date.now()): Certificates {
  const authority = makeKeys();
  const subject = [{ name: 'commonName', value: 'Stand-in for Shopify' }];
  const ca = certify(authority.publicKey, authority.privateKey, subject, subject, nowMs, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  const shops = makeKeys();
  const name = [{ name: 'commonName', value: '*.myshopify.com' }];
  const cert = certify(shops.publicKey, authority.privateKey, name, subject, nowMs, [
    { name: 'basicConstraints', cA: false },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: '*.myshopify.com' }] },
  ]);
  return { ca, cert, key: forge.pki.privateKeyToPem(shops.privateKey) };
}

/** By Node, which is faster at it. */
function makeKeys(): forge.pki.rsa.KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return { publicKey: forge.pki.publicKeyFromPem(publicKey), privateKey: forge.pki.privateKeyFromPem(privateKey) };
}

function certify(
  publicKey: forge.pki.PublicKey,
  signer: forge.pki.rsa.PrivateKey,
  subject: forge.pki.CertificateField[],
  issuer: forge.pki.CertificateField[],
  nowMs: number,
  extensions: object[],
): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  // Positive, as RFC 5280 asks.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(nowMs - 3_600_000);
  certificate.validity.notAfter = new Date(nowMs + lifeMs);
  certificate.setSubject(subject);
  certificate.setIssuer(issuer);
  certificate.setExtensions(extensions);
  certificate.sign(signer, forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}
