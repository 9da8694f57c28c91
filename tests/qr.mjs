// What the camera of another device reads on the screen.

import { createRequire } from "node:module";

const DECODER = createRequire(import.meta.url).resolve("jsqr/dist/jsQR.js");

/** What a QR decoder reads in a picture of a page, which is made smaller first, as a camera far away sees it. */
export async function scanned(page, { scale = 1, options = {} } = {}) {
  const shot = await page.screenshot(options);
  const camera = await page.context().browser().newPage();
  await camera.addScriptTag({ path: DECODER });
  const read = await camera.evaluate(
    async ([shot, scale]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${shot}`;
      await picture.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.width, picture.height].map((length) => Math.round(length * scale));
      const context = canvas.getContext("2d");
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      return window.jsQR(data, width, height)?.data;
    },
    [shot.toString("base64"), scale],
  );
  await camera.close();
  return read;
}
