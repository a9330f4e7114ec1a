import { generate } from 'selfsigned';

const names = ['localhost', '*.eyeson.team', '*.google.com', '*.sandbox.test'];

/** Creates a self-signed certificate for one run. PEM. */
export async function newCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = names.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'Permalinks for Eyeson: sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
