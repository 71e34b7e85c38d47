/** Argon2id, version 19: the standard's own vector, and those of the reference implementation. */

/** RFC 9106 §5.3. */
export const rfc9106 = {
  message: Buffer.alloc(32, 1),
  nonce: Buffer.alloc(16, 2),
  secret: Buffer.alloc(8, 3),
  associatedData: Buffer.alloc(12, 4),
  memory: 32,
  passes: 3,
  parallelism: 4,
  tagLength: 32,
  tag: "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
} as const;

/** `src/test.c` of P-H-C/phc-winner-argon2, one lane, the tests "Argon2id v=19"; memory in KiB. */
export const reference = [
  {
    password: "password",
    salt: "somesalt",
    memory: 65_536,
    passes: 2,
    tag: "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
  },
  {
    password: "password",
    salt: "somesalt",
    memory: 256,
    passes: 2,
    tag: "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
  },
  {
    password: "password",
    salt: "somesalt",
    memory: 65_536,
    passes: 1,
    tag: "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
  },
  {
    password: "password",
    salt: "somesalt",
    memory: 65_536,
    passes: 4,
    tag: "9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c",
  },
  {
    password: "differentpassword",
    salt: "somesalt",
    memory: 65_536,
    passes: 2,
    tag: "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
  },
  {
    password: "password",
    salt: "diffsalt",
    memory: 65_536,
    passes: 2,
    tag: "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
  },
] as const;
