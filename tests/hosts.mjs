// The web servers that the site is tried on, as tools/setup.sh has unpacked them, or the machine's own.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const UNPACKED = new URL("../.tools/hosts", import.meta.url).pathname;
const ROOTS = [UNPACKED, ""];
const place = (path) => ROOTS.map((root) => root + path).find((path) => existsSync(path));
const NGINX = place("/usr/sbin/nginx");
const MIME_TYPES = place("/etc/nginx/mime.types");
const APACHE = place("/usr/sbin/apache2");
const MODULES = place("/usr/lib/apache2/modules");
const TYPES = "/etc/mime.types";

/** Why there are tests that cannot run here; nothing where they can. */
export const missing = { nginx: !(NGINX && MIME_TYPES) && "there is no nginx here", Apache: !(APACHE && MODULES && existsSync(TYPES)) && "there is no Apache here" };

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Who serves where this runs as root, and nobody else does. */
const nobody = process.getuid() === 0;

const configurations = {
  async nginx({ folder, work, port }) {
    // As whoever hosts the site has it, but for the folder.
    const own = (await readFile(join(folder, "../hosting/nginx.conf"), "utf8")).replace("/srv/www/off-the-record/", `${folder}/`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work}/${name};`).join("\n");
    return `${nobody ? "user nobody nogroup;" : ""}
      daemon off; worker_processes 1; pid ${work}/pid; error_log ${work}/log warn;
      events {}
      http { include ${MIME_TYPES}; default_type application/octet-stream; access_log off; ${temporary}
        server { listen 127.0.0.1:${port}; root ${join(folder, "../beside")};
${own}
        } }`;
  },
  async Apache({ folder, work, port }) {
    await writeFile(join(folder, ".htaccess"), await readFile(join(folder, "../hosting/htaccess")));
    const modules = ["mpm_event", "authz_core", "alias", "mime", "dir", "headers", "filter", "deflate", "unixd"];
    const load = modules.filter((name) => existsSync(`${MODULES}/mod_${name}.so`)).map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
    return `${load.join("\n")}
${nobody ? "User nobody\nGroup nogroup" : ""}
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
PidFile ${work}/pid
DefaultRuntimeDir ${work}
ErrorLog ${work}/log
TypesConfig ${TYPES}
DocumentRoot ${join(folder, "../beside")}
Alias /course/otr/ ${folder}/
<Directory />
  Require all denied
</Directory>
<Directory ${join(folder, "../beside")}>
  Require all granted
</Directory>
<Directory ${folder}>
  Require all granted
  AllowOverride All
  DirectoryIndex index.html
</Directory>`;
  },
};

const programs = {
  nginx: (file, work) => [NGINX, ["-p", work, "-c", file, "-e", `${work}/log`]],
  Apache: (file, work) => [APACHE, ["-d", work, "-f", file, "-D", "FOREGROUND"]],
};

/** Serves the unpacked zip in `folder/off-the-record` under /course/otr/, and what is in `folder/beside` beside it. */
export async function host(name, folder) {
  const work = join(folder, "work");
  await mkdir(work, { recursive: true });
  const port = await freePort();
  const file = join(work, "conf");
  await writeFile(file, await configurations[name]({ folder: join(folder, "off-the-record"), work, port }));
  const [program, words] = programs[name](file, work);
  const libraries = existsSync(`${UNPACKED}/usr/lib`) ? readdirSync(`${UNPACKED}/usr/lib`).map((it) => `${UNPACKED}/usr/lib/${it}`) : [];
  const child = spawn(program, words, { env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":") }, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((ends) => child.once("exit", ends));
  const address = `http://127.0.0.1:${port}/course/otr/`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} did not start: ${await readFile(join(work, "log"), "utf8").catch(() => "")}`);
    if (await fetch(address).then(() => true, () => false)) break;
    await pause(20);
  }
  return {
    address,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
