import { generateKeyPairSync, sign } from "node:crypto";
import { isIPv4 } from "node:net";

const tags = { integer: 2, bits: 3, octets: 4, oid: 6, utf8: 12, sequence: 48, set: 49, time: 24 };
const oids = {
  commonName: [0x55, 0x04, 0x03],
  alternativeNames: [0x55, 0x1d, 0x11],
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
};

/** One value in DER, the encoding of certificates. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const bytes = (...values: number[]) => Buffer.from(values);
const oid = (name: keyof typeof oids) => der(tags.oid, bytes(...oids[name]));
const sequence = (...parts: Uint8Array[]) => der(tags.sequence, ...parts);
const time = (year: number) => der(tags.time, Buffer.from(`${year}0101000000Z`));

function alternativeName(name: string): Buffer {
  return isIPv4(name) ? der(0x87, bytes(...name.split(".").map(Number))) : der(0x82, Buffer.from(name));
}

function pem(label: string, content: Buffer): string {
  return `-----BEGIN ${label}-----\n${content.toString("base64")}\n-----END ${label}-----\n`;
}

/** A key and a certificate, signed by itself, for servers that a test runs under these names. */
export function makeCertificate(
  names: string[],
  { untilYear = 2999 }: { untilYear?: number } = {},
): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid("ecdsaWithSha256"));
  const subject = sequence(der(tags.set, sequence(oid("commonName"), der(tags.utf8, Buffer.from("test")))));
  const alternatives = der(tags.octets, sequence(...names.map(alternativeName)));
  const content = sequence(
    der(0xa0, der(tags.integer, bytes(2))),
    der(tags.integer, bytes(1)),
    algorithm,
    subject,
    sequence(time(2000), time(untilYear)),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(oid("alternativeNames"), alternatives))),
  );
  const signature = sign("sha256", content, privateKey);
  const certificate = sequence(content, algorithm, der(tags.bits, bytes(0), signature));
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { key, cert: pem("CERTIFICATE", certificate) };
}
