// Codes as bytes, for tests that write what somebody can write who knows how codes are made.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The bytes of a code, without its check. */
export function bytesOf(code) {
  const bits = [...code.replaceAll("-", "").toUpperCase()].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"));
  return bits.join("").match(/.{8}/g).map((byte) => parseInt(byte, 2)).slice(0, -2);
}

/** The code of these bytes, with a check that fits. */
export function codeOf(bytes) {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff) >>> 0;
  }
  crc ^= 0xffff;
  const bits = [...bytes, crc >> 8, crc & 0xff].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.match(/.{1,5}/g).map((five) => ALPHABET[parseInt(five.padEnd(5, "0"), 2)]).join("");
}
