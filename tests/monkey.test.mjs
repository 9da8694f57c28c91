// The monkey, for a minute and always the same one: `make monkey` has others, and for longer.

import assert from "node:assert/strict";
import { it } from "node:test";
import { monkey } from "./monkey.mjs";

it("whatever is pressed, nothing fails and nothing that is kept is lost", async () => {
  assert.ok((await monkey({ seed: 1, minutes: 1 })) > 0);
});
