/** Reads a NAL unit's payload bit by bit, without its emulation prevention bytes. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private position = 0;

  constructor(nal: Uint8Array) {
    const kept: number[] = [];
    let zeros = 0;
    for (const byte of nal) {
      const isPrevention = zeros >= 2 && byte === 3;
      if (!isPrevention) kept.push(byte);
      zeros = byte === 0 ? zeros + 1 : 0;
    }
    this.bytes = Uint8Array.from(kept);
  }

  bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      const byte = this.bytes[this.position >> 3];
      if (byte === undefined) throw new Error("The parameter set ends too early.");
      value = value * 2 + ((byte >> (7 - (this.position & 7))) & 1);
      this.position += 1;
    }
    return value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** Unsigned Exp-Golomb code, H.264 section 9.1. */
  unsigned(): number {
    let zeros = 0;
    while (!this.flag()) zeros += 1;
    return 2 ** zeros - 1 + this.bits(zeros);
  }
}

/** Writes a NAL unit's payload bit by bit; `finish` closes it and adds emulation prevention bytes. */
export class BitWriter {
  private readonly written: number[] = [];

  bits(count: number, value: number): void {
    for (let i = count - 1; i >= 0; i -= 1) this.written.push(Math.floor(value / 2 ** i) % 2);
  }

  flag(value: boolean): void {
    this.bits(1, value ? 1 : 0);
  }

  unsigned(value: number): void {
    const length = Math.floor(Math.log2(value + 1));
    this.bits(length, 0);
    this.bits(length + 1, value + 1);
  }

  finish(): Uint8Array {
    const bits = [...this.written, 1];
    while (bits.length % 8 !== 0) bits.push(0);
    const bytes: number[] = [];
    let zeros = 0;
    for (let i = 0; i < bits.length; i += 8) {
      const byte = bits.slice(i, i + 8).reduce((value, bit) => value * 2 + bit, 0);
      if (zeros >= 2 && byte <= 3) {
        bytes.push(3);
        zeros = 0;
      }
      bytes.push(byte);
      zeros = byte === 0 ? zeros + 1 : 0;
    }
    return Uint8Array.from(bytes);
  }
}
