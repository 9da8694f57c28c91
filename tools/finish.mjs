// What a built site still needs, in this order: the policy is of the page as it is then, and the list of
// files is of all as they are published. Run by trunk after the build.
import "./styles.mjs";
import "./programs.mjs";
import "./csp.mjs";
import "./precache.mjs";
