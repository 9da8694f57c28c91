// What a built site still needs, in this order: the start of the page, with what it has to know; the policy of the page
// as it is then; and the list of files for the copy on the device. Run by trunk after the build, on what it publishes.
import { writeStart } from "./start.mjs";
import { writePolicy } from "./csp.mjs";
import { writeCopy } from "./copy.mjs";

const dist = process.env.TRUNK_STAGING_DIR ?? "dist";
const site = writeStart(dist);
writePolicy(dist);
writeCopy(dist, site);
