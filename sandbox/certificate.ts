import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** The TLS listener's certificate, and the fingerprint that makes a browser accept it. */
interface Certificate {
  readonly privateKey: string;
  readonly pem: string;
  /** Base64 SHA-256 of the public key, for `--ignore-certificate-errors-spki-list`. */
  readonly fingerprint: string;
}

const NAMES = ['api.outx.ai', 'linkedin.com', '*.linkedin.com', 'localhost'];

/** A new self-signed certificate for every host that the sandbox serves. Never written to disk. */
export async function createCertificate(): Promise<Certificate> {
  const { private: privateKey, cert: pem } = await generate(
    [{ name: 'commonName', value: 'Calling Card sandbox' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2, value })) },
      ],
    },
  );
  const publicKey = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return { privateKey, pem, fingerprint: createHash('sha256').update(publicKey).digest('base64') };
}
