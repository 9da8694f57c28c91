// A tour of the whole game, for tests that look at every screen.

import { CASES } from "./lines.mjs";
import { take } from "./support.mjs";

const [offer] = CASES;

/** Where a tour stops. */
export const STOPS = [
  "home", "/plays", "/settings", "/about", "the case of the day", "an address that leads nowhere", "the briefing",
  "the opening", "the prediction", "the table", "the builder", "the question whether to leave", "the corridor",
  "floating", "the ending", "the question", "the debrief", "a decision made again", "the verdict",
];

/**
 * Goes through every screen and state of The Offer, and calls `look` with a name at each, in the order of
 * `STOPS`. `choose` makes a move.
 */
export async function tour(page, address, look, choose = take) {
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const to = (hash) => page.goto(`${address}#${hash}`);
  await page.getByRole("link", { name: offer.title }).first().waitFor();
  await look("home");
  for (const [hash, name] of [["/plays", "My plays"], ["/settings", "Settings"], ["/about", "How this model works"]]) {
    await to(hash);
    await heading(name);
    await look(hash);
  }
  await to("/daily");
  await page.getByTestId("variant").waitFor();
  await look("the case of the day");
  await to("/case/no-such-case");
  await page.getByTestId("failure").waitFor();
  await look("an address that leads nowhere");
  await to(`/case/${offer.id}`);
  await page.getByTestId("begin").waitFor();
  await look("the briefing");
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await look("the opening");
  const [first, ...rest] = offer.good;
  await page.locator(`[data-act="${first.act}"]`).first().click();
  await page.getByTestId("prediction").waitFor();
  await look("the prediction");
  await page.getByTestId("prediction").getByRole("button").click();
  await page.getByTestId("hint").click();
  await page.getByTestId("hints").getByText("Look at").waitFor({ timeout: 60_000 });
  await page.getByTestId("thought").click();
  await look("the table");
  await page.locator("#move-table").click();
  await look("the builder");
  await page.getByTestId("close-builder").click();
  await page.locator("#move-adjourn").click();
  await look("the question whether to leave");
  await page.getByTestId("leave-no").click();
  for (const move of rest) {
    await choose(page, move);
    if (move.standing === "ask") await look("the corridor");
    if (move.act === "trade" && (await page.locator("#move-float:not([aria-disabled])").count())) {
      await page.locator("#move-float").click();
      await look("floating");
      await page.getByTestId("close-builder").click();
    }
  }
  await page.getByTestId("ending").waitFor();
  await look("the ending");
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("question").waitFor();
  await look("the question");
  await page.getByTestId("show-me").click();
  await page.getByTestId("compare").waitFor({ timeout: 60_000 });
  await look("the debrief");
  await to(`/again/${offer.id}/1`);
  await page.getByTestId("choices").waitFor();
  await look("a decision made again");
  await take(page, { act: "explain" });
  await page.getByTestId("worth").getByText(/cost|better/).first().waitFor({ timeout: 60_000 });
  await look("the verdict");
}
