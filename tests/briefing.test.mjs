// The way on from the top of the briefing, which is many screens long on a phone.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, focused, site, visit } from "./support.mjs";

const [offer] = CASES;
const PHONE = { viewport: { width: 360, height: 640 } };

describe("the briefing", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("has a way past itself at its top, to the heading of the start", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", options: PHONE });
    const link = page.getByRole("link", { name: "Skip to the start of the play" });
    const { y, height } = await link.boundingBox();
    assert.ok(y + height <= PHONE.viewport.height, `at ${y} on the first screen`);
    assert.ok(height >= 44, `${height} px`);
    const address = page.url();
    await link.click();
    assert.equal(await focused(page), "H2 ready");
    assert.equal(page.url(), address);
    assert.ok(await page.getByRole("heading", { name: "Ready?" }).evaluate((it) => it.getBoundingClientRect().top < innerHeight));
    await accessible(page, "the start");
    await finish();
  });

  it("leads back to a play that is under way from its top", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await begin(page, offer.title);
    await page.goto(`${host.address}#/case/the-offer`);
    const link = page.getByTestId("way-on").getByRole("link", { name: "Continue your play" });
    const { y, height } = await link.boundingBox();
    assert.ok(y + height <= PHONE.viewport.height, `at ${y} on the first screen`);
    await accessible(page, "a briefing with a play under way");
    await link.click();
    await page.getByTestId("choices").waitFor();
    await finish();
  });
});
