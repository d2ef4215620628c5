import { nothingThere, requireMediaKey } from "./media-key";
import type { MediaStore } from "./store";

export interface S3Options {
  bucket: string;
  region: string;
  /** Another S3 than Amazon's; its buckets are addressed by path. */
  endpoint?: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Loaded at the first use: an install without S3 never pays for the SDK. */
async function connect({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Options) {
  const [sdk, { S3Driver }] = await Promise.all([
    import("@aws-sdk/client-s3"),
    import("flydrive/drivers/s3"),
  ]);
  const client = new sdk.S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    // Not every S3 knows the SDK's newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const driver = new S3Driver({ client, bucket, visibility: "private", supportsACL: false });
  const part = async (key: string, range?: string) => {
    const command = new sdk.GetObjectCommand({ Bucket: bucket, Key: key, ...(range && { Range: range }) });
    const { Body } = await client.send(command);
    if (Body === undefined) throw new Error(`S3 answered without the bytes of ${key}.`);
    return Body;
  };
  return { driver, part };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && ["NotFound", "NoSuchKey"].includes(error.name);
}

function foundOrNothing(error: unknown): never {
  throw isMissing(error) ? nothingThere(error) : error;
}

/** Media in a bucket. S3 shows an object only once it has all of it. */
export function createS3Store(options: S3Options): MediaStore {
  let connection: ReturnType<typeof connect> | undefined;
  const s3 = () => (connection ??= connect(options));

  return {
    async put(key, bytes, contentType) {
      requireMediaKey(key);
      const { driver } = await s3();
      await driver.put(key, bytes, { contentType, contentLength: bytes.byteLength });
    },
    async size(key) {
      requireMediaKey(key);
      const { driver } = await s3();
      try {
        return (await driver.getMetaData(key)).contentLength;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async bytes(key) {
      requireMediaKey(key);
      const { part } = await s3();
      const body = await part(key).catch(foundOrNothing);
      return body.transformToByteArray();
    },
    async read(key, { start, end }) {
      requireMediaKey(key);
      const { part } = await s3();
      const body = await part(key, `bytes=${start}-${end}`).catch(foundOrNothing);
      return body.transformToWebStream();
    },
    async delete(key) {
      requireMediaKey(key);
      const { driver } = await s3();
      await driver.delete(key);
    },
    sweep: () => Promise.resolve(0),
  };
}
