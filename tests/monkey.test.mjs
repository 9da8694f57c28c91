// The monkey, for a minute: `make monkey` has it go on for longer.

import assert from "node:assert/strict";
import { it } from "node:test";
import { monkey } from "./monkey.mjs";

it("whatever is pressed, nothing fails and nothing that is kept is lost", async (test) => {
  const seed = Number(process.env.SEED || Date.now() % 1_000_000);
  test.diagnostic(`SEED=${seed}`);
  assert.ok((await monkey({ seed, minutes: 1 })) > 0);
});
